import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../core/database/transactions.js';
import { CreditosService } from '../../creditos/creditos.service.js';
import { OperacionesService } from '../../operaciones/operaciones.service.js';
import type { Lote } from '../lote.entity.js';
import type { CambioDeLote } from '../lotes.repository.js';

/** What all of a batch of operations costs. Credits. */
export interface CostoDeLote {
  /** Plates, each counted once. */
  placas: number;
  /** Of one of them, now. */
  precio: number;
  costo: number;
}

/** Credit that is kept for batches of operations. */
@Injectable()
export class ReservaService {
  constructor(
    private readonly operaciones: OperacionesService,
    private readonly creditos: CreditosService,
  ) {}

  /** Null where a batch costs nothing, or its plates are not counted yet. */
  async costoDe(source: Pick<Tx, 'query'>, { operacion, placas }: Lote): Promise<CostoDeLote | null> {
    if (operacion === null || placas === null) return null;
    const precio = await this.operaciones.costoAt(source, operacion);
    return { placas, precio, costo: placas * precio };
  }

  /**
   * Freezes the price and keeps aside what all of the batch costs.
   * @returns what is to be written of it with the batch
   * @throws unpaid, with the numbers
   */
  async apartar(tx: Tx, lote: Lote): Promise<CambioDeLote> {
    const costo = await this.costoDe(tx, lote);
    if (!costo) return {};
    await this.creditos.reservar(tx, lote.cliente_id!, costo.costo);
    return { precio: costo.precio, reservado: costo.costo };
  }
}
