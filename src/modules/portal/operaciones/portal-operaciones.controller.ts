import { Body, Controller, Get, Post, Redirect, UseFilters, UseGuards, VERSION_NEUTRAL } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public } from '../../../core/auth/decorators.js';
import { OwnPageGuard } from '../../../http/pages/own-site.js';
import { AnswersPage } from '../../../http/pages/page.decorator.js';
import { SinSesionFilter } from '../pages/portal.filter.js';
import { CurrentSesion, FormularioGuard, SesionGuard } from '../sesion/sesion.guard.js';
import type { SesionDePagina } from '../../auth/sesion-de-cliente/sesiones-cliente.service.js';
import { OperarDto } from './operaciones.dto.js';
import { OperarFilter } from './portal-operaciones.filter.js';
import { PortalOperacionesService } from './portal-operaciones.service.js';

/** `/clientes/operaciones`: a question leads to the page of its record, which may be loaded again for nothing. */
@ApiExcludeController()
@Public()
@UseFilters(SinSesionFilter)
@Controller({ path: 'clientes/operaciones', version: VERSION_NEUTRAL })
export class PortalOperacionesController {
  constructor(private readonly portal: PortalOperacionesService) {}

  @Get()
  @AnswersPage()
  @UseGuards(SesionGuard)
  form(@CurrentSesion() sesion: SesionDePagina): Promise<string> {
    return this.portal.form(sesion);
  }

  @Post()
  @Redirect()
  @AnswersPage()
  @UseGuards(OwnPageGuard, FormularioGuard)
  @UseFilters(OperarFilter)
  ask(@CurrentSesion() sesion: SesionDePagina, @Body() dto: OperarDto): Promise<{ url: string; statusCode: number }> {
    return this.portal.ask(sesion, dto);
  }
}
