import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import type { Sobre } from '../../../core/cifrado/sobre.js';
import type { Tx } from '../../../core/database/transactions.js';
import { CredencialAliado } from './credencial-aliado.entity.js';

@Injectable()
export class CredencialesRepository {
  constructor(@InjectRepository(CredencialAliado) private readonly credenciales: Repository<CredencialAliado>) {}

  find(aliadoId: string): Promise<CredencialAliado | null> {
    return this.credenciales.findOneBy({ aliado_id: aliadoId });
  }

  /** Nobody else changes them, nor encrypts them anew, before the transaction ends. */
  lock(tx: Tx, aliadoId: string): Promise<CredencialAliado | null> {
    return tx.findOne(CredencialAliado, { where: { aliado_id: aliadoId }, lock: { mode: 'pessimistic_write' } });
  }

  /** In place of those it has. */
  async put(tx: Tx, aliadoId: string, { formato, clave_id, clave_envuelta, cifrado }: Sobre): Promise<void> {
    await tx.query(
      `INSERT INTO registro.credenciales_aliado
         (aliado_id, formato, clave_id, clave_envuelta, cifrado, actualizado_en) VALUES ($1, $2, $3, $4, $5, now())
       ON CONFLICT (aliado_id) DO UPDATE SET formato = excluded.formato, clave_id = excluded.clave_id,
         clave_envuelta = excluded.clave_envuelta, cifrado = excluded.cifrado, actualizado_en = excluded.actualizado_en`,
      [aliadoId, formato, clave_id, clave_envuelta, cifrado],
    );
  }

  /** Whether there were any. */
  async delete(tx: Tx, aliadoId: string): Promise<boolean> {
    const { affected } = await tx.delete(CredencialAliado, { aliado_id: aliadoId });
    return affected === 1;
  }
}
