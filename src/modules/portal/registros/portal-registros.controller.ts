import { Controller, Get, Query, StreamableFile, UseFilters, UseGuards, VERSION_NEUTRAL } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { CurrentActor, Public } from '../../../core/auth/decorators.js';
import type { Actor } from '../../../core/auth/principal.js';
import { IdParam } from '../../../http/answers/api.decorators.js';
import { csvFile, jsonFile } from '../../../http/answers/csv-file.js';
import { AnswersPage } from '../../../http/pages/page.decorator.js';
import { SinSesionFilter } from '../pages/portal.filter.js';
import { CurrentSesion, SesionGuard } from '../sesion/sesion.guard.js';
import type { SesionDePagina } from '../../auth/sesion-de-cliente/sesiones-cliente.service.js';
import { FiltrosFilter } from './portal-registros.filter.js';
import { PortalRegistrosService, type Consulta } from './portal-registros.service.js';

/** `/clientes/registros`: what a client was answered, and the same as files for whoever has a cookie and no token. */
@ApiExcludeController()
@Public()
@UseGuards(SesionGuard)
@Controller({ path: 'clientes', version: VERSION_NEUTRAL })
export class PortalRegistrosController {
  constructor(private readonly portal: PortalRegistrosService) {}

  @Get('registros')
  @AnswersPage()
  @UseFilters(FiltrosFilter)
  list(@CurrentSesion() sesion: SesionDePagina, @Query() consulta: Consulta): Promise<string> {
    return this.portal.list(sesion, consulta);
  }

  @Get('registros.csv')
  @UseFilters(FiltrosFilter)
  async csv(
    @CurrentSesion() sesion: SesionDePagina,
    @CurrentActor() actor: Actor,
    @Query() consulta: Consulta,
  ): Promise<StreamableFile> {
    return csvFile('registros', await this.portal.csv(sesion, actor, consulta));
  }

  @Get('registros.json')
  @UseFilters(FiltrosFilter)
  async json(
    @CurrentSesion() sesion: SesionDePagina,
    @CurrentActor() actor: Actor,
    @Query() consulta: Consulta,
  ): Promise<StreamableFile> {
    return jsonFile('registros', await this.portal.json(sesion, actor, consulta));
  }

  @Get('registros/:id')
  @AnswersPage()
  @UseFilters(SinSesionFilter)
  get(@CurrentSesion() sesion: SesionDePagina, @IdParam() id: string): Promise<string> {
    return this.portal.get(sesion, id);
  }
}
