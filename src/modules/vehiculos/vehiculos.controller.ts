import { Body, Controller, Delete, Get, HttpCode, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentActor, RequiresPermiso } from '../../core/auth/decorators.js';
import type { Actor } from '../../core/auth/principal.js';
import type { VersionesAceptadas } from '../../core/records/version.js';
import { ApiIdParam, ApiProblems, ApiIfMatch, ApiToken, IdParam } from '../../http/answers/api.decorators.js';
import { SendsEtag, IfMatch } from '../../http/answers/etag.js';
import { mapPagina } from '../../core/records/pagina.js';
import {
  CreateVehiculoDto,
  ListVehiculosQuery,
  VehiculoDto,
  VehiculosPaginaDto,
  toVehiculoDto,
  UpdateVehiculoDto,
} from './dto/vehiculo.dto.js';
import { VehiculosService } from './vehiculos.service.js';

@ApiTags('vehículos')
@ApiToken()
@ApiProblems(403)
@RequiresPermiso('administrar')
@Controller('vehiculos')
export class VehiculosController {
  constructor(private readonly vehiculos: VehiculosService) {}

  /** Lista los vehículos, del más nuevo al más antiguo. */
  @Get()
  @ApiProblems(400)
  async list(@Query() query: ListVehiculosQuery): Promise<VehiculosPaginaDto> {
    return mapPagina(await this.vehiculos.list(query), toVehiculoDto);
  }

  /** Devuelve un vehículo. */
  @Get(':id')
  @ApiIdParam()
  @SendsEtag()
  @ApiProblems(400, 404)
  async get(@IdParam() id: string): Promise<VehiculoDto> {
    return toVehiculoDto(await this.vehiculos.get(id));
  }

  /** Crea un vehículo. */
  @Post()
  @SendsEtag()
  @ApiProblems(400, 404, 409, 415)
  async create(@CurrentActor() actor: Actor, @Body() dto: CreateVehiculoDto): Promise<VehiculoDto> {
    return toVehiculoDto(await this.vehiculos.create(actor, dto));
  }

  /** Modifica los campos que se envían. */
  @Patch(':id')
  @ApiIdParam()
  @SendsEtag()
  @ApiIfMatch()
  @ApiProblems(400, 404, 409, 415)
  async update(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() aceptadas: VersionesAceptadas,
    @Body() dto: UpdateVehiculoDto,
  ): Promise<VehiculoDto> {
    return toVehiculoDto(await this.vehiculos.update(actor, id, dto, aceptadas));
  }

  /** Borra un vehículo que ninguna infracción nombra. */
  @Delete(':id')
  @HttpCode(204)
  @ApiIdParam()
  @ApiIfMatch()
  @ApiProblems(400, 404, 409)
  async delete(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() aceptadas: VersionesAceptadas,
  ): Promise<void> {
    await this.vehiculos.delete(actor, id, aceptadas);
  }
}
