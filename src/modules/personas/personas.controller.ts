import { Body, Controller, Delete, Get, HttpCode, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentActor, RequiresPermiso } from '../../core/auth/decorators.js';
import type { Actor } from '../../core/auth/principal.js';
import type { VersionesAceptadas } from '../../core/records/version.js';
import { ApiIdParam, ApiProblems, ApiIfMatch, ApiToken, IdParam } from '../../http/answers/api.decorators.js';
import { SendsEtag, IfMatch } from '../../http/answers/etag.js';
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

@ApiTags('personas')
@ApiToken()
@ApiProblems(403)
@RequiresPermiso('administrar')
@Controller('personas')
export class PersonasController {
  constructor(private readonly personas: PersonasService) {}

  /** Lista las personas, de la más nueva a la más antigua. */
  @Get()
  @ApiProblems(400)
  async list(@Query() query: ListPersonasQuery): Promise<PersonasPaginaDto> {
    return mapPagina(await this.personas.list(query), toPersonaDto);
  }

  /** Devuelve una persona. */
  @Get(':id')
  @ApiIdParam()
  @SendsEtag()
  @ApiProblems(400, 404)
  async get(@IdParam() id: string): Promise<PersonaDto> {
    return toPersonaDto(await this.personas.get(id));
  }

  /** Crea una persona. */
  @Post()
  @SendsEtag()
  @ApiProblems(400, 409, 415)
  async create(@CurrentActor() actor: Actor, @Body() dto: CreatePersonaDto): Promise<PersonaDto> {
    return toPersonaDto(await this.personas.create(actor, dto));
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
    @Body() dto: UpdatePersonaDto,
  ): Promise<PersonaDto> {
    return toPersonaDto(await this.personas.update(actor, id, dto, aceptadas));
  }

  /** Borra una persona que ningún vehículo ni infracción nombra. */
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
    await this.personas.delete(actor, id, aceptadas);
  }
}
