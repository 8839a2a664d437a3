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
  CreatePersonaDto,
  ListPersonasQuery,
  PersonaDto,
  PersonasPaginaDto,
  toPersonaDto,
  UpdatePersonaDto,
} from './dto/persona.dto.js';
import { PersonasService } from './personas.service.js';

@ApiRecords('personas')
@RequiresPermiso('administrar')
@Controller('personas')
export class PersonasController {
  constructor(private readonly personas: PersonasService) {}

  /** Lista las personas, de la más nueva a la más antigua. */
  @Get()
  @RequiresPermiso('consultar')
  @ListsRecords()
  async list(@CurrentActor() actor: Actor, @Query() query: ListPersonasQuery): Promise<PersonasPaginaDto> {
    return mapPagina(await this.personas.list(actor, query), toPersonaDto);
  }

  /** Devuelve una persona. */
  @Get(':id')
  @RequiresPermiso('consultar')
  @ReadsRecord()
  async get(@IdParam() id: string): Promise<PersonaDto> {
    return toPersonaDto(await this.personas.get(id));
  }

  /** Crea una persona. */
  @Post()
  @CreatesRecord()
  async create(@CurrentActor() actor: Actor, @Body() dto: CreatePersonaDto): Promise<PersonaDto> {
    return toPersonaDto(await this.personas.create(actor, dto));
  }

  /** Modifica los campos que se envían. */
  @Patch(':id')
  @ChangesRecord(409)
  async update(
    @CurrentActor() actor: Actor,
    @RecordParam() cual: Cual,
    @Body() dto: UpdatePersonaDto,
  ): Promise<PersonaDto> {
    return toPersonaDto(await this.personas.update(actor, cual, dto));
  }

  /** Borra una persona que ningún vehículo ni infracción nombra. */
  @Delete(':id')
  @HttpCode(204)
  @DeletesRecord()
  delete(@CurrentActor() actor: Actor, @RecordParam() cual: Cual): Promise<void> {
    return this.personas.delete(actor, cual);
  }
}
