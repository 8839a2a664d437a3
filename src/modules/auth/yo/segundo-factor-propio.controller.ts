import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentActor, CurrentPrincipal, RequiresPermiso } from '../../../core/auth/decorators.js';
import type { Actor, Principal } from '../../../core/auth/principal.js';
import { ApiProblems, ApiToken } from '../../../http/answers/api.decorators.js';
import {
  CodigosRecuperacionDto,
  ComenzarSegundoFactorDto,
  ConfirmarSegundoFactorDto,
  DesactivarSegundoFactorDto,
  EnrolamientoDto,
} from './segundo-factor-propio.dto.js';
import { SegundoFactorPropioService } from './segundo-factor-propio.service.js';

/** The second factor of the caller, who is a user: officers have none. */
@ApiTags('cuenta propia')
@ApiToken()
@RequiresPermiso('segundo_factor_propio')
@Controller('yo/segundo-factor')
export class SegundoFactorPropioController {
  constructor(private readonly factor: SegundoFactorPropioService) {}

  /**
   * Comienza a activar un segundo factor: códigos de seis cifras cada 30 segundos (TOTP, RFC 6238 con SHA-1). El secreto
   * va a una aplicación de códigos, y no se pide al ingresar hasta que se confirme. Repetido antes de eso, da otro secreto.
   */
  @Post()
  @ApiProblems(400, 403, 409, 415, 429)
  start(
    @CurrentActor() actor: Actor,
    @CurrentPrincipal() { id }: Principal,
    @Body() { clave }: ComenzarSegundoFactorDto,
  ): Promise<EnrolamientoDto> {
    return this.factor.start(actor, id, clave);
  }

  /** Confirma con un código. Desde entonces cada ingreso pide uno. Los códigos de recuperación se muestran solo aquí. */
  @Post('confirmar')
  @HttpCode(200)
  @ApiProblems(400, 403, 409, 415, 429)
  async confirm(
    @CurrentActor() actor: Actor,
    @CurrentPrincipal() { id }: Principal,
    @Body() { otp }: ConfirmarSegundoFactorDto,
  ): Promise<CodigosRecuperacionDto> {
    return { codigos_recuperacion: await this.factor.confirm(actor, id, otp) };
  }

  /** Desactiva el segundo factor propio; el secreto y los códigos de recuperación se borran. */
  @Post('desactivar')
  @HttpCode(204)
  @ApiProblems(400, 403, 409, 415, 429)
  async deactivate(
    @CurrentActor() actor: Actor,
    @CurrentPrincipal() { id }: Principal,
    @Body() proof: DesactivarSegundoFactorDto,
  ): Promise<void> {
    await this.factor.deactivate(actor, id, proof);
  }
}
