import { Body, Controller, Delete, Get, HttpCode, Patch, Post, Query } from '@nestjs/common';
import { CurrentActor, CurrentPrincipal, RequiresPermiso } from '../../core/auth/decorators.js';
import type { Actor, Principal } from '../../core/auth/principal.js';
import type { Cual } from '../../core/records/trailed-records.js';
import { ApiProblems, IdParam } from '../../http/answers/api.decorators.js';
import {
  ApiRecords,
  ChangesRecord,
  CreatesRecord,
  DeletesRecord,
  ReadsRecord,
  RecordParam,
} from '../../http/answers/record.decorators.js';
import { mapPagina } from '../../core/records/pagina.js';
import {
  CreateUsuarioDto,
  ListUsuariosQuery,
  toUsuarioDto,
  UpdateUsuarioDto,
  UsuarioDto,
  UsuariosPaginaDto,
} from './dto/usuario.dto.js';
import { UsuariosService } from './usuarios.service.js';

@ApiRecords('usuarios')
@RequiresPermiso('administrar_usuarios')
@Controller('usuarios')
export class UsuariosController {
  constructor(private readonly usuarios: UsuariosService) {}

  /** Lista los usuarios, del más nuevo al más antiguo. */
  @Get()
  @ApiProblems(400) // they are few: no question about them is too wide
  async list(@CurrentPrincipal() principal: Principal, @Query() query: ListUsuariosQuery): Promise<UsuariosPaginaDto> {
    return mapPagina(await this.usuarios.list(principal, query), toUsuarioDto);
  }

  /** Devuelve un usuario. */
  @Get(':id')
  @ReadsRecord()
  async get(@IdParam() id: string): Promise<UsuarioDto> {
    return toUsuarioDto(await this.usuarios.get(id));
  }

  /** Crea un usuario, con una clave provisoria. */
  @Post()
  @CreatesRecord()
  async create(@CurrentActor() actor: Actor, @Body() dto: CreateUsuarioDto): Promise<UsuarioDto> {
    return toUsuarioDto(await this.usuarios.create(actor, dto));
  }

  /**
   * Modifica los campos que se envían. Nadie se desactiva ni se quita el rol a sí mismo (409 `usuario_propio`), y el último
   * superadmin activo sigue siéndolo (409 `ultimo_superadmin`).
   */
  @Patch(':id')
  @ChangesRecord(409)
  async update(
    @CurrentActor() actor: Actor,
    @RecordParam() cual: Cual,
    @Body() dto: UpdateUsuarioDto,
  ): Promise<UsuarioDto> {
    return toUsuarioDto(await this.usuarios.update(actor, cual, dto));
  }

  /** Borra un usuario que ningún registro nombra; a uno que lo está se lo desactiva. Nadie se borra a sí mismo. */
  @Delete(':id')
  @HttpCode(204)
  @DeletesRecord()
  delete(@CurrentActor() actor: Actor, @RecordParam() cual: Cual): Promise<void> {
    return this.usuarios.delete(actor, cual);
  }
}
