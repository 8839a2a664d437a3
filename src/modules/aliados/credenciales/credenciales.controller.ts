import { applyDecorators, Body, Controller, Delete, Get, HttpCode, Post, UseGuards } from '@nestjs/common';
import { AllowsAliado, CurrentActor, RequiresPermiso } from '../../../core/auth/decorators.js';
import type { Actor } from '../../../core/auth/principal.js';
import { ApiIdParam, ApiProblems, IdParam } from '../../../http/answers/api.decorators.js';
import { ApiRecords } from '../../../http/answers/record.decorators.js';
import { FijarCredencialesDto, HayCredencialesDto } from './credenciales.dto.js';
import { CredencialesService } from './credenciales.service.js';
import { CurrentOrigenWeb } from './current-origen-web.js';
import type { OrigenWeb } from './origen-web.rule.js';
import { OwnAliadoGuard } from './own-aliado.guard.js';

/** For administrators, and for the partner whose they are. */
export const GuardsCredenciales = (): ClassDecorator =>
  applyDecorators(
    ApiRecords('aliados'),
    RequiresPermiso('credenciales_de_aliado'),
    AllowsAliado(),
    UseGuards(OwnAliadoGuard),
  );

@GuardsCredenciales()
@Controller('aliados/:id/credenciales')
export class CredencialesController {
  constructor(private readonly credenciales: CredencialesService) {}

  /** Dice si el aliado tiene credenciales que se pueden leer; sin ellas, 400. */
  @Get()
  @ApiIdParam()
  @ApiProblems(400, 404)
  async hay(@IdParam() id: string, @CurrentOrigenWeb() origen: OrigenWeb): Promise<HayCredencialesDto> {
    await this.credenciales.assertHay(id, origen);
    return { credenciales: true };
  }

  /** Guarda cifradas las credenciales del aliado, en lugar de las que tenga. Un aliado que no existe es 400. */
  @Post()
  @HttpCode(200)
  @ApiIdParam()
  @ApiProblems(400, 415)
  async fijar(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @CurrentOrigenWeb() origen: OrigenWeb,
    @Body() dto: FijarCredencialesDto,
  ): Promise<HayCredencialesDto> {
    await this.credenciales.fijar(actor, id, dto, origen);
    return { credenciales: true };
  }

  /** Borra las credenciales del aliado, si las hay; también las que ya no se pueden leer. */
  @Delete()
  @HttpCode(204)
  @ApiIdParam()
  @ApiProblems(400, 404)
  borrar(@CurrentActor() actor: Actor, @IdParam() id: string, @CurrentOrigenWeb() origen: OrigenWeb): Promise<void> {
    return this.credenciales.borrar(actor, id, origen);
  }
}
