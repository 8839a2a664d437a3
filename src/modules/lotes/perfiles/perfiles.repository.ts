import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import type { Tx } from '../../../core/database/transactions.js';
import { PerfilGuardado } from '../perfil-guardado.entity.js';

@Injectable()
export class PerfilesRepository {
  constructor(@InjectRepository(PerfilGuardado) private readonly perfiles: Repository<PerfilGuardado>) {}

  findByNombre(nombre: string): Promise<PerfilGuardado | null> {
    return this.perfiles.findOneBy({ nombre });
  }

  /** Of all of them, in order; no more than anybody chooses from. */
  async findNombres(): Promise<string[]> {
    const rows = await this.perfiles.find({ select: { nombre: true }, order: { nombre: 'ASC' }, take: 500 });
    return rows.map(({ nombre }) => nombre);
  }

  /** Makes it, or replaces the one of that name. */
  async put(tx: Tx, perfil: PerfilGuardado): Promise<void> {
    await tx.upsert(PerfilGuardado, perfil, ['nombre']);
  }

  /** The one of that name, which nobody else changes before the transaction ends. */
  lock(tx: Tx, nombre: string): Promise<PerfilGuardado | null> {
    return tx.findOne(PerfilGuardado, { where: { nombre }, lock: { mode: 'pessimistic_write' } });
  }

  async delete(tx: Tx, nombre: string): Promise<void> {
    await tx.delete(PerfilGuardado, { nombre });
  }
}
