import {
  Body,
  Controller,
  Get,
  Post,
  Query,
  Redirect,
  Req,
  Res,
  UseFilters,
  UseGuards,
  VERSION_NEUTRAL,
} from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public } from '../../../core/auth/decorators.js';
import { OwnPageGuard } from '../../../http/pages/own-site.js';
import { AnswersPage } from '../../../http/pages/page.decorator.js';
import { SinSesionFilter } from '../pages/portal.filter.js';
import { CurrentSesion, FormularioGuard, SesionGuard } from '../sesion/sesion.guard.js';
import type { SesionDePagina } from '../../auth/sesion-de-cliente/sesiones-cliente.service.js';
import { CambiarClaveDto } from './mi-cuenta.dto.js';
import { MiCuentaFilter } from './mi-cuenta.filter.js';
import { miCuentaPage } from './mi-cuenta-page.js';
import { MiCuentaService } from './mi-cuenta.service.js';

/** `/clientes/mi-cuenta`: a client's own account. */
@ApiExcludeController()
@Public()
@Controller({ path: 'clientes/mi-cuenta', version: VERSION_NEUTRAL })
export class MiCuentaController {
  constructor(private readonly cuenta: MiCuentaService) {}

  @Get()
  @AnswersPage()
  @UseGuards(SesionGuard)
  @UseFilters(SinSesionFilter)
  show(@CurrentSesion() sesion: SesionDePagina, @Query('clave') clave: unknown): string {
    return miCuentaPage({ sesion, cambiada: clave === 'cambiada' });
  }

  @Post('clave')
  @Redirect('/clientes/mi-cuenta?clave=cambiada', 303)
  @AnswersPage()
  @UseGuards(OwnPageGuard, FormularioGuard)
  @UseFilters(MiCuentaFilter)
  async changeClave(
    @CurrentSesion() sesion: SesionDePagina,
    @Body() dto: CambiarClaveDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.cuenta.changeClave(sesion, dto, request, reply);
  }
}
