import { Body, Controller, Get, HttpCode, Post, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiResponse } from '@nestjs/swagger';
import { CurrentActor, CurrentPrincipal, RequiresPermiso } from '../../core/auth/decorators.js';
import type { Actor, Principal } from '../../core/auth/principal.js';
import { ApiCodigos, ApiIdParam, ApiProblems, IdParam } from '../../http/answers/api.decorators.js';
import { ApiCsv, csvFile, jsonFile } from '../../http/answers/csv-file.js';
import { ApiRecords, ListsRecords } from '../../http/answers/record.decorators.js';
import { ArchivosDeRegistros } from './archivos.service.js';
import {
  AnularRegistroDto,
  RegistroDeOperacionDto,
  RegistrosPaginaDto,
  toRegistroDto,
  toRegistrosPagina,
} from './dto/registro.dto.js';
import { camposOf, FiltroDeRegistrosQuery, ListRegistrosQuery } from './dto/registros-query.dto.js';
import { ApiResultados } from './resultado.fields.js';
import { RegistrosService } from './registros.service.js';

@ApiRecords('registros')
@ApiResultados()
@Controller()
export class RegistrosController {
  constructor(
    private readonly registros: RegistrosService,
    private readonly archivos: ArchivosDeRegistros,
  ) {}

  /** Lista lo que se respondió a los clientes y lo que costó, de lo más nuevo a lo más antiguo. Un cliente ve solo lo suyo. */
  @Get('registros')
  @RequiresPermiso('consultar_registros')
  @ApiOkResponse({ type: RegistrosPaginaDto })
  @ListsRecords()
  async list(@CurrentPrincipal() principal: Principal, @Query() query: ListRegistrosQuery): Promise<object> {
    return toRegistrosPagina(
      await this.registros.list(principal, query),
      camposOf(query),
      principal.tipo === 'usuario',
    );
  }

  /** Entrega lo mismo como CSV, todo. Queda anotado en la auditoría. */
  @Get('registros.csv')
  @RequiresPermiso('consultar_registros')
  @ApiCsv()
  @ListsRecords()
  async csv(
    @CurrentPrincipal() principal: Principal,
    @CurrentActor() actor: Actor,
    @Query() query: FiltroDeRegistrosQuery,
  ): Promise<StreamableFile> {
    return csvFile('registros', await this.archivos.csv(principal, actor, query));
  }

  /** Entrega lo mismo como una lista JSON, toda. Queda anotado en la auditoría. */
  @Get('registros.json')
  @RequiresPermiso('consultar_registros')
  @ApiResponse({ status: 200, type: [RegistroDeOperacionDto] })
  @ListsRecords()
  async json(
    @CurrentPrincipal() principal: Principal,
    @CurrentActor() actor: Actor,
    @Query() query: FiltroDeRegistrosQuery,
  ): Promise<StreamableFile> {
    return jsonFile('registros', await this.archivos.json(principal, actor, query));
  }

  /** Devuelve un registro. Un cliente ve solo los suyos. */
  @Get('registros/:id')
  @RequiresPermiso('consultar_registros')
  @ApiIdParam()
  @ApiProblems(400, 404)
  async get(@CurrentPrincipal() principal: Principal, @IdParam() id: string): Promise<RegistroDeOperacionDto> {
    return toRegistroDto(await this.registros.get(principal, id), principal.tipo === 'usuario');
  }

  /** Anula un registro y devuelve su costo al cliente, una sola vez. */
  @Post('registros/:id/anular')
  @HttpCode(200)
  @RequiresPermiso('administrar')
  @ApiIdParam()
  @ApiProblems(400, 404, 415)
  @ApiCodigos({
    409: { ya_anulado: 'el registro ya está anulado.' },
    422: { saldo_excesivo: 'el saldo pasaría de 2.000.000.000 de créditos.' },
  })
  async anular(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() { motivo }: AnularRegistroDto,
  ): Promise<RegistroDeOperacionDto> {
    return toRegistroDto(await this.registros.anular(actor, id, motivo), true);
  }
}
