import { Injectable } from '@nestjs/common';
import { AuditoriaService } from '../auditoria/auditoria.service.js';
import type { Actor } from '../../core/auth/principal.js';
import { Transactions } from '../../core/database/transactions.js';
import { DomainError } from '../../core/errors/domain.error.js';
import { OficialesService } from '../oficiales/oficiales.service.js';
import { AccessTokensService } from './access-tokens.service.js';
import { ofOficial } from './principals.service.js';

/** Hands out an officer's token without his password; unlike a log-in it leaves a trail entry. */
@Injectable()
export class EmitirTokenService {
  constructor(
    private readonly oficiales: OficialesService,
    private readonly accessTokens: AccessTokensService,
    private readonly auditoria: AuditoriaService,
    private readonly transactions: Transactions,
  ) {}

  /** An access token of the active officer with this number. @throws notFound */
  async forOficial(actor: Actor, numero: string): Promise<string> {
    const principal = ofOficial(await this.oficiales.findByNumero(numero));
    if (!principal) {
      throw new DomainError('notFound', 'oficial_desconocido', `No hay un oficial activo con el número «${numero}».`);
    }
    const token = await this.accessTokens.sign(principal);
    await this.transactions.run((tx) =>
      this.auditoria.record(tx, actor, {
        entidad: 'oficiales',
        entidadId: principal.id,
        cuenta: 'oficial',
        accion: 'emitir_token',
      }),
    );
    return token;
  }
}
