import { Body, Controller, Delete, Get, HttpCode, Patch, Post, Query } from '@nestjs/common';
import { CurrentActor, RequiresPermiso } from '../../core/auth/decorators.js';
import type { Actor } from '../../core/auth/principal.js';
import { mapPagina } from '../../core/records/pagina.js';
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
import { ClientesService } from './clientes.service.js';
import {
  ClienteDto,
  ClientesPaginaDto,
  CreateClienteDto,
  ListClientesQuery,
  toClienteDto,
  UpdateClienteDto,
} from './dto/cliente.dto.js';

@ApiRecords('clientes')
@RequiresPermiso('administrar')
@Controller('clientes')
export class ClientesController {
  constructor(private readonly clientes: ClientesService) {}

  /** Lista los clientes, del más nuevo al más antiguo. */
  @Get()
  @RequiresPermiso('consultar')
  @ListsRecords()
  async list(@CurrentActor() actor: Actor, @Query() query: ListClientesQuery): Promise<ClientesPaginaDto> {
    return mapPagina(await this.clientes.list(actor, query), toClienteDto);
  }

  /** Devuelve un cliente. */
  @Get(':id')
  @RequiresPermiso('consultar')
  @ReadsRecord()
  async get(@IdParam() id: string): Promise<ClienteDto> {
    return toClienteDto(await this.clientes.get(id));
  }

  /** Crea un cliente, sin créditos. Su clave no es provisoria. */
  @Post()
  @CreatesRecord()
  async create(@CurrentActor() actor: Actor, @Body() dto: CreateClienteDto): Promise<ClienteDto> {
    return toClienteDto(await this.clientes.create(actor, dto));
  }

  /** Modifica los campos que se envían. Con `activo: true` entra también quien no confirmó su correo. */
  @Patch(':id')
  @ChangesRecord(409)
  async update(
    @CurrentActor() actor: Actor,
    @RecordParam() cual: Cual,
    @Body() dto: UpdateClienteDto,
  ): Promise<ClienteDto> {
    return toClienteDto(await this.clientes.update(actor, cual, dto));
  }

  /** Borra un cliente sin movimientos de créditos; a uno que los tiene se lo desactiva. */
  @Delete(':id')
  @HttpCode(204)
  @DeletesRecord()
  delete(@CurrentActor() actor: Actor, @RecordParam() cual: Cual): Promise<void> {
    return this.clientes.delete(actor, cual);
  }
}
