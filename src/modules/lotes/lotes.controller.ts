import { Body, Controller, Get, HttpCode, Post, Put, Query, Res, type StreamableFile } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { AllowsPageSession, CurrentActor, CurrentPrincipal, RequiresPermiso } from '../../core/auth/decorators.js';
import type { Actor, Principal } from '../../core/auth/principal.js';
import { mapPagina } from '../../core/records/pagina.js';
import { ArchivoRecibido, RecibeArchivo } from '../../core/requests/recibe-archivo.js';
import type { Subida } from '../../core/requests/subida.js';
import { ApiCodigos, ApiIdParam, ApiProblems, IdParam } from '../../http/answers/api.decorators.js';
import { ApiCsv, csvFile } from '../../http/answers/csv-file.js';
import { ApiEventos, eventStream, UltimoEvento } from '../../http/answers/event-stream.js';
import { ApiRecords, ListsRecords } from '../../http/answers/record.decorators.js';
import { ControlService } from './control.service.js';
import {
  ConfirmarLoteDto,
  ListLotesQuery,
  LoteDto,
  LoteRecibidoDto,
  LotesPaginaDto,
  toLoteDto,
} from './dto/lote.dto.js';
import { RevisionDto } from './dto/revision.dto.js';
import { SubidaDeLoteDto } from './dto/subida-de-lote.dto.js';
import { EventosService } from './eventos/eventos.service.js';
import type { Perfil } from './lectura/perfil.js';
import { LotesService } from './lotes.service.js';
import { ApiPerfil, PerfilBody } from './perfil.fields.js';
import { ResultadoService } from './resultado/resultado.service.js';
import { PrimerasLineasService } from './revision/primeras-lineas.service.js';
import { SubidasService } from './subidas.service.js';

@ApiRecords('lotes')
@RequiresPermiso('enviar_lotes')
@Controller('lotes')
export class LotesController {
  constructor(
    private readonly lotes: LotesService,
    private readonly subidas: SubidasService,
    private readonly control: ControlService,
    private readonly primeras: PrimerasLineasService,
    private readonly resultados: ResultadoService,
    private readonly eventos: EventosService,
  ) {}

