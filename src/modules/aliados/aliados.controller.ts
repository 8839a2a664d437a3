import { Body, Controller, Delete, Get, HttpCode, Patch, Post, Query } from '@nestjs/common';
import { CurrentActor, RequiresPermiso } from '../../core/auth/decorators.js';
import type { Actor } from '../../core/auth/principal.js';
import { ConCrudo } from '../../core/json/json-crudo.js';
import { mapPagina } from '../../core/records/pagina.js';
import type { Cual } from '../../core/records/trailed-records.js';
import { IdParam } from '../../http/answers/api.decorators.js';
import { AnswersCrudo } from '../../http/answers/answers-crudo.js';
import {
  ApiRecords,
  ChangesRecord,
  CreatesRecord,
  DeletesRecord,
  ListsRecords,
  ReadsRecord,
  RecordParam,
} from '../../http/answers/record.decorators.js';
import { AliadosService } from './aliados.service.js';
import {
  AliadoDto,
  AliadosPaginaDto,
  CreateAliadoDto,
  ListAliadosQuery,
  toAliadoDto,
  UpdateAliadoDto,
} from './dto/aliado.dto.js';

@ApiRecords('aliados')
@RequiresPermiso('administrar')
@AnswersCrudo()
@Controller('aliados')
export class AliadosController {
  constructor(private readonly aliados: AliadosService) {}

  /** Lista los aliados, en el orden de sus identificadores, del mayor al menor. */
  @Get()
  @RequiresPermiso('consultar')
  @ListsRecords()
  async list(@CurrentActor() actor: Actor, @Query() query: ListAliadosQuery): Promise<AliadosPaginaDto> {
    return mapPagina(await this.aliados.list(actor, query), toAliadoDto);
  }

  /** Devuelve un aliado. */
  @Get(':id')
  @RequiresPermiso('consultar')
  @ReadsRecord()
  async get(@IdParam() id: string): Promise<AliadoDto> {
    return toAliadoDto(await this.aliados.get(id));
  }

  /** Crea un aliado, con el identificador que se indique o con uno nuevo. */
  @Post()
  @CreatesRecord()
  @ConCrudo('datos')
  async create(@CurrentActor() actor: Actor, @Body() dto: CreateAliadoDto): Promise<AliadoDto> {
    return toAliadoDto(await this.aliados.create(actor, dto));
  }

  /** Modifica los campos que se envían; cada uno entero. */
  @Patch(':id')
  @ChangesRecord()
  @ConCrudo('datos')
  async update(
    @CurrentActor() actor: Actor,
    @RecordParam() cual: Cual,
    @Body() dto: UpdateAliadoDto,
  ): Promise<AliadoDto> {
    return toAliadoDto(await this.aliados.update(actor, cual, dto));
  }

  /** Borra un aliado sin entregas, con su token y sus credenciales; a uno que las tiene se lo desactiva. */
  @Delete(':id')
  @HttpCode(204)
  @DeletesRecord()
  delete(@CurrentActor() actor: Actor, @RecordParam() cual: Cual): Promise<void> {
    return this.aliados.delete(actor, cual);
  }
}
