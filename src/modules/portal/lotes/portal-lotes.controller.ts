import {
  Body,
  Controller,
  Get,
  Param,
  Post,
  Query,
  Redirect,
  Req,
  UseFilters,
  UseGuards,
  VERSION_NEUTRAL,
  type PipeTransform,
  type StreamableFile,
} from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { CurrentActor, CurrentPrincipal, Public } from '../../../core/auth/decorators.js';
import type { Actor, Principal } from '../../../core/auth/principal.js';
import { notFound } from '../../../core/errors/not-found.js';
import { PaginaQuery } from '../../../core/fields/pagina.query.js';
import { ArchivoRecibido, RecibeArchivo } from '../../../core/requests/recibe-archivo.js';
import type { Subida } from '../../../core/requests/subida.js';
import { IdParam } from '../../../http/answers/api.decorators.js';
import { csvFile } from '../../../http/answers/csv-file.js';
import { eventStream, UltimoEvento } from '../../../http/answers/event-stream.js';
import { OwnPageGuard } from '../../../http/pages/own-site.js';
import { AnswersPage } from '../../../http/pages/page.decorator.js';
import type { SesionDePagina } from '../../auth/sesion-de-cliente/sesiones-cliente.service.js';
import { SinSesionFilter } from '../pages/portal.filter.js';
import { CurrentSesion, FormularioGuard, SesionGuard } from '../sesion/sesion.guard.js';
import { ControlDeLotesService } from './control-de-lotes.service.js';
import { ConfirmarDto, SubidaDelPortalDto } from './lotes.dto.js';
import { LoteFilter, SubidaFilter } from './portal-lotes.filter.js';
import { PortalLotesService } from './portal-lotes.service.js';

const PASOS = ['pausar', 'reanudar', 'cancelar'] as const;
type Paso = (typeof PASOS)[number];

class PasoPipe implements PipeTransform<unknown, Paso> {
  transform(value: unknown): Paso {
    const paso = PASOS.find((one) => one === value);
    if (!paso) throw notFound('la acción');
    return paso;
  }
}

const ir = (url: string): { url: string; statusCode: number } => ({ url, statusCode: 303 });

/** `/clientes/lotes`: a client's own batches. What changes something leads to the page that shows it. */
@ApiExcludeController()
@Public()
@UseFilters(SinSesionFilter)
@Controller({ path: 'clientes/lotes', version: VERSION_NEUTRAL })
export class PortalLotesController {
  constructor(
    private readonly pages: PortalLotesService,
    private readonly control: ControlDeLotesService,
  ) {}

  @Get()
  @AnswersPage()
  @UseGuards(SesionGuard)
  list(@CurrentSesion() sesion: SesionDePagina, @Query() query: PaginaQuery): Promise<string> {
    return this.pages.list(sesion, query);
  }

  @Get('nuevo')
  @AnswersPage()
  @UseGuards(SesionGuard)
  form(@CurrentSesion() sesion: SesionDePagina): Promise<string> {
    return this.pages.form(sesion);
  }

  @Post()
  @Redirect()
  @AnswersPage()
  @RecibeArchivo(SubidaDelPortalDto)
  @UseGuards(OwnPageGuard, SesionGuard)
  @UseFilters(SubidaFilter)
  async send(
    @CurrentSesion() sesion: SesionDePagina,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @ArchivoRecibido(SubidaDelPortalDto) subida: Subida<SubidaDelPortalDto>,
  ): Promise<{ url: string; statusCode: number }> {
    return ir(await this.control.recibir(sesion, actor, request, subida));
  }

  /** The same for the page's script, which is told where to go. */
  @Post('subida')
  @RecibeArchivo(SubidaDelPortalDto)
  @UseGuards(OwnPageGuard, SesionGuard)
  async sendByScript(
    @CurrentSesion() sesion: SesionDePagina,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @ArchivoRecibido(SubidaDelPortalDto) subida: Subida<SubidaDelPortalDto>,
  ): Promise<{ ir: string }> {
    return { ir: await this.control.recibir(sesion, actor, request, subida) };
  }

  @Get(':id')
  @AnswersPage()
  @UseGuards(SesionGuard)
  show(
    @CurrentSesion() sesion: SesionDePagina,
    @IdParam() id: string,
    @Query('repetido') repetido: unknown,
  ): Promise<string> {
    return this.pages.get(sesion, id, { repetido: repetido === 'si' });
  }

  @Get(':id/cancelar')
  @AnswersPage()
  @UseGuards(SesionGuard)
  askToCancel(@CurrentSesion() sesion: SesionDePagina, @IdParam() id: string): Promise<string> {
    return this.pages.askToCancel(sesion, id);
  }

  @Post(':id/perfil')
  @Redirect()
  @AnswersPage()
  @UseGuards(OwnPageGuard, FormularioGuard)
  @UseFilters(LoteFilter)
  async answer(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() sent: Record<string, string>,
  ): Promise<{ url: string; statusCode: number }> {
    return ir(await this.control.cambiarPerfil(actor, id, sent));
  }

  @Post(':id/confirmar')
  @Redirect()
  @AnswersPage()
  @UseGuards(OwnPageGuard, FormularioGuard)
  @UseFilters(LoteFilter)
  async confirm(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() { malas }: ConfirmarDto,
  ): Promise<{ url: string; statusCode: number }> {
    return ir(await this.control.confirmar(actor, id, malas));
  }

  @Post(':id/revisar')
  @Redirect()
  @AnswersPage()
  @UseGuards(OwnPageGuard, FormularioGuard)
  @UseFilters(LoteFilter)
  async repeat(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<{ url: string; statusCode: number }> {
    return ir(await this.control.repetir(actor, id));
  }

  @Post(':id/:paso')
  @Redirect()
  @AnswersPage()
  @UseGuards(OwnPageGuard, FormularioGuard)
  @UseFilters(LoteFilter)
  async step(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Param('paso', PasoPipe) paso: Paso,
  ): Promise<{ url: string; statusCode: number }> {
    return ir(await this.control.step(actor, id, paso));
  }

  @Get(':id/resultado.csv')
  @UseGuards(SesionGuard)
  async result(@CurrentPrincipal() principal: Principal, @IdParam() id: string): Promise<StreamableFile> {
    return csvFile(`resultado-${id}`, await this.control.download(principal, id, 'resultado'));
  }

  @Get(':id/errores.csv')
  @UseGuards(SesionGuard)
  async faults(@CurrentPrincipal() principal: Principal, @IdParam() id: string): Promise<StreamableFile> {
    return csvFile(`errores-${id}`, await this.control.download(principal, id, 'errores'));
  }

  @Get(':id/eventos')
  @UseGuards(SesionGuard)
  async follow(
    @CurrentPrincipal() principal: Principal,
    @IdParam() id: string,
    @UltimoEvento() visto: string | undefined,
  ): Promise<StreamableFile> {
    return eventStream(await this.control.seguir(principal, id, visto));
  }
}
