import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import type { Tx } from '../../../core/database/transactions.js';
import { TokenAliado } from './token-aliado.entity.js';

/** Who holds a token. */
export interface TitularDeToken {
  id: string;
  nombre: string;
}

@Injectable()
export class TokensAliadoRepository {
  constructor(@InjectRepository(TokenAliado) private readonly tokens: Repository<TokenAliado>) {}

  /** The active partner whose token has this hash. */
  async findActivo(hash: Buffer): Promise<TitularDeToken | null> {
    const [aliado] = await this.tokens.query<TitularDeToken[]>(
      `SELECT a.id, a.nombre FROM registro.tokens_aliado t JOIN registro.aliados a ON a.id = t.aliado_id
       WHERE t.hash = $1 AND a.activo`,
      [hash],
    );
    return aliado ?? null;
  }

  async findEmitido(aliadoId: string): Promise<Date | null> {
    const token = await this.tokens.findOneBy({ aliado_id: aliadoId });
    return token?.creado_en ?? null;
  }

  /** In place of the one it has. */
  async put(tx: Tx, aliadoId: string, hash: Buffer): Promise<void> {
    await tx.query(
      `INSERT INTO registro.tokens_aliado (aliado_id, hash, creado_en) VALUES ($1, $2, now())
       ON CONFLICT (aliado_id) DO UPDATE SET hash = excluded.hash, creado_en = excluded.creado_en`,
      [aliadoId, hash],
    );
  }

  /** Whether there was one. */
  async delete(tx: Tx, aliadoId: string): Promise<boolean> {
    const { affected } = await tx.delete(TokenAliado, { aliado_id: aliadoId });
    return affected === 1;
  }
}
