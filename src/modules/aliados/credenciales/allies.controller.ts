import { Body, Controller, Get, HttpCode, Param, Post, VERSION_NEUTRAL, type PipeTransform } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import { CurrentActor } from '../../../core/auth/decorators.js';
import type { Actor } from '../../../core/auth/principal.js';
import { notFound } from '../../../core/errors/not-found.js';
import { parseId } from '../../../core/fields/id.js';
import { ApiProblems } from '../../../http/answers/api.decorators.js';
import { ExactErrors } from '../../../http/answers/exact-errors.js';
import { ALIADOS } from '../aliado.record.js';
import { GuardsCredenciales } from './credenciales.controller.js';
import { AllyCredentialsDto, CredentialsAddedDto, CredentialsSetDto } from './credenciales.dto.js';
import { CredencialesService } from './credenciales.service.js';
import { CurrentOrigenWeb } from './current-origen-web.js';
import type { OrigenWeb } from './origen-web.rule.js';

const SERVER_ERROR = { message: 'Server error' };

const AllyIdParam = (): MethodDecorator =>
  ApiParam({ name: 'allyId', schema: { type: 'string', format: 'uuid' }, description: 'Identificador del aliado.' });

/** What is no id is the id of nobody. */
class ParseAllyIdPipe implements PipeTransform<string, string> {
  transform(value: string): string {
    try {
      return parseId(value, 'allyId');
    } catch {
      throw notFound(ALIADOS.nombre);
    }
  }
}

class ParseAllyIdOfBodyPipe implements PipeTransform<string, string> {
  transform(value: string): string {
    return parseId(value, 'allyId');
  }
}

/** The same credentials under addresses and with bodies that partners were promised: to the letter. */
@GuardsCredenciales()
@Controller({ path: 'allies/:allyId/credentials', version: VERSION_NEUTRAL })
export class AlliesController {
  constructor(private readonly credenciales: CredencialesService) {}

  /** Guarda cifradas las credenciales de un aliado, en lugar de las que tenga. */
  @Post()
  @HttpCode(200)
  @AllyIdParam()
  @ApiProblems(415)
  @ExactErrors({ 400: { message: 'The ally was not found or the request is not correct' }, 500: SERVER_ERROR })
  async add(
    @CurrentActor() actor: Actor,
    @Param('allyId', ParseAllyIdOfBodyPipe) id: string,
    @CurrentOrigenWeb() origen: OrigenWeb,
    @Body() { user, username, password }: AllyCredentialsDto,
  ): Promise<CredentialsAddedDto> {
    const credencial = { usuario: (user ?? username)!, clave: password };
    const { id: allyId, nombre: allyName } = await this.credenciales.fijar(actor, id, credencial, origen);
    return { message: 'Credentials added', allyId, allyName };
  }

  /** Dice si un aliado tiene credenciales que se pueden leer. */
  @Get()
  @AllyIdParam()
  @ExactErrors({
    400: { message: 'Ally does not have credentials set!' },
    404: { message: 'Ally was not found' },
    500: SERVER_ERROR,
  })
  async areSet(
    @Param('allyId', ParseAllyIdPipe) id: string,
    @CurrentOrigenWeb() origen: OrigenWeb,
  ): Promise<CredentialsSetDto> {
    await this.credenciales.assertHay(id, origen);
    return { message: 'Ally has credentials set!' };
  }
}
