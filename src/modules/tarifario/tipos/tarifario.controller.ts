import { Body, Controller, Delete, Get, Header, HttpCode, Param, Post, Patch, Query } from '@nestjs/common';
import { ApiOkResponse, ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import {
  AnyPrincipal,
  CurrentActor,
  Public,
  RequiresPermiso,
  ShowsHoldersMore,
} from '../../../core/auth/decorators.js';
import type { Actor, Principal } from '../../../core/auth/principal.js';
import type { Cual } from '../../../core/records/trailed-records.js';
import { ApiCodigos, ApiIdParam, ApiIfMatch, ApiProblems, ApiToken } from '../../../http/answers/api.decorators.js';
import { SendsBodyEtag, TagsChange } from '../../../http/answers/body-etag.js';
import { RecordParam } from '../../../http/answers/record.decorators.js';
import { parseId } from '../../../core/fields/id.js';
import { EXCESIVO, REPETIDO, YA_VIGENTE } from '../codigos.js';
import { EnQuery, FiltroTarifarioQuery, ListTarifarioQuery } from './dto/tarifario-query.dto.js';
import { toMontoDto, toTipoConPreciosDto } from './dto/tipo.answers.js';
import {
  CreateTipoDto,
  MontoDto,
  NuevoPrecioDto,
  TarifarioPaginaDto,
  TipoConPreciosDto,
  UpdateTipoDto,
} from './dto/tipo.dto.js';
import { ListasDelTarifario } from './lista/listas-del-tarifario.service.js';
import { requireUsuario } from './lista/tarifario-answers.js';
import { toTarifarioCsv } from './lista/tarifario-csv.js';
import { CurrentVisitante, TiposVistos, type Visitante } from './tipos-vistos.service.js';
import { TiposService } from './tipos.service.js';

const DUPLICADO = { duplicado: 'otro tipo del tarifario tiene el código.' };
const SIN_PRECIO = { sin_precio_vigente: 'el tipo no tiene precio en ese instante, o su unidad no tiene valor.' };
const SIN_UNIDAD = { unidad_desconocida: 'no existe la unidad del precio.' };

const ApiCual = (): MethodDecorator =>
  ApiParam({ name: 'id', schema: { type: 'string' }, description: 'El identificador o el código.' });

@ApiTags('tarifario')
@Controller('tarifario')
export class TarifarioController {
  constructor(
    private readonly tipos: TiposService,
    private readonly vistos: TiposVistos,
    private readonly listas: ListasDelTarifario,
  ) {}

  /** Lista los tipos de infracción con su precio. */
  @Get()
  @Public()
  @ShowsHoldersMore()
  @SendsBodyEtag()
  @ApiProblems(400, 401, 403, 422)
  @ApiOkResponse({ type: TarifarioPaginaDto })
  list(@AnyPrincipal() principal: Principal | undefined, @Query() query: ListTarifarioQuery): Promise<object> {
    return this.listas.list(principal, query);
  }

  /** Devuelve un tipo con todos sus precios, y el de un instante. Uno eliminado se encuentra por su identificador. */
  @Get(':id')
  @Public()
  @ShowsHoldersMore()
  @SendsBodyEtag()
  @ApiCual()
  @ApiProblems(400, 401, 404)
  async get(
    @AnyPrincipal() principal: Principal | undefined,
    @CurrentVisitante() visitante: Visitante | undefined,
    @Param('id') cual: string,
    @Query() pregunta: EnQuery,
  ): Promise<TipoConPreciosDto> {
    const [tipo, precios] = await this.vistos.get(principal ?? null, cual, visitante, pregunta);
    return toTipoConPreciosDto([tipo, precios], principal?.tipo === 'usuario');
  }

  /** Devuelve lo que cuesta un tipo en un instante. */
  @Get(':id/monto')
  @Public()
  @ApiCual()
  @ApiProblems(400)
  @ApiCodigos({ 404: { no_encontrado: 'no existe el tipo.', ...SIN_PRECIO } })
  async getMonto(@Param('id') cual: string, @Query() { en }: EnQuery): Promise<MontoDto> {
    const { tipo, en: instant, precio } = await this.tipos.getMonto(cual, en);
    return toMontoDto(tipo, instant, precio);
  }

  /** Crea un tipo, con su precio o con toda su historia. */
  @Post()
  @RequiresPermiso('administrar')
  @ApiToken()
  @TagsChange()
  @ApiProblems(400, 403, 415)
  @ApiCodigos({ 404: SIN_UNIDAD, 409: { ...DUPLICADO, ...REPETIDO }, 422: EXCESIVO })
  async create(@CurrentActor() actor: Actor, @Body() dto: CreateTipoDto): Promise<TipoConPreciosDto> {
    return toTipoConPreciosDto(await this.tipos.create(actor, dto), true);
  }

  /** Modifica los campos que se envían. El código no cambia; los precios se fijan aparte. */
  @Patch(':id')
  @RequiresPermiso('administrar')
  @ApiToken()
  @TagsChange()
  @ApiIdParam()
  @ApiIfMatch()
  @ApiProblems(400, 403, 404, 415)
  async update(
    @CurrentActor() actor: Actor,
    @RecordParam() cual: Cual,
    @Body() dto: UpdateTipoDto,
  ): Promise<TipoConPreciosDto> {
    return toTipoConPreciosDto(await this.tipos.update(actor, cual, dto), true);
  }

  /** Elimina un tipo del tarifario: su código queda libre, y lo que se cargó con él lo conserva. */
  @Delete(':id')
  @HttpCode(204)
  @RequiresPermiso('administrar')
  @ApiToken()
  @ApiIdParam()
  @ApiIfMatch()
  @ApiProblems(400, 403, 404)
  remove(@CurrentActor() actor: Actor, @RecordParam() cual: Cual): Promise<void> {
    return this.tipos.remove(actor, cual);
  }

  /** Devuelve al tarifario un tipo eliminado, si nadie tomó su código. */
  @Post(':id/restaurar')
  @HttpCode(200)
  @RequiresPermiso('administrar')
  @ApiToken()
  @TagsChange()
  @ApiIdParam()
  @ApiIfMatch()
  @ApiProblems(400, 403, 404)
  @ApiCodigos({ 409: { ...DUPLICADO, no_eliminado: 'el tipo no está eliminado.' } })
  async restore(@CurrentActor() actor: Actor, @RecordParam() cual: Cual): Promise<TipoConPreciosDto> {
    return toTipoConPreciosDto(await this.tipos.restore(actor, cual), true);
  }

  /** Fija un precio que rige desde ahora o desde un instante que vendrá; los de antes no cambian. */
  @Post(':id/precios')
  @RequiresPermiso('administrar')
  @ApiToken()
  @TagsChange()
  @ApiIdParam()
  @ApiIfMatch()
  @ApiProblems(400, 403, 415)
  @ApiCodigos({ 404: { no_encontrado: 'no existe el tipo.', ...SIN_UNIDAD }, 409: REPETIDO, 422: EXCESIVO })
  async addPrecio(
    @CurrentActor() actor: Actor,
    @RecordParam() cual: Cual,
    @Body() dto: NuevoPrecioDto,
  ): Promise<TipoConPreciosDto> {
    return toTipoConPreciosDto(await this.tipos.addPrecio(actor, cual, dto), true);
  }

  /** Anula un precio que todavía no rige. */
  @Delete(':id/precios/:precioId')
  @HttpCode(204)
  @RequiresPermiso('administrar')
  @ApiToken()
  @ApiIdParam()
  @ApiParam({ name: 'precioId', schema: { type: 'string', format: 'uuid' }, description: 'Del precio.' })
  @ApiIfMatch()
  @ApiProblems(400, 403, 404)
  @ApiCodigos({ 409: YA_VIGENTE, 422: EXCESIVO })
  annulPrecio(
    @CurrentActor() actor: Actor,
    @RecordParam() cual: Cual,
    @Param('precioId') precioId: string,
  ): Promise<void> {
    return this.tipos.annulPrecio(actor, cual, parseId(precioId, 'precioId'));
  }
}

/** The same as a file, whose address stands beside that of the list. */
@ApiTags('tarifario')
@Controller()
export class TarifarioCsvController {
  constructor(private readonly tipos: TiposService) {}

  /** Devuelve todo el tarifario como CSV (RFC 4180), con los mismos filtros que la lista. */
  @Get('tarifario.csv')
  @Public()
  @ShowsHoldersMore()
  @SendsBodyEtag()
  @Header('content-type', 'text/csv; charset=utf-8')
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string' } })
  @ApiProblems(400, 401, 403, 422)
  async csv(@AnyPrincipal() principal: Principal | undefined, @Query() query: FiltroTarifarioQuery): Promise<string> {
    requireUsuario(query.eliminados, principal);
    return toTarifarioCsv(await this.tipos.listAll(principal ?? null, query));
  }
}
