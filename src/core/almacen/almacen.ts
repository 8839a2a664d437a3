import type { Readable } from 'node:stream';

/** What is known of a file once all of it is kept. */
export interface Guardado {
  bytes: number;
  /** In hexadecimal. */
  sha256: string;
}

/** A file that is kept. */
export interface ArchivoGuardado {
  clave: string;
  bytes: number;
  modificado: Date;
}

/**
 * Where files are kept that are too large for the database. A `clave` is made by the application and never by a user: words of
 * lower-case letters, digits and `-_.`, with `/` between them (`lotes/<id>/original`).
 *
 * Every method throws `unavailable` while the place can't be reached. Nothing is lost then: a file is there as a whole, or it
 * is not there.
 */
export abstract class Almacen {
  /**
   * Keeps what `contenido` gives, without ever holding it in memory; it can be read once this resolves. A file that is
   * there under the same key is replaced, at once and as a whole.
   * @param signal stops it
   * @throws tooLarge as soon as there is more than `maximoBytes`; what `contenido` fails with; the reason of `signal`. After
   * any of these nothing is left behind.
   */
  abstract guardar(
    clave: string,
    contenido: Readable,
    limite: { maximoBytes: number },
    signal?: AbortSignal,
  ): Promise<Guardado>;

  /**
   * The bytes from `desdeByte` on; none where the file ends before. The stream fails when the place is lost on the way.
   * Whoever does not read to the end destroys it.
   * @throws notFound
   */
  abstract leer(clave: string, desdeByte?: number): Promise<Readable>;

  /** Deletes a file; it need not be there. */
  abstract borrar(clave: string): Promise<void>;

  /** The files whose key begins so, in no order. */
  abstract listar(prefijo: string): AsyncIterable<ArchivoGuardado>;
}
