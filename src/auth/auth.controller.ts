import { Body, Controller, Header, HttpCode, Post, UseGuards } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import { OrigenActual, PrincipalActual, Public } from '../common/auth/decorators.js';
import type { Origen, Principal } from '../common/auth/principal.js';
import { ApiProblemas } from '../common/http/api.decorators.js';
import { LoginDto, RefreshDto, TokensDto } from './dto/login.dto.js';
import { LoginGuard } from './guards/login.guard.js';
import { SesionesService } from './sesiones.service.js';

@ApiTags('sesión')
@Public()
@Controller()
export class AuthController {
  constructor(private readonly sesiones: SesionesService) {}

  /** Inicia sesión (OAuth2, concesión de clave) y devuelve los tokens. */
  @Post('login/access-token')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @UseGuards(LoginGuard)
  @ApiConsumes('application/x-www-form-urlencoded', 'application/json')
  @ApiBody({ type: LoginDto })
  @ApiProblemas(400, 401, 415, 429)
  login(@PrincipalActual() principal: Principal, @OrigenActual() origen: Origen): Promise<TokensDto> {
    return this.sesiones.start(principal, origen);
  }

  /** Cambia el token de renovación por un par nuevo. Un token ya usado que vuelve tarde cierra la sesión. */
  @Post('login/refresh')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @ApiProblemas(400, 401, 415)
  refresh(@Body() { refresh_token }: RefreshDto, @OrigenActual() origen: Origen): Promise<TokensDto> {
    return this.sesiones.rotate(refresh_token, origen);
  }

  /** Cierra la sesión: su token de renovación deja de servir. */
  @Post('logout')
  @HttpCode(204)
  @ApiProblemas(400, 415)
  logout(@Body() { refresh_token }: RefreshDto): Promise<void> {
    return this.sesiones.end(refresh_token);
  }
}
