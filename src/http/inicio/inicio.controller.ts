import { Controller, Get, Inject, Req, Res, VERSION_NEUTRAL } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public } from '../../core/auth/decorators.js';
import { CONFIG, type Config } from '../../config/config.js';
import { inicioPage } from './inicio-page.js';
import { varyByAccept, wantsPage } from '../pages/negotiation.js';
import { HTML } from '../pages/render.js';

/** `/`: where everything is, as a page for people and as JSON for programs. */
@ApiExcludeController()
@Public()
@Controller({ version: VERSION_NEUTRAL })
export class InicioController {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  @Get()
  inicio(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    varyByAccept(request, reply);
    if (wantsPage(request)) void reply.type(HTML).header('cache-control', 'no-cache').send(inicioPage(this.conPanel));
    else void reply.send(this.links());
  }

  private links(): object {
    return {
      nombre: 'Registro de Infracciones',
      informe: '/informe',
      tarifario: '/tarifario',
      login: '/login',
      ...(this.conPanel ? { panel: '/admin' } : {}),
      documentacion: '/docs',
      openapi: '/docs-json',
      salud: { vivo: '/health/live', listo: '/health/ready' },
      metricas: '/metrics',
      api: '/api/v1',
    };
  }

  private get conPanel(): boolean {
    return this.config.caras.includes('panel');
  }
}
