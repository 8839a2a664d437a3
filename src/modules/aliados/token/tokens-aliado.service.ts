import { hash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../core/auth/principal.js';
import { Transactions } from '../../../core/database/transactions.js';
import { TrailedRecords, type Cual } from '../../../core/records/trailed-records.js';
import { ALIADOS } from '../aliado.record.js';
import { TokensAliadoRepository, type TitularDeToken } from './tokens-aliado.repository.js';

/** What each begins with, so that whoever finds one knows what it is. */
const PREFIX = 'aliado_';

/** The tokens of partners, one each, that open their own credentials and nothing else. Errors: notFound, stale. */
@Injectable()
export class TokensAliadoService {
  constructor(
    private readonly tokens: TokensAliadoRepository,
    private readonly records: TrailedRecords,
    private readonly transactions: Transactions,
  ) {}

  /** Gives the partner a new token, which nobody can be shown again; the one before it ends. */
  async emitir(actor: Actor, cual: Cual): Promise<string> {
    const token = `${PREFIX}${randomBytes(32).toString('base64url')}`;
    await this.transactions.run((tx) =>
      this.records.attach(tx, actor, ALIADOS, cual, async ({ id }) => {
        await this.tokens.put(tx, id, hashOf(token));
        return { accion: 'emitir_token', despues: {} };
      }),
    );
    return token;
  }

  /** Ends its token; nothing where it has none. */
  quitar(actor: Actor, id: string): Promise<void> {
    return this.transactions.run((tx) =>
      this.records.attach(tx, actor, ALIADOS, { id }, async () =>
        (await this.tokens.delete(tx, id)) ? { accion: 'quitar_token', antes: {} } : null,
      ),
    );
  }

  /** Since when a partner has its token; null where it has none. */
  findEmitido(id: string): Promise<Date | null> {
    return this.tokens.findEmitido(id);
  }

  /** The active partner whose token it is. */
  findTitular(token: string): Promise<TitularDeToken | null> {
    return this.tokens.findActivo(hashOf(token));
  }
}

function hashOf(token: string): Buffer {
  return hash('sha256', token, 'buffer');
}
