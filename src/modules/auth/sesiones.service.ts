import { createHmac, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Origen, Principal } from '../../core/auth/principal.js';
import { unauthenticated } from '../../core/errors/unauthenticated.js';
import { afterCommit, Transactions, type Tx } from '../../core/database/transactions.js';
import { cuentaOf, type Medio } from '../../core/security-events/eventos.js';
import { SecurityEvents } from '../../core/security-events/security-events.js';
import { newId } from '../../core/fields/id.js';
import { CONFIG, type ReadyConfig } from '../../config/config.js';
import { AccessTokensService } from './access-tokens.service.js';
import type { TokensDto } from './dto/login.dto.js';
import type { Concesion } from './guards/concesion.guard.js';
import { PrincipalsService } from './principals.service.js';
import { hashOf, RefreshTokensRepository } from './refresh-tokens.repository.js';
import type { TokenRefresco } from './token-refresco.entity.js';

const DAY_MS = 86_400_000;

/** Log-in, rotation and log-out. A spent refresh token that comes back late ends the whole log-in. */
@Injectable()
export class SesionesService {
  constructor(
    private readonly accessTokens: AccessTokensService,
    private readonly principals: PrincipalsService,
    private readonly tokens: RefreshTokensRepository,
    private readonly transactions: Transactions,
    private readonly events: SecurityEvents,
    @Inject(CONFIG) private readonly config: ReadyConfig,
  ) {}

  /** Tokens for whatever proof was given. @throws unauthenticated */
  grant(concesion: Concesion, origen: Origen, agente: string | null): Promise<TokensDto> {
    if ('principal' in concesion) return this.start(concesion.principal, origen, agente);
    return this.rotate(concesion.refreshToken, origen, agente);
  }

  /** Tokens for someone who just proved who they are. */
  async start(principal: Principal, origen: Origen, agente: string | null): Promise<TokensDto> {
    const refreshToken = randomBytes(32).toString('base64url');
    const row = this.toRow(principal, refreshToken, origen, agente);
    await this.transactions.run(async (tx) => {
      await this.tokens.deleteExpiredFamilies(tx, principal, new Date());
      await this.tokens.insert(tx, row);
    });
    return this.toTokens(principal, row, refreshToken, 'api', origen);
  }

  /** A new pair for an unspent refresh token, or the same successor again within the grace. @throws unauthenticated */
  async rotate(refreshToken: string, origen: Origen, agente: string | null): Promise<TokensDto> {
    const token = await this.tokens.findByHash(hashOf(refreshToken));
    const principal = token && (await this.holderOf(token));
    if (!principal) throw unauthenticated('refresco_invalido');
    const sucesor = this.successorOf(refreshToken);
    const next = this.toRow(principal, sucesor, origen, agente, token.familia_id);
    const spent = await this.transactions.run((tx) => this.spend(tx, token, principal, next, origen));
    if (!spent) throw unauthenticated('refresco_invalido');
    return this.toTokens(principal, next, sucesor, 'renovacion', origen);
  }

  /** Ends the log-in the token belongs to; an unknown token has none to end. */
  async end(refreshToken: string): Promise<void> {
    const token = await this.tokens.findByHash(hashOf(refreshToken));
    if (token) await this.transactions.run((tx) => this.tokens.revokeFamily(tx, token.familia_id, new Date()));
  }

  /** False where the caller gets a 401; it returns instead of throwing so that a revocation is committed. */
  private async spend(
    tx: Tx,
    token: TokenRefresco,
    principal: Principal,
    next: TokenRefresco,
    origen: Origen,
  ): Promise<boolean> {
    const { id, familia_id, expira_en } = token;
    const family = await this.tokens.lockFamily(tx, familia_id);
    if (!family || family.revocado_en) return false;
    const { usado_en } = await this.tokens.getById(tx, id); // read again: only now that the lock is held it counts
    const ahora = new Date();
    if (expira_en <= ahora) return false;
    if (!usado_en) {
      await this.tokens.markUsed(tx, id, ahora);
      await this.tokens.insert(tx, next);
      return true;
    }
    if (ahora.getTime() - usado_en.getTime() <= this.config.refreshGraciaSegundos * 1000) return true;
    await this.tokens.revokeFamily(tx, familia_id, ahora);
    afterCommit(tx, () => this.events.record('refresco_reutilizado', cuentaOf(principal), origen, {}));
    return false;
  }

  private holderOf(token: TokenRefresco): Promise<Principal | null> {
    const { oficial_id, usuario_id, cliente_id, version_sesion } = token;
    if (oficial_id) return this.principals.find('oficial', oficial_id, version_sesion);
    if (usuario_id) return this.principals.find('usuario', usuario_id, version_sesion);
    return this.principals.find('cliente', cliente_id!, version_sesion);
  }

  /** Derived, not drawn: a client that lost the answer asks again and gets the same one, and none is stored. */
  private successorOf(refreshToken: string): string {
    return createHmac('sha256', this.config.jwtSecreto).update(`refresco:${refreshToken}`).digest('base64url');
  }

  private toRow(
    principal: Principal,
    refreshToken: string,
    { direccion }: Origen,
    agente: string | null,
    familiaId?: string,
  ): TokenRefresco {
    const id = newId();
    const ahora = new Date();
    return {
      id,
      familia_id: familiaId ?? id,
      hash: hashOf(refreshToken),
      oficial_id: principal.tipo === 'oficial' ? principal.id : null,
      usuario_id: principal.tipo === 'usuario' ? principal.id : null,
      cliente_id: principal.tipo === 'cliente' ? principal.id : null,
      version_sesion: principal.versionSesion,
      direccion,
      agente,
      creado_en: ahora,
      expira_en: new Date(ahora.getTime() + this.config.refreshDias * DAY_MS),
      usado_en: null,
      revocado_en: null,
    };
  }

  private async toTokens(
    principal: Principal,
    { familia_id }: TokenRefresco,
    refreshToken: string,
    medio: Medio,
    origen: Origen,
  ): Promise<TokensDto> {
    const access_token = await this.accessTokens.sign(principal, familia_id);
    const cuenta = cuentaOf(principal);
    this.events.record('token_emitido', cuenta, origen, { medio, actor: cuenta });
    return {
      access_token,
      token_type: 'bearer',
      expires_in: this.accessTokens.expiresInSeconds,
      refresh_token: refreshToken,
    };
  }
}
