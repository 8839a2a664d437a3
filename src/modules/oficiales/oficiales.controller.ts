import { Body, Controller, Delete, Get, HttpCode, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ActorActual, Permite } from '../../core/auth/decorators.js';
import type { Actor } from '../../core/auth/principal.js';
import type { VersionesAceptadas } from '../../core/records/version.js';
import { ApiIdParam, ApiProblemas, ConIfMatch, ConToken, IdParam } from '../../http/answers/api.decorators.js';
import { ConEtag, IfMatch } from '../../http/answers/etag.js';
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
@ConToken()
@ApiProblemas(403)
@Permite('administrar')
@Controller('oficiales')
export class OficialesController {
  constructor(private readonly oficiales: OficialesService) {}

  /** Lista los oficiales, del más nuevo al más antiguo. */
  @Get()
  @ApiProblemas(400)
  async list(@Query() query: ListOficialesQuery): Promise<OficialesPaginaDto> {
    return mapPagina(await this.oficiales.list(query), toOficialDto);
  }

  /** Devuelve un oficial. */
  @Get(':id')
  @ApiIdParam()
  @ConEtag()
  @ApiProblemas(400, 404)
  async get(@IdParam() id: string): Promise<OficialDto> {
    return toOficialDto(await this.oficiales.get(id));
  }

  /** Crea un oficial. */
  @Post()
  @ConEtag()
  @ApiProblemas(400, 409, 415)
  async create(@ActorActual() actor: Actor, @Body() dto: CreateOficialDto): Promise<OficialDto> {
    return toOficialDto(await this.oficiales.create(actor, dto));
  }

  /** Modifica los campos que se envían; con clave nueva o activo=false se revocan sus tokens. */
  @Patch(':id')
  @ApiIdParam()
  @ConEtag()
  @ConIfMatch()
  @ApiProblemas(400, 404, 415)
  async update(
    @ActorActual() actor: Actor,
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
  @ConIfMatch()
  @ApiProblemas(400, 404, 409)
  async delete(
    @ActorActual() actor: Actor,
    @IdParam() id: string,
    @IfMatch() aceptadas: VersionesAceptadas,
  ): Promise<void> {
    await this.oficiales.delete(actor, id, aceptadas);
  }
}
