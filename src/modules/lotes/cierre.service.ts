import { Injectable } from '@nestjs/common';
import type { Tx } from '../../core/database/transactions.js';
import { CreditosService } from '../creditos/creditos.service.js';
import type { Lote } from './lote.entity.js';
import { TRANSICIONES } from './lote.estado.js';
import { LotesRepository, type CambioDeLote } from './lotes.repository.js';

/** Ends batches, in whatever way: what was kept aside for one and is not used goes back to its client, once. */
@Injectable()
export class CierreService {
  constructor(
    private readonly lotes: LotesRepository,
    private readonly creditos: CreditosService,
  ) {}

  /** @returns the batch as it ended; null where it can't end so, or has ended already */
  async cerrar(
    tx: Tx,
    id: string,
    paso: 'terminar' | 'cancelar' | 'fallar',
    cambio: CambioDeLote = {},
  ): Promise<Lote | null> {
    const antes = await this.lotes.lock(tx, id);
    const { desde, hacia } = TRANSICIONES[paso];
    if (!antes || !(desde as readonly string[]).includes(antes.estado)) return null;
    const final = { ...cambio, reservado: 0, terminado_en: new Date() };
    const lote = await this.lotes.step(tx, id, { desde, hacia }, final);
    if (antes.reservado > 0) await this.creditos.liberar(tx, antes.cliente_id!, antes.reservado);
    return lote;
  }
}
