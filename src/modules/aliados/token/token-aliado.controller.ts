import { Controller, Delete, HttpCode, Post } from '@nestjs/common';
import { CurrentActor, RequiresPermiso } from '../../../core/auth/decorators.js';
import type { Actor } from '../../../core/auth/principal.js';
import { ApiIdParam, ApiProblems, IdParam } from '../../../http/answers/api.decorators.js';
import { ApiRecords } from '../../../http/answers/record.decorators.js';
import { TokenDeAliadoDto } from './token-aliado.dto.js';
import { TokensAliadoService } from './tokens-aliado.service.js';

@ApiRecords('aliados')
@RequiresPermiso('administrar')
@Controller('aliados/:id/token')
export class TokenAliadoController {
  constructor(private readonly tokens: TokensAliadoService) {}

  /** Da al aliado un token, que abre sus propias credenciales y nada más. Se muestra una sola vez; el anterior deja de servir. */
  @Post()
  @ApiIdParam()
  @ApiProblems(400, 404)
  async emitir(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<TokenDeAliadoDto> {
    return { token: await this.tokens.emitir(actor, { id }) };
  }

  /** Quita al aliado su token, si tiene uno. */
  @Delete()
  @HttpCode(204)
  @ApiIdParam()
  @ApiProblems(400, 404)
  quitar(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<void> {
    return this.tokens.quitar(actor, id);
  }
}
