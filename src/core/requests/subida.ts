import type { IncomingMessage } from 'node:http';
import { parseFields } from '../fields/parsed-by.js';
import { tooLargeFile } from './archivo.errors.js';
import { FORM_BYTES, Formulario, type ArchivoEntrante } from './formulario.js';

/** Where a file that is sent goes. */
export interface Destino<T> {
  maximoBytes: number;
  /**
   * Takes the file as it comes, to its end, and fails when its stream does.
   * @param antes the texts that stood before it in the form, of which nothing was looked at yet
   */
  guardar(archivo: ArchivoEntrante, antes: ReadonlyMap<string, string>): Promise<T>;
  /** Takes back what was stored, when something behind the file is wrong. */
  descartar(guardado: T): Promise<void>;
}

/** What was sent, all of it. */
export interface Recibido<C, T> {
  campos: C;
  /** As the client calls the file; '' where it says nothing. */
  nombre: string;
  guardado: T;
}

/**
 * A form with one file, `archivo`, and the text fields of a class, of which nothing was read yet. See `RecibeArchivo` for
 * how a handler gets it.
 */
export class Subida<C extends object = object> {
  constructor(
    private readonly request: IncomingMessage,
    private readonly Campos: new () => C,
  ) {}

  /**
   * Reads it to its end, once. The file is on its way to `destino` before what stands behind it is known, so the texts are
   * looked at last.
   * @throws invalid for a form that is broken, cut off, without a file or with two, and for texts that break a rule;
   * tooLarge, before anything is read where the request says how long it is; what `destino` throws. Nothing is left stored
   * then.
   */
  async recibir<T>(destino: Destino<T>): Promise<Recibido<C, T>> {
    const { maximoBytes } = destino;
    if (Number(this.request.headers['content-length'] ?? 0) > maximoBytes + FORM_BYTES) throw tooLargeFile(maximoBytes);
    let storing: Promise<{ guardado: T }> | undefined;
    const form = new Formulario(this.request, (archivo) => {
      storing = destino.guardar(archivo, form.textos).then((guardado) => ({ guardado }));
      storing.catch((error: Error) => form.fail(error));
    });
    try {
      await form.read();
      const { guardado } = await storing!;
      const campos = parseFields(this.Campos, Object.fromEntries(form.textos));
      return { campos, nombre: form.archivo!.nombre, guardado };
    } catch (error) {
      form.archivo?.contenido.destroy(error as Error);
      const stored = await storing?.catch(() => undefined);
      if (stored) await destino.descartar(stored.guardado);
      throw error;
    }
  }
}
