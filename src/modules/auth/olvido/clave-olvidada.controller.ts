import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentOrigen, Public } from '../../../core/auth/decorators.js';
import type { Origen } from '../../../core/auth/principal.js';
import { ApiProblems } from '../../../http/answers/api.decorators.js';
import { ClaveOlvidadaService } from './clave-olvidada.service.js';
import { ClaveOlvidadaDto } from './olvido.dto.js';

@ApiTags('sesión')
@Public()
@Controller('clave')
export class ClaveOlvidadaController {
  constructor(private readonly claves: ClaveOlvidadaService) {}

  /**
   * Manda a un usuario del panel o a un cliente un enlace para elegir otra clave: sirve una vez, durante 30 minutos. Responde
   * lo mismo si no hay una cuenta con ese correo. Un servidor sin `SMTP_URL` no manda nada: la clave la cambia un
   * superadministrador, o un administrador si es de un cliente.
   */
  @Post('olvidada')
  @HttpCode(202)
  @ApiProblems(400, 415, 429)
  request(@Body() { correo }: ClaveOlvidadaDto, @CurrentOrigen() origen: Origen): Promise<void> {
    return this.claves.request(correo, origen);
  }
}
