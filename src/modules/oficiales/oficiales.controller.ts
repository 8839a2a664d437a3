import { Body, Controller, Delete, Get, HttpCode, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentActor, RequiresPermiso } from '../../core/auth/decorators.js';
import type { Actor } from '../../core/auth/principal.js';
import type { VersionesAceptadas } from '../../core/records/version.js';
import { ApiIdParam, ApiProblems, ApiIfMatch, ApiToken, IdParam } from '../../http/answers/api.decorators.js';
import { SendsEtag, IfMatch } from '../../http/answers/etag.js';
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

@ApiTags('oficiales')
@ApiToken()
@ApiProblems(403)
@RequiresPermiso('administrar')
@Controller('oficiales')
export class OficialesController {
  constructor(private readonly oficiales: OficialesService) {}

  /** Lista los oficiales, del más nuevo al más antiguo. */
  @Get()
  @ApiProblems(400)
  async list(@Query() query: ListOficialesQuery): Promise<OficialesPaginaDto> {
    return mapPagina(await this.oficiales.list(query), toOficialDto);
  }

  /** Devuelve un oficial. */
  @Get(':id')
  @ApiIdParam()
  @SendsEtag()
  @ApiProblems(400, 404)
  async get(@IdParam() id: string): Promise<OficialDto> {
    return toOficialDto(await this.oficiales.get(id));
  }

  /** Crea un oficial. */
  @Post()
  @SendsEtag()
  @ApiProblems(400, 409, 415)
  async create(@CurrentActor() actor: Actor, @Body() dto: CreateOficialDto): Promise<OficialDto> {
    return toOficialDto(await this.oficiales.create(actor, dto));
  }

  /** Modifica los campos que se envían; con clave nueva o activo=false se revocan sus tokens. */
  @Patch(':id')
  @ApiIdParam()
  @SendsEtag()
  @ApiIfMatch()
  @ApiProblems(400, 404, 415)
  async update(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() aceptadas: VersionesAceptadas,
    @Body() dto: UpdateOficialDto,
  ): Promise<OficialDto> {
    return toOficialDto(await this.oficiales.update(actor, id, dto, aceptadas));
  }

  /** Borra un oficial que ninguna infracción nombra. */
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
    await this.oficiales.delete(actor, id, aceptadas);
  }
}
