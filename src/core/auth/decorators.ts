import { applyDecorators, createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { addressOf } from '../requests/address.js';
import { agenteOf } from '../requests/agente.js';
import { unauthenticated } from '../errors/unauthenticated.js';
import type { Permiso } from './permisos.js';
import type { Actor, AliadoConToken, Origen, Principal, SesionOficial } from './principal.js';

export const PUBLIC_METADATA = 'registro:public';
export const SHOWS_HOLDERS_MORE_METADATA = 'registro:shows-holders-more';
export const PERMISO_METADATA = 'registro:permiso';
export const CHECKS_SESSION_ITSELF_METADATA = 'registro:checks-session-itself';
export const ALLOWS_PROVISIONAL_CLAVE_METADATA = 'registro:allows-provisional-clave';

export const ALLOWS_PAGE_SESSION_METADATA = 'registro:allows-page-session';

/** How the description of the API says which permission an operation asks for. */
export const PERMISO_EXTENSION = 'x-permiso';

/**
 * Opens a handler to anyone, and shows more to the holder of a token: who sends one must send one that holds. It is said
 * beside {@link Public}.
 */
export const ShowsHoldersMore = (): MethodDecorator & ClassDecorator => SetMetadata(SHOWS_HOLDERS_MORE_METADATA, true);

/**
 * Names the permission a handler asks for, to the guard and in the description of the API; what the handler says goes
 * before what its class says. One with neither this nor {@link Public} answers 403 to all.
 */
export const RequiresPermiso = (permiso: Permiso): MethodDecorator & ClassDecorator =>
  applyDecorators(SetMetadata(PERMISO_METADATA, permiso), ApiExtension(PERMISO_EXTENSION, permiso));

/** Opens a handler to anyone; without it every handler asks for a token. */
export const Public = (): MethodDecorator & ClassDecorator =>
  applyDecorators(SetMetadata(PUBLIC_METADATA, true), RequiresPermiso('publico'));

/**
 * The handler checks an officer's session itself, in its own transaction. For it the guard verifies the signed token only,
 * without asking the database, and knows no more of the officer than the token says.
 */
export const ChecksSessionItself = (): MethodDecorator => SetMetadata(CHECKS_SESSION_ITSELF_METADATA, true);

/** Opens a handler to holders who must change their password first; all the others refuse them. */
export const AllowsProvisionalClave = (): MethodDecorator => SetMetadata(ALLOWS_PROVISIONAL_CLAVE_METADATA, true);

/**
 * Opens a handler that changes nothing to the cookie of a client's pages too, for what a browser asks for that can send no
 * header: its `EventSource`. Who sends a token is known by it alone.
 */
export const AllowsPageSession = (): MethodDecorator => SetMetadata(ALLOWS_PAGE_SESSION_METADATA, true);

export const ALLOWS_ALIADO_METADATA = 'registro:allows-aliado';

/** Opens a handler to partners' own tokens too, each of which opens what is below that partner's address alone. */
export const AllowsAliado = (): MethodDecorator & ClassDecorator => SetMetadata(ALLOWS_ALIADO_METADATA, true);

/** The request as the guards leave it. */
export interface AuthenticatedRequest extends FastifyRequest {
  user?: Principal;
  /** In place of a user where one {@link AllowsAliado}. */
  aliado?: AliadoConToken;
  /** The guard verified the token only: see {@link ChecksSessionItself}. */
  sessionIsCheckedLater?: boolean;
}

/** Injects the token's holder. */
export const CurrentPrincipal = createParamDecorator((_: unknown, context: ExecutionContext): Principal => {
  return requirePrincipal(context.switchToHttp().getRequest<AuthenticatedRequest>());
});

/** Injects the token's holder where one {@link ShowsHoldersMore}; undefined for anybody else. */
export const AnyPrincipal = createParamDecorator((_: unknown, context: ExecutionContext): Principal | undefined => {
  return context.switchToHttp().getRequest<AuthenticatedRequest>().user;
});

/** Injects who is acting, for the trail. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const request = context.switchToHttp().getRequest<AuthenticatedRequest>();
  if (request.aliado) return { tipo: 'aliado', ...request.aliado, rol: 'aliado', ...origenOf(request) };
  return actingAs(requirePrincipal(request), request);
});

/** Who acts by a request, for the trail. */
export function actingAs({ tipo, id, nombre, rol }: Principal, request: FastifyRequest): Actor {
  return { tipo, id, nombre, rol, ...origenOf(request) };
}

/** Injects what the client says it is. */
export const CurrentAgente = createParamDecorator((_: unknown, context: ExecutionContext): string | null => {
  return agenteOf(context.switchToHttp().getRequest<FastifyRequest>());
});

/** Injects where the request comes from, also where nobody is known yet. */
export const CurrentOrigen = createParamDecorator((_: unknown, context: ExecutionContext): Origen => {
  return origenOf(context.switchToHttp().getRequest<FastifyRequest>());
});

export function origenOf(request: FastifyRequest): Origen {
  return { direccion: addressOf(request), requestId: request.id };
}

/** Injects the officer's session as the guards found it, to be checked again when the filing commits. */
export const CurrentSesionOficial = createParamDecorator((_: unknown, context: ExecutionContext): SesionOficial => {
  const { id, versionSesion } = requirePrincipal(context.switchToHttp().getRequest<AuthenticatedRequest>());
  return { oficialId: id, versionSesion };
});

function requirePrincipal(request: AuthenticatedRequest): Principal {
  if (!request.user) throw unauthenticated('token_ausente');
  return request.user;
}
