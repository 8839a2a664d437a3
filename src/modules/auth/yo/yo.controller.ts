import { Body, Controller, Delete, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  CurrentActor,
  AllowsProvisionalClave,
  RequiresPermiso,
  CurrentPrincipal,
} from '../../../core/auth/decorators.js';
import type { Actor, Principal } from '../../../core/auth/principal.js';
import { mapPagina } from '../../../core/records/pagina.js';
import { ApiIdParam, ApiProblems, ApiToken, IdParam } from '../../../http/answers/api.decorators.js';
import { ListsRecords } from '../../../http/answers/record.decorators.js';
import { PaginaQuery } from '../../../core/fields/pagina.query.js';
import { CuentaPropiaService } from './cuenta-propia.service.js';
import { SesionesAbiertasService } from './sesiones-abiertas.service.js';
import { CambiarClaveDto, SesionesPaginaDto, toSesionDto, toYoDto, YoDto } from './yo.dto.js';

/** The caller's own account, whatever it is. */
@ApiTags('cuenta propia')
@ApiToken()
@RequiresPermiso('cuenta_propia')
@Controller('yo')
export class YoController {
  constructor(
    private readonly cuenta: CuentaPropiaService,
    private readonly sesiones: SesionesAbiertasService,
  ) {}

  /** Dice de quién es el token y qué puede hacer. */
  @Get()
  @AllowsProvisionalClave()
  yo(@CurrentPrincipal() principal: Principal): YoDto {
    return toYoDto(principal);
  }

  /** Cambia la clave propia. Todos los tokens y sesiones de la cuenta terminan, también este. */
  @Post('clave')
  @HttpCode(204)
  @AllowsProvisionalClave()
  @ApiProblems(400, 415, 429)
  async cambiarClave(
    @CurrentActor() actor: Actor,
    @CurrentPrincipal() principal: Principal,
    @Body() cambio: CambiarClaveDto,
  ): Promise<void> {
    await this.cuenta.changeClave(actor, principal, cambio);
  }

  /** Lista las sesiones abiertas de la cuenta, de la más nueva a la más antigua. */
  @Get('sesiones')
  @ListsRecords()
  @ApiProblems(403)
  async listSesiones(
    @CurrentPrincipal() principal: Principal,
    @Query() query: PaginaQuery,
  ): Promise<SesionesPaginaDto> {
    return mapPagina(await this.sesiones.list(principal, query), (sesion) => toSesionDto(sesion, principal.sesionId));
  }

  /** Cierra una sesión: la de la API ya no se renueva y su token de acceso vence solo; la del panel termina en el acto. */
  @Delete('sesiones/:id')
  @HttpCode(204)
  @ApiIdParam()
  @ApiProblems(400, 403, 404)
  async endSesion(
    @CurrentActor() actor: Actor,
    @CurrentPrincipal() principal: Principal,
    @IdParam() id: string,
  ): Promise<void> {
    await this.sesiones.end(actor, principal, id);
  }

  /** Cierra en el acto todas las sesiones de la cuenta, también esta, y revoca todos sus tokens. */
  @Delete('sesiones')
  @HttpCode(204)
  @ApiProblems(403)
  async endSesiones(@CurrentActor() actor: Actor, @CurrentPrincipal() principal: Principal): Promise<void> {
    await this.cuenta.endSesiones(actor, principal);
  }
}
