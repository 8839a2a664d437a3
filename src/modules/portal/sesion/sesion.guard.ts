import { createParamDecorator, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { AuthenticatedRequest } from '../../../core/auth/decorators.js';
import { typed } from '../../../http/pages/answer-page.js';
import { SesionesClienteService, type SesionDePagina } from '../../auth/sesion-de-cliente/sesiones-cliente.service.js';

interface PortalRequest extends AuthenticatedRequest {
  sesionDePagina?: SesionDePagina;
}

/** Lets through who is logged in to the pages; the handler gets him as {@link CurrentSesion} and as the principal. */
@Injectable()
export class SesionGuard implements CanActivate {
  constructor(private readonly sesiones: SesionesClienteService) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<PortalRequest>();
    keep(request, await this.sesiones.require(request));
    return true;
  }
}

/** The same for a form that changes something: only the session's own pages know what it has to carry. */
@Injectable()
export class FormularioGuard implements CanActivate {
  constructor(private readonly sesiones: SesionesClienteService) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<PortalRequest>();
    const sesion = await this.sesiones.require(request);
    keep(request, sesion);
    this.sesiones.assertForm(sesion, typed(request.body, 'csrf'));
    return true;
  }
}

/** Injects the session that a guard found. */
export const CurrentSesion = createParamDecorator((_: unknown, context: ExecutionContext): SesionDePagina => {
  const sesion = findSesion(context.switchToHttp().getRequest<PortalRequest>());
  if (!sesion) throw new Error('No guard looked for a session of clients.');
  return sesion;
});

/** The session that a guard found; undefined before one did. */
export function findSesion(request: FastifyRequest): SesionDePagina | undefined {
  return (request as PortalRequest).sesionDePagina;
}

function keep(request: PortalRequest, sesion: SesionDePagina): void {
  request.user = sesion.principal;
  request.sesionDePagina = sesion;
}
