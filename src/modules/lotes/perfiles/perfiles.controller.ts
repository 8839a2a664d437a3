import { Controller, Delete, Get, HttpCode, Param, Put, type PipeTransform } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import { CurrentActor, RequiresPermiso } from '../../../core/auth/decorators.js';
import type { Actor } from '../../../core/auth/principal.js';
import { invalidField } from '../../../core/errors/domain.error.js';
import { ApiProblems } from '../../../http/answers/api.decorators.js';
import { ApiRecords } from '../../../http/answers/record.decorators.js';
import { PerfilGuardadoDto, toPerfilDto } from '../dto/perfil.dto.js';
import type { Perfil } from '../lectura/perfil.js';
import { ApiPerfil, PerfilBody } from '../perfil.fields.js';
import { PerfilesService } from './perfiles.service.js';

const NOMBRE = /^[a-z0-9][a-z0-9_-]{0,59}$/;

class NombrePipe implements PipeTransform<string, string> {
  transform(nombre: string): string {
    if (NOMBRE.test(nombre)) return nombre;
    throw invalidField(
      'nombre',
      'El nombre tiene de 1 a 60 letras minúsculas sin tilde, números, guiones o rayas bajas.',
    );
  }
}

const NombreParam = (): ParameterDecorator => Param('nombre', NombrePipe);
const ApiNombre = (): MethodDecorator =>
  ApiParam({
    name: 'nombre',
    schema: { type: 'string', pattern: NOMBRE.source },
    description: 'El nombre del perfil.',
  });

@ApiRecords('lotes')
@RequiresPermiso('administrar')
@Controller('perfiles')
export class PerfilesController {
  constructor(private readonly perfiles: PerfilesService) {}

  /** Devuelve un perfil guardado. */
  @Get(':nombre')
  @RequiresPermiso('consultar')
  @ApiNombre()
  @ApiProblems(400, 404)
  async get(@NombreParam() nombre: string): Promise<PerfilGuardadoDto> {
    return toPerfilDto(await this.perfiles.get(nombre));
  }

  /** Guarda un perfil; reemplaza el de ese nombre. */
  @Put(':nombre')
  @HttpCode(200)
  @ApiNombre()
  @ApiPerfil()
  @ApiProblems(400, 415)
  async put(
    @CurrentActor() actor: Actor,
    @NombreParam() nombre: string,
    @PerfilBody() perfil: Perfil,
  ): Promise<PerfilGuardadoDto> {
    return toPerfilDto(await this.perfiles.put(actor, nombre, perfil));
  }

  /** Borra un perfil guardado; los lotes que se leyeron con él no cambian. */
  @Delete(':nombre')
  @HttpCode(204)
  @ApiNombre()
  @ApiProblems(400, 404)
  delete(@CurrentActor() actor: Actor, @NombreParam() nombre: string): Promise<void> {
    return this.perfiles.delete(actor, nombre);
  }
}
