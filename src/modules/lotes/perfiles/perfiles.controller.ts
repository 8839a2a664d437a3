import { Controller, Delete, Get, HttpCode, Param, Put, type PipeTransform } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import { CurrentActor, RequiresPermiso } from '../../../core/auth/decorators.js';
import type { Actor } from '../../../core/auth/principal.js';
import { ApiProblems } from '../../../http/answers/api.decorators.js';
import { ApiRecords } from '../../../http/answers/record.decorators.js';
import { PerfilGuardadoDto, toPerfilDto } from '../dto/perfil.dto.js';
import type { Perfil } from '../lectura/perfil.js';
import { ApiPerfil, NOMBRE_DE_PERFIL, parseNombreDePerfil, PerfilBody } from '../perfil.fields.js';
import { PerfilesService } from './perfiles.service.js';

class NombrePipe implements PipeTransform<string, string> {
  transform(nombre: string): string {
    return parseNombreDePerfil(nombre);
  }
}

const NombreParam = (): ParameterDecorator => Param('nombre', NombrePipe);
const ApiNombre = (): MethodDecorator =>
  ApiParam({
    name: 'nombre',
    schema: { type: 'string', pattern: NOMBRE_DE_PERFIL.source },
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
