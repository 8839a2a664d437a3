import { Controller, Delete, HttpCode } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentActor, RequiresPermiso } from '../../core/auth/decorators.js';
import type { Actor } from '../../core/auth/principal.js';
import { ApiIdParam, ApiProblems, ApiToken, IdParam } from '../../http/answers/api.decorators.js';
import { SegundoFactorService } from './segundo-factor.service.js';

/** The second factor of others. */
@ApiTags('usuarios')
@ApiToken()
@RequiresPermiso('administrar_usuarios')
@Controller('usuarios/:id/segundo-factor')
export class SegundoFactorController {
  constructor(private readonly factores: SegundoFactorService) {}

  /**
   * Quita el segundo factor a quien perdió el teléfono y los códigos de recuperación. Sus sesiones y tokens terminan. El
   * propio no se quita así: se desactiva con la clave y un código.
   */
  @Delete()
  @HttpCode(204)
  @ApiIdParam()
  @ApiProblems(400, 403, 404, 409)
  async reset(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<void> {
    await this.factores.reset(actor, id);
  }
}
