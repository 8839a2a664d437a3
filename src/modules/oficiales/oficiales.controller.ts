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
  CreateOficialDto,
  ListOficialesQuery,
  OficialDto,
  OficialesPaginaDto,
  toOficialDto,
  UpdateOficialDto,
} from './dto/oficial.dto.js';
import { OficialesService } from './oficiales.service.js';

@ApiRecords('oficiales')
@RequiresPermiso('administrar')
@Controller('oficiales')
export class OficialesController {
  constructor(private readonly oficiales: OficialesService) {}

  /** Lista los oficiales, del más nuevo al más antiguo. */
  @Get()
  @RequiresPermiso('consultar')
  @ListsRecords()
  async list(@CurrentActor() actor: Actor, @Query() query: ListOficialesQuery): Promise<OficialesPaginaDto> {
    return mapPagina(await this.oficiales.list(actor, query), toOficialDto);
  }

  /** Devuelve un oficial. */
  @Get(':id')
  @RequiresPermiso('consultar')
  @ReadsRecord()
  async get(@IdParam() id: string): Promise<OficialDto> {
    return toOficialDto(await this.oficiales.get(id));
  }

  /** Crea un oficial. */
  @Post()
  @CreatesRecord()
  async create(@CurrentActor() actor: Actor, @Body() dto: CreateOficialDto): Promise<OficialDto> {
    return toOficialDto(await this.oficiales.create(actor, dto));
  }

  /** Modifica los campos que se envían; con clave nueva o activo=false se revocan sus tokens. */
  @Patch(':id')
  @ChangesRecord()
  async update(
    @CurrentActor() actor: Actor,
    @RecordParam() cual: Cual,
    @Body() dto: UpdateOficialDto,
  ): Promise<OficialDto> {
    return toOficialDto(await this.oficiales.update(actor, cual, dto));
  }

  /** Borra un oficial que ninguna infracción nombra. */
  @Delete(':id')
  @HttpCode(204)
  @DeletesRecord()
  delete(@CurrentActor() actor: Actor, @RecordParam() cual: Cual): Promise<void> {
    return this.oficiales.delete(actor, cual);
  }
}