  /**
   * Recibe un archivo. El mismo otra vez es el mismo lote.
   *
   * Un cliente envía solo operaciones, a lo más diez lotes sin terminar y los megabytes por día que diga el servidor.
   */
  @Post()
  @HttpCode(202)
  @RecibeArchivo(SubidaDeLoteDto)
  @ApiResponse({ status: 202, type: LoteRecibidoDto })
  @ApiResponse({ status: 200, type: LoteRecibidoDto, description: 'El mismo archivo ya se había enviado: aquel lote.' })
  @ApiProblems(400, 413, 415, 503)
  @ApiCodigos({ 409: { demasiados_lotes: 'el cliente ya tiene diez lotes sin terminar.' } })
  async recibir(
    @CurrentActor() actor: Actor,
    @ArchivoRecibido(SubidaDeLoteDto) subida: Subida<SubidaDeLoteDto>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<LoteRecibidoDto> {
    const { lote, repetido } = await this.subidas.recibir(actor, subida);
    if (repetido) void reply.status(200);
    return { ...toLoteDto(lote), repetido };
  }

  /** Lista los lotes, del más nuevo al más antiguo. Un cliente ve solo los suyos. */
  @Get()
  @RequiresPermiso('consultar_lotes')
  @ListsRecords()
  async list(@CurrentPrincipal() principal: Principal, @Query() query: ListLotesQuery): Promise<LotesPaginaDto> {
    return mapPagina(await this.lotes.list(principal, query), toLoteDto);
  }

  /** Devuelve un lote, con lo que lleva hecho. */
  @Get(':id')
  @RequiresPermiso('consultar_lotes')
  @ApiIdParam()
  @ApiProblems(400, 404)
  async get(@CurrentPrincipal() principal: Principal, @IdParam() id: string): Promise<LoteDto> {
    return toLoteDto(await this.lotes.get(principal, id));
  }

  /** Dice cómo se lee el archivo, qué pasaría con sus primeras líneas y qué falta responder. */
  @Get(':id/revision')
  @RequiresPermiso('consultar_lotes')
  @ApiIdParam()
  @ApiProblems(400, 404, 409, 503)
  async revision(@CurrentPrincipal() principal: Principal, @IdParam() id: string): Promise<RevisionDto> {
    return this.primeras.revisar(await this.lotes.get(principal, id));
  }

  /** Reemplaza el perfil: el archivo se lee de nuevo. */
  @Put(':id/perfil')
  @HttpCode(202)
  @ApiIdParam()
  @ApiPerfil()
  @ApiProblems(400, 404, 409, 415)
  async cambiarPerfil(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @PerfilBody() perfil: Perfil,
  ): Promise<LoteDto> {
    return toLoteDto(await this.control.cambiarPerfil(actor, id, perfil));
  }

  /**
   * Empieza a escribir lo que dice el archivo. Antes de esto no se escribe nada.
   *
   * En los lotes de operaciones se fija el precio y se aparta el costo de todas las placas.
   */
  @Post(':id/confirmar')
  @HttpCode(202)
  @ApiIdParam()
  @ApiProblems(400, 404, 409, 415, 422)
  @ApiCodigos({
    402: { sin_credito: 'el crédito disponible no alcanza; vienen `costo`, `saldo`, `reservado` y `faltante`.' },
  })
  async confirmar(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() dto: ConfirmarLoteDto,
  ): Promise<LoteDto> {
    return toLoteDto(await this.control.confirmar(actor, id, dto.malas));
  }

  /** Detiene el lote cuando termina lo que está en curso. */
  @Post(':id/pausar')
  @HttpCode(200)
  @ApiIdParam()
  @ApiProblems(400, 404, 409)
  async pausar(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<LoteDto> {
    return toLoteDto(await this.control.pausar(actor, id));
  }

  /** Sigue donde estaba. */
  @Post(':id/reanudar')
  @HttpCode(200)
  @ApiIdParam()
  @ApiProblems(400, 404, 409)
  async reanudar(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<LoteDto> {
    return toLoteDto(await this.control.reanudar(actor, id));
  }

  /** Lo termina cuando acaba lo que está en curso: lo hecho queda. */
  @Post(':id/cancelar')
  @HttpCode(200)
  @ApiIdParam()
  @ApiProblems(400, 404, 409)
  async cancelar(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<LoteDto> {
    return toLoteDto(await this.control.cancelar(actor, id));
  }

  /** Entrega las líneas buenas y repetidas, cada una con lo que resultó. */
  @Get(':id/resultado.csv')
  @RequiresPermiso('consultar_lotes')
  @ApiCsv()
  @ApiIdParam()
  @ApiProblems(400, 404, 409, 410, 503)
  async resultado(@CurrentPrincipal() principal: Principal, @IdParam() id: string): Promise<StreamableFile> {
    return csvFile(`resultado-${id}`, await this.resultados.resultado(await this.lotes.get(principal, id)));
  }

  /** Entrega lo que está mal en cada línea mala, y las que se omitieron. */
  @Get(':id/errores.csv')
  @RequiresPermiso('consultar_lotes')
  @ApiCsv()
  @ApiIdParam()
  @ApiProblems(400, 404, 409, 410)
  async errores(@CurrentPrincipal() principal: Principal, @IdParam() id: string): Promise<StreamableFile> {
    return csvFile(`errores-${id}`, this.resultados.errores(await this.lotes.get(principal, id)));
  }

  /**
   * Cuenta cómo avanza el lote, con eventos `progreso`: a lo más uno por segundo, hasta que termina.
   *
   * Un cliente puede seguirlo también con la cookie de sus páginas.
   */
  @Get(':id/eventos')
  @RequiresPermiso('consultar_lotes')
  @AllowsPageSession()
  @ApiEventos()
  @ApiIdParam()
  @ApiProblems(400, 404)
  async seguir(
    @CurrentPrincipal() principal: Principal,
    @IdParam() id: string,
    @UltimoEvento() visto: string | undefined,
  ): Promise<StreamableFile> {
    return eventStream(this.eventos.seguir(await this.lotes.get(principal, id), visto, toLoteDto));
  }
}
