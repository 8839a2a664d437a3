import { Injectable } from '@nestjs/common';
import type { Tx } from '../../core/database/transactions.js';
import { newId } from '../../core/fields/id.js';
import { EventosRepository } from './eventos.repository.js';
import type { DatosDeEvento, TipoDeEvento } from './evento.rule.js';

/** What happens, for whoever wants to be told: written in the transaction of the change, sent once it is committed. */
@Injectable()
export class EventosService {
  constructor(private readonly eventos: EventosRepository) {}

  /** @param sucesos each with what it is about */
  async emitir<T extends TipoDeEvento>(
    tx: Tx,
    tipo: T,
    sucesos: readonly { sujeto: string; datos: DatosDeEvento[T] }[],
  ): Promise<void> {
    if (sucesos.length === 0) return;
    await this.eventos.insert(
      tx,
      tipo,
      sucesos.map((suceso) => ({ id: newId(), ...suceso })),
    );
  }
}
