import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiBody, ApiTags } from '@nestjs/swagger';
import {
  CurrentActor,
  ChecksSessionItself,
  RequiresPermiso,
  CurrentPrincipal,
  CurrentSesionOficial,
} from '../../core/auth/decorators.js';
import type { Actor, Principal, SesionOficial } from '../../core/auth/principal.js';
import { ApiCodigos, ApiIdParam, ApiProblems, ApiToken, IdParam } from '../../http/answers/api.decorators.js';
import { SendsEtag } from '../../http/answers/etag.js';
import { ApiIdempotencyKey, IdempotencyKey } from '../../http/answers/idempotency-key.js';
import { ListsRecords } from '../../http/answers/record.decorators.js';
import { mapPagina } from '../../core/records/pagina.js';
import { CargarInfraccionService } from './carga/cargar-infraccion.service.js';
import { CargarInfraccionDto, EJEMPLOS, RECHAZOS } from './dto/cargar-infraccion.dto.js';
import {
  InfraccionCargadaDto,
  InfraccionDto,
  InfraccionesPaginaDto,
  ListInfraccionesQuery,
  toInfraccionCargadaDto,
  toInfraccionDto,
} from './dto/infraccion.dto.js';
import { InfraccionesService } from './infracciones.service.js';

@ApiTags('infracciones')
@ApiToken()
@Controller()
export class InfraccionesController {
  constructor(
    private readonly infracciones: InfraccionesService,
    private readonly carga: CargarInfraccionService,
  ) {}

  /**
   * Carga una infracción.
   *
   * Un 200 significa que este contenido exacto está guardado, una sola vez, con este id. Repetir la misma carga
   * devuelve la misma infracción: reintentar siempre es seguro.
   */
  @Post('cargar_infraccion')
  @HttpCode(200)
  @RequiresPermiso('cargar_infraccion')
  @ChecksSessionItself()
  @ApiIdempotencyKey()
  @ApiBody({ type: CargarInfraccionDto, examples: EJEMPLOS })
  @ApiProblems(400, 403, 415, 429)
  @ApiCodigos(RECHAZOS)
  async cargar(
    @CurrentSesionOficial() sesion: SesionOficial,
    @CurrentActor() actor: Actor,
    @IdempotencyKey() clave: string | undefined,
    @Body() dto: CargarInfraccionDto,
  ): Promise<InfraccionCargadaDto> {
    return toInfraccionCargadaDto(await this.carga.cargar(sesion, actor, dto, clave));
  }

  /** Lista las infracciones, de la más nueva a la más antigua. Un oficial ve solo las suyas. */
  @Get('infracciones')
  @RequiresPermiso('consultar_infracciones')
  @ListsRecords()
  @ApiProblems(403)
  async list(
    @CurrentPrincipal() principal: Principal,
    @Query() query: ListInfraccionesQuery,
  ): Promise<InfraccionesPaginaDto> {
    return mapPagina(await this.infracciones.list(principal, query), toInfraccionDto);
  }

  /** Devuelve una infracción. Un oficial ve solo las suyas. */
  @Get('infracciones/:id')
  @SendsEtag(1) // it never changes
  @RequiresPermiso('consultar_infracciones')
  @ApiIdParam()
  @ApiProblems(400, 403, 404)
  async get(@CurrentPrincipal() principal: Principal, @IdParam() id: string): Promise<InfraccionDto> {
    return toInfraccionDto(await this.infracciones.get(principal, id));
  }
}
