import { Body, Controller, Delete, Get, HttpCode, Patch, Post, Query } from '@nestjs/common';
import { CurrentActor, RequiresPermiso } from '../../../core/auth/decorators.js';
import type { Actor } from '../../../core/auth/principal.js';
import { mapPagina } from '../../../core/records/pagina.js';
import { ApiIdParam, ApiIfMatch, ApiProblems, IdParam } from '../../../http/answers/api.decorators.js';
import { SendsEtag } from '../../../http/answers/etag.js';
import { ApiRecords, ListsRecords } from '../../../http/answers/record.decorators.js';
import { SecretosService } from './secretos.service.js';
import {
  CreateSuscripcionDto,
  ListSuscripcionesQuery,
  SecretoDto,
  SuscripcionCreadaDto,
  SuscripcionDto,
  SuscripcionesPaginaDto,
  toSuscripcionDto,
  UpdateSuscripcionDto,
} from './suscripcion.dto.js';
import { ApiSuscripcionParams, SuscripcionParam, type CualSuscripcion } from './suscripcion-param.js';
import { SuscripcionesService } from './suscripciones.service.js';

@ApiRecords('webhooks')
@RequiresPermiso('administrar')
@Controller('aliados/:id/suscripciones')
export class SuscripcionesController {
  constructor(
    private readonly suscripciones: SuscripcionesService,
    private readonly secretos: SecretosService,
  ) {}

  /** Lista las suscripciones de un aliado, de la más nueva a la más antigua. */
  @Get()
  @RequiresPermiso('consultar')
  @ApiIdParam()
  @ListsRecords()
  @ApiProblems(404)
  async list(@IdParam() id: string, @Query() query: ListSuscripcionesQuery): Promise<SuscripcionesPaginaDto> {
    return mapPagina(await this.suscripciones.list(id, query), toSuscripcionDto);
  }

  /** Devuelve una suscripción. */
  @Get(':sid')
  @RequiresPermiso('consultar')
  @SendsEtag()
  @ApiSuscripcionParams()
  @ApiProblems(400, 404)
  async get(@SuscripcionParam() { aliadoId, id }: CualSuscripcion): Promise<SuscripcionDto> {
    return toSuscripcionDto(await this.suscripciones.get(aliadoId, id));
  }

  /** Suscribe al aliado. El secreto con que se firma se muestra esta única vez. */
  @Post()
  @SendsEtag()
  @ApiIdParam()
  @ApiProblems(400, 404, 415)
  async create(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() dto: CreateSuscripcionDto,
  ): Promise<SuscripcionCreadaDto> {
    const [suscripcion, secreto] = await this.suscripciones.create(actor, id, dto);
    return { ...toSuscripcionDto(suscripcion), secreto };
  }

  /** Modifica los campos que se envían. Al apagarla, lo pendiente se cancela; al prenderla, se avisa de lo que pase desde entonces. */
  @Patch(':sid')
  @SendsEtag()
  @ApiSuscripcionParams()
  @ApiIfMatch()
  @ApiProblems(400, 404, 415)
  async update(
    @CurrentActor() actor: Actor,
    @SuscripcionParam() cual: CualSuscripcion,
    @Body() dto: UpdateSuscripcionDto,
  ): Promise<SuscripcionDto> {
    return toSuscripcionDto(await this.suscripciones.update(actor, cual, dto));
  }

  /** Borra una suscripción: lo pendiente se cancela. */
  @Delete(':sid')
  @HttpCode(204)
  @ApiSuscripcionParams()
  @ApiIfMatch()
  @ApiProblems(400, 404)
  delete(@CurrentActor() actor: Actor, @SuscripcionParam() cual: CualSuscripcion): Promise<void> {
    return this.suscripciones.delete(actor, cual);
  }

  /** Da un secreto nuevo, que se muestra esta única vez. Durante 24 horas se firma con los dos. */
  @Post(':sid/secreto')
  @ApiSuscripcionParams()
  @ApiIfMatch()
  @ApiProblems(400, 404)
  async rotar(@CurrentActor() actor: Actor, @SuscripcionParam() cual: CualSuscripcion): Promise<SecretoDto> {
    return { secreto: await this.secretos.rotar(actor, cual) };
  }
}
