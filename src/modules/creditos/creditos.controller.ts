import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentActor, CurrentPrincipal, RequiresPermiso } from '../../core/auth/decorators.js';
import type { Actor, Principal } from '../../core/auth/principal.js';
import { PaginaQuery } from '../../core/fields/pagina.query.js';
import { ApiCodigos, ApiIdParam, ApiProblems, ApiToken, IdParam } from '../../http/answers/api.decorators.js';
import { ApiIdempotencyKey, IdempotencyKey } from '../../http/answers/idempotency-key.js';
import { ListsRecords } from '../../http/answers/record.decorators.js';
import { AbonosService } from './abonos.service.js';
import { AbonarDto, CartolaDto, MovimientoDto, toCartolaDto, toMovimientoDto } from './dto/credito.dto.js';

/** What a client has of credit, for itself and for administrators. */
@ApiTags('créditos')
@ApiToken()
@ApiProblems(403)
@Controller()
export class CreditosController {
  constructor(private readonly abonos: AbonosService) {}

  /** Dice cuántos créditos tiene la cuenta propia, y lista sus movimientos, del más nuevo al más antiguo. */
  @Get('creditos')
  @RequiresPermiso('usar_creditos')
  @ListsRecords()
  async own(@CurrentPrincipal() principal: Principal, @Query() query: PaginaQuery): Promise<CartolaDto> {
    return toCartolaDto(await this.abonos.cartola(principal, principal.id, query));
  }

  /** Dice lo mismo de un cliente. */
  @Get('clientes/:id/creditos')
  @RequiresPermiso('consultar')
  @ApiIdParam()
  @ListsRecords()
  @ApiProblems(404)
  async list(@CurrentActor() actor: Actor, @IdParam() id: string, @Query() query: PaginaQuery): Promise<CartolaDto> {
    return toCartolaDto(await this.abonos.cartola(actor, id, query));
  }

  /** Abona créditos a un cliente, o se los retira. Con `Idempotency-Key`, repetirlo no abona de nuevo. */
  @Post('clientes/:id/creditos')
  @RequiresPermiso('administrar')
  @ApiIdParam()
  @ApiIdempotencyKey()
  @ApiProblems(400, 404, 415)
  @ApiCodigos({
    409: { saldo_insuficiente: 'Se quiere retirar más de lo disponible.' },
    422: {
      saldo_excesivo: 'El saldo pasaría de 2.000.000.000 de créditos.',
      clave_reutilizada: 'La misma `Idempotency-Key` ya se usó con otro contenido.',
    },
  })
  async grant(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IdempotencyKey() clave: string | undefined,
    @Body() dto: AbonarDto,
  ): Promise<MovimientoDto> {
    return toMovimientoDto(await this.abonos.abonar(actor, id, dto, clave));
  }
}
