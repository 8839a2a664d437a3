import { Body, Controller, Get, HttpCode, Param, Post, type PipeTransform } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { CurrentActor, CurrentPrincipal, Public, RequiresPermiso } from '../../core/auth/decorators.js';
import type { Actor, Principal } from '../../core/auth/principal.js';
import { notFound } from '../../core/errors/not-found.js';
import { ApiCodigos, ApiProblems, ApiToken } from '../../http/answers/api.decorators.js';
import { ApiIdempotencyKey, IdempotencyKey } from '../../http/answers/idempotency-key.js';
import { ApiResultados } from '../registros/resultado.fields.js';
import { isTipoDeOperacion, TIPOS_DE_OPERACION, type TipoDeOperacion } from '../registros/operacion.rule.js';
import { CostosService } from './costos.service.js';
import {
  CostoDeOperacionDto,
  EjecutarOperacionDto,
  NuevoCostoDto,
  OperacionesPaginaDto,
  OperacionHechaDto,
  toCostoDto,
  toOperacionesPagina,
  toOperacionHechaDto,
} from './dto/operacion.dto.js';
import { OperacionesService } from './operaciones.service.js';

class ParseTipoPipe implements PipeTransform<unknown, TipoDeOperacion> {
  transform(value: unknown): TipoDeOperacion {
    if (!isTipoDeOperacion(value)) throw notFound('la operación');
    return value;
  }
}

@ApiTags('operaciones')
@ApiResultados()
@Controller('operaciones')
export class OperacionesController {
  constructor(
    private readonly operaciones: OperacionesService,
    private readonly costos: CostosService,
  ) {}

  /** Lista las operaciones que pueden hacer los clientes y los créditos que cuesta cada una ahora. */
  @Get()
  @Public()
  async list(): Promise<OperacionesPaginaDto> {
    return toOperacionesPagina(await this.costos.list());
  }

  /** Fija el costo de una operación, que rige desde ahora o desde un instante que vendrá; lo ya cobrado no cambia. */
  @Post('costos')
  @RequiresPermiso('administrar')
  @ApiToken()
  @ApiProblems(400, 403, 415)
  @ApiCodigos({ 409: { repetido: 'otro costo de la operación empieza en el mismo instante.' } })
  async fijarCosto(@CurrentActor() actor: Actor, @Body() dto: NuevoCostoDto): Promise<CostoDeOperacionDto> {
    return toCostoDto(await this.costos.fijar(actor, dto));
  }

  /**
   * Responde sobre una placa y cobra su costo.
   *
   * Una placa que ningún vehículo lleva también es una respuesta y cuesta lo mismo; lo que falla no cuesta nada. Con
   * `Idempotency-Key`, repetirla devuelve la misma respuesta sin cobrar de nuevo.
   */
  @Post(':tipo')
  @HttpCode(200)
  @RequiresPermiso('usar_creditos')
  @ApiToken()
  @ApiParam({ name: 'tipo', schema: { type: 'string', enum: [...TIPOS_DE_OPERACION] }, description: 'La operación.' })
  @ApiIdempotencyKey()
  @ApiProblems(400, 403, 404, 415)
  @ApiCodigos({
    402: { sin_credito: 'el crédito disponible no alcanza; vienen `costo`, `saldo`, `reservado` y `faltante`.' },
    422: { clave_reutilizada: 'la misma `Idempotency-Key` ya se usó con otro contenido.' },
  })
  async ejecutar(
    @CurrentPrincipal() { id }: Principal,
    @Param('tipo', ParseTipoPipe) tipo: TipoDeOperacion,
    @IdempotencyKey() clave: string | undefined,
    @Body() { placa_patente }: EjecutarOperacionDto,
  ): Promise<OperacionHechaDto> {
    return toOperacionHechaDto(await this.operaciones.ejecutar(id, tipo, placa_patente, clave));
  }
}
