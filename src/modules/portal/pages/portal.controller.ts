import {
  Body,
  Controller,
  Get,
  HttpCode,
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
import { CurrentOrigen, Public } from '../../../core/auth/decorators.js';
import type { Origen } from '../../../core/auth/principal.js';
import { PaginaQuery } from '../../../core/fields/pagina.query.js';
import { OwnPageGuard, OwnSiteGuard } from '../../../http/pages/own-site.js';
import { AnswersPage } from '../../../http/pages/page.decorator.js';
import { pedirCuentaPage } from './cuenta-pages.js';
import { CuentaFilter, IngresoFilter, SinSesionFilter } from './portal.filter.js';
import { FormularioGuard, CurrentSesion } from '../sesion/sesion.guard.js';
import type { SesionDePagina } from '../../auth/sesion-de-cliente/sesiones-cliente.service.js';
import { FormularioDto, IngresoDto, PedirCuentaDto } from './portal.dto.js';
import { PortalService } from './portal.service.js';
import { SaldoService } from './saldo.service.js';

const HOME = { url: '/clientes', statusCode: 303 };

/** `/clientes`: what a client has and how it moved; who is not logged in logs in. */
@ApiExcludeController()
@Public()
@Controller({ path: 'clientes', version: VERSION_NEUTRAL })
export class PortalController {
  constructor(
    private readonly portal: PortalService,
    private readonly saldo: SaldoService,
  ) {}

  @Get()
  @AnswersPage()
  home(@Req() request: FastifyRequest, @Query() query: PaginaQuery): Promise<string> {
    return this.saldo.home(request, query);
  }

  @Post()
  @Redirect()
  @AnswersPage()
  @UseGuards(OwnSiteGuard)
  @UseFilters(IngresoFilter)
  enter(
    @Body() dto: IngresoDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<typeof HOME> {
    return this.portal.enter(dto, request, reply).then(() => ({ ...HOME, ...(dto.volver && { url: dto.volver }) }));
  }

  @Post('salir')
  @Redirect()
  @AnswersPage()
  @UseGuards(OwnPageGuard, FormularioGuard)
  @UseFilters(SinSesionFilter)
  leave(
    @CurrentSesion() sesion: SesionDePagina,
    @Body() _: FormularioDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<typeof HOME> {
    return this.portal.leave(sesion, request, reply).then(() => HOME);
  }

  @Get('cuenta')
  @AnswersPage()
  form(): string {
    return pedirCuentaPage();
  }

  @Post('cuenta')
  @HttpCode(200)
  @AnswersPage()
  @UseGuards(OwnSiteGuard)
  @UseFilters(CuentaFilter)
  ask(@Body() dto: PedirCuentaDto, @CurrentOrigen() origen: Origen): Promise<string> {
    return this.portal.ask(dto, origen);
  }
}
