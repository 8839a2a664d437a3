import { Injectable } from '@nestjs/common';
import { afterCommit, type Tx } from '../../core/database/transactions.js';
import { Trabajador } from './trabajador.service.js';
import { TrabajosRepository } from './trabajos.repository.js';

/** Hands in jobs. */
@Injectable()
export class TrabajosService {
  constructor(
    private readonly repository: TrabajosRepository,
    private readonly trabajador: Trabajador,
  ) {}

  /** Adds jobs of one kind to the transaction that makes them needed; `claves` says what each is about. */
  async enqueue(tx: Tx, tipo: string, claves: readonly string[]): Promise<void> {
    if (claves.length === 0) return;
    await this.repository.insert(tx, tipo, claves);
    afterCommit(tx, () => this.trabajador.wake(tipo));
  }
}
