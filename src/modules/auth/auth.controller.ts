import { Body, Controller, HttpCode, Post, UseGuards } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import { CurrentAgente, CurrentOrigen, Public } from '../../core/auth/decorators.js';
import type { Origen } from '../../core/auth/principal.js';
import { ApiBodies, ApiProblems } from '../../http/answers/api.decorators.js';
import { LoginDto, RefreshDto, TokensDto } from './dto/login.dto.js';
import { RenovacionDto, RevocacionDto, SolicitudDeTokenDto } from './dto/oauth.dto.js';
import { CurrentConcesion, ConcesionGuard, type Concesion } from './guards/concesion.guard.js';
import { LogoutToken } from './oauth-body.js';
import { SesionesService } from './sesiones.service.js';

@ApiTags('sesión')
@Public()
@Controller()
export class AuthController {
  constructor(private readonly sesiones: SesionesService) {}

  /**
   * Da los tokens, como dice OAuth2: por usuario y clave (`grant_type=password`, que se puede omitir) o por un token de
   * renovación (`grant_type=refresh_token`). En el formulario se ignora todo campo que no se conozca.
   */
  @Post('login/access-token')
  @HttpCode(200)
  @UseGuards(ConcesionGuard)
  @ApiBodies({ form: [SolicitudDeTokenDto], json: [LoginDto, RenovacionDto] })
  @ApiProblems(400, 401, 415, 429)
  login(
    @CurrentConcesion() concesion: Concesion,
    @CurrentOrigen() origen: Origen,
    @CurrentAgente() agente: string | null,
  ): Promise<TokensDto> {
    return this.sesiones.grant(concesion, origen, agente);
  }

  /** Cambia el token de renovación por un par nuevo. Un token ya usado que vuelve tarde cierra la sesión. */
  @Post('login/refresh')
  @HttpCode(200)
  @ApiProblems(400, 401, 415)
  refresh(
    @Body() { refresh_token }: RefreshDto,
    @CurrentOrigen() origen: Origen,
    @CurrentAgente() agente: string | null,
  ): Promise<TokensDto> {
    return this.sesiones.rotate(refresh_token, origen, agente);
  }

  /**
   * Cierra la sesión: su token de renovación deja de servir. El de acceso vence solo. Con el formulario de revocación de
   * OAuth2 (RFC 7009) responde 200 y un objeto vacío, cualquiera sea el token; con JSON, 204.
   */
  @Post('logout')
  @HttpCode(204)
  @ApiBodies({ form: [RevocacionDto], json: [RefreshDto] })
  @ApiResponse({ status: 200, description: 'Al formulario.', schema: { type: 'object', additionalProperties: false } })
  @ApiResponse({ status: 204, description: 'Al JSON.' })
  @ApiProblems(400, 415)
  logout(@LogoutToken() token: string): Promise<object> {
    return this.sesiones.end(token).then(() => ({})); // some clients fail on an empty body; with 204 none is sent
  }
}
