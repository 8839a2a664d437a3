import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Almacen, type Guardado } from '../../core/almacen/almacen.js';

const PREFIJO = 'lotes/';

/** Where the files of batches are kept, each by its batch's id. */
@Injectable()
export class ArchivosDeLotes {
  constructor(private readonly almacen: Almacen) {}

  /** Whole or not at all. @throws tooLarge, unavailable, what the stream fails with */
  guardar(loteId: string, contenido: Readable, maximoBytes: number): Promise<Guardado> {
    return this.almacen.guardar(claveOf(loteId), contenido, { maximoBytes });
  }

  /** The file from its beginning, each time anew. @throws unavailable */
  async *leer(loteId: string): AsyncGenerator<Uint8Array> {
    yield* (await this.almacen.leer(claveOf(loteId))) as AsyncIterable<Uint8Array>;
  }

  /** The batches of which a file is there, and since when. */
  async *listar(): AsyncGenerator<{ loteId: string; desde: Date }> {
    for await (const { clave, modificado } of this.almacen.listar(PREFIJO))
      yield { loteId: clave.slice(PREFIJO.length), desde: modificado };
  }

  async borrar(loteId: string): Promise<void> {
    await this.almacen.borrar(claveOf(loteId));
  }
}

function claveOf(loteId: string): string {
  return `${PREFIJO}${loteId}`;
}
