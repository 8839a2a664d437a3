import { Injectable } from '@nestjs/common';
import { Almacen } from '../../core/almacen/almacen.js';

/** Where the files of batches are kept, each by its batch's id. */
@Injectable()
export class ArchivosDeLotes {
  constructor(private readonly almacen: Almacen) {}

  static claveOf(loteId: string): string {
    return `lotes/${loteId}`;
  }

  /** The file from its beginning, each time anew. @throws unavailable */
  async *leer(loteId: string): AsyncGenerator<Uint8Array> {
    yield* (await this.almacen.leer(ArchivosDeLotes.claveOf(loteId))) as AsyncIterable<Uint8Array>;
  }

  async borrar(loteId: string): Promise<void> {
    await this.almacen.borrar(ArchivosDeLotes.claveOf(loteId));
  }
}
