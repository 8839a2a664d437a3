import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { IsNull, Repository } from 'typeorm';
import type { Tx } from '../../core/database/transactions.js';
import { CodigoRecuperacion } from './codigo-recuperacion.entity.js';
import { SegundoFactor } from './segundo-factor.entity.js';

@Injectable()
export class SegundoFactorRepository {
  constructor(@InjectRepository(CodigoRecuperacion) private readonly codigos: Repository<CodigoRecuperacion>) {}

  /** Recovery codes that are yet to be used. */
  countCodigos(usuario_id: string): Promise<number> {
    return this.codigos.countBy({ usuario_id, usado_en: IsNull() });
  }

  findSecreto(tx: Tx, usuario_id: string): Promise<SegundoFactor | null> {
    return tx.findOneBy(SegundoFactor, { usuario_id });
  }

  /** Puts this secret in the place of what there may be of an enrolment that was left. */
  async begin(tx: Tx, factor: SegundoFactor): Promise<void> {
    await this.forget(tx, factor.usuario_id);
    await tx.insert(SegundoFactor, factor);
  }

  /**
   * Takes the code of a step. The database decides which of several that come at once is the one: a code of this step or a
   * later one makes it worthless.
   */
  async spendPaso(tx: Tx, usuarioId: string, paso: number): Promise<boolean> {
    const [rows] = await tx.query<[unknown[], number]>(
      `UPDATE registro.segundos_factores SET ultimo_paso = $2 WHERE usuario_id = $1 AND ultimo_paso < $2
       RETURNING usuario_id`,
      [usuarioId, paso],
    );
    return rows.length > 0;
  }

  async insertCodigos(tx: Tx, usuario_id: string, hashes: readonly Buffer[]): Promise<void> {
    const creado_en = new Date();
    await tx.insert(
      CodigoRecuperacion,
      hashes.map((hash) => ({ usuario_id, hash, creado_en, usado_en: null })),
    );
  }

  /** Takes a recovery code, once. */
  async spendCodigo(tx: Tx, usuarioId: string, hash: Buffer): Promise<boolean> {
    const [rows] = await tx.query<[unknown[], number]>(
      `UPDATE registro.codigos_recuperacion SET usado_en = $3 WHERE usuario_id = $1 AND hash = $2 AND usado_en IS NULL
       RETURNING usuario_id`,
      [usuarioId, hash, new Date()],
    );
    return rows.length > 0;
  }

  async forget(tx: Tx, usuario_id: string): Promise<void> {
    await tx.delete(CodigoRecuperacion, { usuario_id });
    await tx.delete(SegundoFactor, { usuario_id });
  }
}
