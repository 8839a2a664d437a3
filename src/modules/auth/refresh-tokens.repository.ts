import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { DataSource, Repository } from 'typeorm';
import type { Principal } from '../../core/auth/principal.js';
import type { Tx } from '../../core/database/transactions.js';
import { TokenRefresco } from './token-refresco.entity.js';

/** A log-in, by its first token, and whose it is. */
export interface Family {
  id: string;
  titular_id: string;
}

@Injectable()
export class RefreshTokensRepository {
  constructor(
    @InjectRepository(TokenRefresco) private readonly tokens: Repository<TokenRefresco>,
    private readonly dataSource: DataSource,
  ) {}

  findByHash(hash: Buffer): Promise<TokenRefresco | null> {
    return this.tokens.findOneBy({ hash });
  }

  /** The log-in an unexpired token belongs to, spent or not, unless that was ended. */
  async findLiveFamily(refreshToken: string, ahora: Date): Promise<Family | null> {
    const [family] = await this.dataSource.query<Family[]>(
      `SELECT f.id, coalesce(t.oficial_id, t.usuario_id, t.cliente_id) AS titular_id FROM registro.tokens_refresco t
       JOIN registro.tokens_refresco f ON f.id = t.familia_id
       WHERE t.hash = $1 AND t.expira_en > $2 AND f.revocado_en IS NULL`,
      [hashOf(refreshToken), ahora],
    );
    return family ?? null;
  }

  getById(tx: Tx, id: string): Promise<TokenRefresco> {
    return tx.findOneByOrFail(TokenRefresco, { id });
  }

  /**
   * Locks the log-in's first token, so that its rotations and its end happen one after another. Null when the
   * log-in is gone: deleted with its officer, or because it had expired.
   */
  lockFamily(tx: Tx, familiaId: string): Promise<TokenRefresco | null> {
    return tx.findOne(TokenRefresco, { where: { id: familiaId }, lock: { mode: 'pessimistic_write' } });
  }

  async insert(tx: Tx, token: TokenRefresco): Promise<void> {
    await tx.insert(TokenRefresco, token);
  }

  async markUsed(tx: Tx, id: string, usado_en: Date): Promise<void> {
    await tx.update(TokenRefresco, { id }, { usado_en });
  }

  /** The mark stands on the log-in's first token and counts for all of them. */
  async revokeFamily(tx: Tx, familiaId: string, revocado_en: Date): Promise<void> {
    await tx.update(TokenRefresco, { id: familiaId }, { revocado_en });
  }

  /** Forgets the holder's log-ins of which no token is of use any more. */
  async deleteExpiredFamilies(tx: Tx, { tipo, id }: Principal, ahora: Date): Promise<void> {
    await tx.query(
      `DELETE FROM registro.tokens_refresco t WHERE t.${tipo}_id = $1 AND NOT EXISTS (
         SELECT 1 FROM registro.tokens_refresco o WHERE o.familia_id = t.familia_id AND o.expira_en > $2)`,
      [id, ahora],
    );
  }
}

/** What is kept of a refresh token. */
export function hashOf(refreshToken: string): Buffer {
  return createHash('sha256').update(refreshToken).digest();
}
