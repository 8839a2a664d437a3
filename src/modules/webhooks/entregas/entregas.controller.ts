import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { CurrentActor, RequiresPermiso } from '../../../core/auth/decorators.js';
import type { Actor } from '../../../core/auth/principal.js';
import { mapPagina } from '../../../core/records/pagina.js';
import { ApiIdParam, ApiProblems, IdParam } from '../../../http/answers/api.decorators.js';
import { ApiRecords, ListsRecords } from '../../../http/answers/record.decorators.js';
import { ApiSuscripcionParams, SuscripcionParam, type CualSuscripcion } from '../suscripciones/suscripcion-param.js';
import {
  EntregaConIntentosDto,
  EntregaDto,
  EntregasPaginaDto,
  EntregasRepetidasDto,
  ListEntregasQuery,
  RepetirEntregasDto,
  toEntregaConIntentosDto,
  toEntregaDto,
} from './entrega.dto.js';
import { EntregasService } from './entregas.service.js';

@ApiRecords('webhooks')
@Controller()
export class EntregasController {
  constructor(private readonly entregas: EntregasService) {}

  /** Lista las entregas de eventos a los aliados, de la más nueva a la más antigua. */
  @Get('entregas')
  @RequiresPermiso('consultar')
  @ListsRecords()
  async list(@Query() query: ListEntregasQuery): Promise<EntregasPaginaDto> {
    return mapPagina(await this.entregas.list(query), toEntregaDto);
  }

  /** Devuelve una entrega con sus intentos. */
  @Get('entregas/:id')
  @RequiresPermiso('consultar')
  @ApiIdParam()
  @ApiProblems(400, 404)
  async get(@IdParam() id: string): Promise<EntregaConIntentosDto> {
    return toEntregaConIntentosDto(await this.entregas.getConIntentos(id));
  }

  /** Vuelve a poner en camino una entrega, también una entregada: el mismo evento, byte por byte. */
  @Post('entregas/:id/repetir')
  @HttpCode(202)
  @RequiresPermiso('administrar')
  @ApiIdParam()
  @ApiProblems(400, 404, 409)
  async repetir(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<EntregaDto> {
    return toEntregaDto(await this.entregas.repetir(actor, id));
  }

  /** Vuelve a poner en camino lo que el aliado no recibió de un período; lo pendiente sale enseguida. */
  @Post('aliados/:id/entregas/repetir')
  @HttpCode(202)
  @RequiresPermiso('administrar')
  @ApiIdParam()
  @ApiProblems(400, 404, 415)
  async repetirPeriodo(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() dto: RepetirEntregasDto,
  ): Promise<EntregasRepetidasDto> {
    return { entregas: await this.entregas.repetirPeriodo(actor, id, dto) };
  }

  /** Manda un evento `prueba`. La entrega dice después qué respondió el receptor. */
  @Post('aliados/:id/suscripciones/:sid/probar')
  @HttpCode(202)
  @RequiresPermiso('administrar')
  @ApiSuscripcionParams()
  @ApiProblems(400, 404, 409)
  async probar(@CurrentActor() actor: Actor, @SuscripcionParam() cual: CualSuscripcion): Promise<EntregaDto> {
    return toEntregaDto(await this.entregas.probar(actor, cual));
  }
}
