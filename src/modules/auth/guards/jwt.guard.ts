import { Injectable, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { AuthGuard } from '@nestjs/passport';
import {
  ALLOWS_ALIADO_METADATA,
  ALLOWS_PAGE_SESSION_METADATA,
  CHECKS_SESSION_ITSELF_METADATA,
  PUBLIC_METADATA,
  SHOWS_HOLDERS_MORE_METADATA,
  type AuthenticatedRequest,
} from '../../../core/auth/decorators.js';
import type { Principal } from '../../../core/auth/principal.js';
import { unauthenticated } from '../../../core/errors/unauthenticated.js';
import { TokensAliadoService } from '../../aliados/token/tokens-aliado.service.js';
import type { AccessClaims } from '../access-tokens.service.js';
import { PrincipalsService } from '../principals.service.js';
import { SesionesClienteService } from '../sesion-de-cliente/sesiones-cliente.service.js';
import { bearerDeAliado, bearerToken, lacksBearer } from './bearer.js';
import { VerifiedTokens } from './verified-tokens.js';

/** Asks every handler that is not public for a valid Bearer token whose holder has not been revoked. */
@Injectable()
export class JwtGuard extends AuthGuard('jwt') {
  private readonly verified = new VerifiedTokens();

  constructor(
    private readonly reflector: Reflector,
    private readonly principals: PrincipalsService,
    private readonly sesiones: SesionesClienteService,
    private readonly aliados: TokensAliadoService,
  ) {
    super();
  }

  override async canActivate(context: ExecutionContext): Promise<boolean> {
    const targets = [context.getHandler(), context.getClass()];
    const request = context.switchToHttp().getRequest<AuthenticatedRequest>();
    if (this.reflector.getAllAndOverride<boolean>(PUBLIC_METADATA, targets)) {
      const showsMore = this.reflector.getAllAndOverride<boolean>(SHOWS_HOLDERS_MORE_METADATA, targets);
      if (!showsMore || request.headers.authorization === undefined) return true;
    }
    if (await this.hasPageSession(context.getHandler(), request)) return true;
    if (await this.isAliado(targets, request)) return true;
    const token = bearerToken(request.raw);
    if (token === undefined) throw unauthenticated(lacksBearer(request.raw) ? 'token_ausente' : 'token_invalido');
    const claims = this.verified.get(token) ?? (await this.verify(context, token));
    if (claims.aud === 'oficial' && this.reflector.get(CHECKS_SESSION_ITSELF_METADATA, context.getHandler())) {
      request.user = asOficial(claims);
      request.sessionIsCheckedLater = true;
    } else {
      const principal = await this.principals.require(claims.aud, claims.sub, claims.ver);
      request.user = { ...principal, sesionId: claims.ses };
    }
    return true;
  }

  private async hasPageSession(
    handler: ReturnType<ExecutionContext['getHandler']>,
    request: AuthenticatedRequest,
  ): Promise<boolean> {
    if (!this.reflector.get(ALLOWS_PAGE_SESSION_METADATA, handler)) return false;
    if (request.headers.authorization !== undefined) return false;
    const sesion = await this.sesiones.find(request);
    if (sesion) request.user = sesion.principal;
    return sesion !== null;
  }

  private async isAliado(
    targets: Parameters<Reflector['getAllAndOverride']>[1],
    request: AuthenticatedRequest,
  ): Promise<boolean> {
    if (!this.reflector.getAllAndOverride<boolean>(ALLOWS_ALIADO_METADATA, targets)) return false;
    const token = bearerDeAliado(request.raw);
    if (token === undefined) return false;
    const aliado = await this.aliados.findTitular(token);
    if (!aliado) throw unauthenticated('token_revocado');
    request.aliado = aliado;
    return true;
  }

  private async verify(context: ExecutionContext, token: string): Promise<AccessClaims> {
    await super.canActivate(context);
    const { user } = context.switchToHttp().getRequest<{ user: AccessClaims }>();
    this.verified.keep(token, user);
    return user;
  }

  override handleRequest<T>(error: Error | null, claims: T | false, info: Error | undefined): T {
    if (error) throw error;
    if (claims) return claims;
    if (info?.name === 'TokenExpiredError') throw unauthenticated('token_vencido');
    throw unauthenticated('token_invalido');
  }
}

/** The officer a token speaks of, as far as it does. */
function asOficial({ sub, ver, prov }: AccessClaims): Principal {
  const debeCambiarClave = prov === true;
  return { tipo: 'oficial', id: sub, nombre: '', rol: 'oficial', versionSesion: ver, debeCambiarClave };
}
