import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentOrigen, Public } from '../../../core/auth/decorators.js';
import type { Origen } from '../../../core/auth/principal.js';
import { ApiProblems } from '../../../http/answers/api.decorators.js';
import { RegistrarClienteDto } from '../dto/cliente.dto.js';
import { RegistroDeClientesService } from './registro-de-clientes.service.js';

@ApiTags('clientes')
@Public()
@Controller('clientes/registro')
export class RegistroDeClientesController {
  constructor(private readonly registro: RegistroDeClientesService) {}

  /**
   * Pide una cuenta de cliente. Llega un enlace al correo, y con él se confirma; hasta entonces no se puede ingresar. Responde
   * lo mismo si ya hay una cuenta con ese correo. En un servidor sin `SMTP_URL` la activa un administrador.
   */
  @Post()
  @HttpCode(202)
  @ApiProblems(400, 415, 429)
  register(@Body() dto: RegistrarClienteDto, @CurrentOrigen() origen: Origen): Promise<void> {
    return this.registro.register(dto, origen);
  }
}
