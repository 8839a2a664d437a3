import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { CurrentActor, Public, RequiresPermiso } from '../../../core/auth/decorators.js';
import type { Actor } from '../../../core/auth/principal.js';
import type { VersionesAceptadas } from '../../../core/records/version.js';
import {
  ApiCodigos,
  ApiIfMatch,
  ApiIdParam,
  ApiProblems,
  ApiToken,
  IdParam,
} from '../../../http/answers/api.decorators.js';
import { IfMatch, SendsEtag } from '../../../http/answers/etag.js';
import { EXCESIVO, REPETIDO, YA_VIGENTE } from '../codigos.js';
import {
  CreateUnidadDto,
  ListUnidadesQuery,
  NuevoValorDto,
  toUnidadConValoresDto,
  toUnidadDto,
  UnidadConValoresDto,
  UnidadesPaginaDto,
  UpdateUnidadDto,
} from './dto/unidad.dto.js';
import { ParseCodigoDeUnidad } from './parse-codigo.pipe.js';
import { UnidadesService } from './unidades.service.js';

const ApiCodigo = (): MethodDecorator =>
  ApiParam({ name: 'codigo', schema: { type: 'string' }, description: 'De la unidad.' });

@ApiTags('unidades')
@Controller('unidades')
export class UnidadesController {
  constructor(private readonly unidades: UnidadesService) {}

  /** Lista las unidades en que se cuentan los precios, con su valor vigente. */
  @Get()
  @Public()
  @ApiProblems(400)
  async list(@Query() _query: ListUnidadesQuery): Promise<UnidadesPaginaDto> {
    return { datos: (await this.unidades.list()).map(toUnidadDto), siguiente: null };
  }

  /** Devuelve una unidad con todos sus valores. */
  @Get(':codigo')
  @Public()
  @SendsEtag()
  @ApiCodigo()
  @ApiProblems(404)
  async get(@Param('codigo', ParseCodigoDeUnidad) codigo: string): Promise<UnidadConValoresDto> {
    return toUnidadConValoresDto(await this.unidades.get(codigo));
  }

  /** Crea una unidad, con su historia si la tiene. */
  @Post()
  @RequiresPermiso('administrar')
  @ApiToken()
  @SendsEtag()
  @ApiProblems(400, 403, 415)
  @ApiCodigos({
    409: {
      duplicado: 'otra unidad tiene el código.',
      es_moneda: 'el código es el de una moneda, que es unidad de sí misma.',
      ...REPETIDO,
    },
  })
  async create(@CurrentActor() actor: Actor, @Body() dto: CreateUnidadDto): Promise<UnidadConValoresDto> {
    return toUnidadConValoresDto(await this.unidades.create(actor, dto));
  }

  /** Cambia el nombre de una unidad. */
  @Patch(':codigo')
  @RequiresPermiso('administrar')
  @ApiToken()
  @SendsEtag()
  @ApiCodigo()
  @ApiIfMatch()
  @ApiProblems(400, 403, 404, 415)
  async rename(
    @CurrentActor() actor: Actor,
    @Param('codigo', ParseCodigoDeUnidad) codigo: string,
    @IfMatch() aceptadas: VersionesAceptadas,
    @Body() dto: UpdateUnidadDto,
  ): Promise<UnidadConValoresDto> {
    return toUnidadConValoresDto(await this.unidades.update(actor, await this.unidades.cualOf(codigo, aceptadas), dto));
  }

  /** Fija un valor que rige desde ahora o desde un instante que vendrá; los importes de antes no cambian. */
  @Post(':codigo/valores')
  @RequiresPermiso('administrar')
  @ApiToken()
  @SendsEtag()
  @ApiCodigo()
  @ApiIfMatch()
  @ApiProblems(400, 403, 404, 415)
  @ApiCodigos({ 409: REPETIDO, 422: EXCESIVO })
  async addValor(
    @CurrentActor() actor: Actor,
    @Param('codigo', ParseCodigoDeUnidad) codigo: string,
    @IfMatch() aceptadas: VersionesAceptadas,
    @Body() dto: NuevoValorDto,
  ): Promise<UnidadConValoresDto> {
    return toUnidadConValoresDto(
      await this.unidades.addValor(actor, await this.unidades.cualOf(codigo, aceptadas), dto),
    );
  }

  /** Anula un valor que todavía no rige. */
  @Delete(':codigo/valores/:id')
  @HttpCode(204)
  @RequiresPermiso('administrar')
  @ApiToken()
  @ApiCodigo()
  @ApiIdParam()
  @ApiIfMatch()
  @ApiProblems(400, 403, 404)
  @ApiCodigos({ 409: YA_VIGENTE, 422: EXCESIVO })
  async annulValor(
    @CurrentActor() actor: Actor,
    @Param('codigo', ParseCodigoDeUnidad) codigo: string,
    @IfMatch() aceptadas: VersionesAceptadas,
    @IdParam() id: string,
  ): Promise<void> {
    return this.unidades.annulValor(actor, await this.unidades.cualOf(codigo, aceptadas), id);
  }
}
