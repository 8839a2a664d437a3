import { Body, Controller, Delete, Get, HttpCode, Patch, Post, Query } from '@nestjs/common';
import { CurrentActor, RequiresPermiso } from '../../core/auth/decorators.js';
import type { Actor } from '../../core/auth/principal.js';
import type { Cual } from '../../core/records/trailed-records.js';
import { IdParam } from '../../http/answers/api.decorators.js';
import {
  ApiRecords,
  ChangesRecord,
  CreatesRecord,
  DeletesRecord,
  ListsRecords,
  ReadsRecord,
  RecordParam,
} from '../../http/answers/record.decorators.js';
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

@ApiRecords('vehículos')
@RequiresPermiso('administrar')
@Controller('vehiculos')
export class VehiculosController {
  constructor(private readonly vehiculos: VehiculosService) {}

  /** Lista los vehículos, del más nuevo al más antiguo. */
  @Get()
  @RequiresPermiso('consultar')
  @ListsRecords()
  async list(@CurrentActor() actor: Actor, @Query() query: ListVehiculosQuery): Promise<VehiculosPaginaDto> {
    return mapPagina(await this.vehiculos.list(actor, query), toVehiculoDto);
  }

  /** Devuelve un vehículo. */
  @Get(':id')
  @RequiresPermiso('consultar')
  @ReadsRecord()
  async get(@IdParam() id: string): Promise<VehiculoDto> {
    return toVehiculoDto(await this.vehiculos.get(id));
  }

  /** Crea un vehículo. */
  @Post()
  @CreatesRecord(404)
  async create(@CurrentActor() actor: Actor, @Body() dto: CreateVehiculoDto): Promise<VehiculoDto> {
    return toVehiculoDto(await this.vehiculos.create(actor, dto));
  }

  /** Modifica los campos que se envían. */
  @Patch(':id')
  @ChangesRecord(409)
  async update(
    @CurrentActor() actor: Actor,
    @RecordParam() cual: Cual,
    @Body() dto: UpdateVehiculoDto,
  ): Promise<VehiculoDto> {
    return toVehiculoDto(await this.vehiculos.update(actor, cual, dto));
  }

  /** Borra un vehículo que ninguna infracción nombra. */
  @Delete(':id')
  @HttpCode(204)
  @DeletesRecord()
  delete(@CurrentActor() actor: Actor, @RecordParam() cual: Cual): Promise<void> {
    return this.vehiculos.delete(actor, cual);
  }
}
