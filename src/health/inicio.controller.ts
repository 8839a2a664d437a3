import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public } from '../common/auth/decorators.js';

/** `/`: where everything is. */
@ApiExcludeController()
@Public()
@Controller()
export class InicioController {
  @Get()
  links(): object {
    return {
      nombre: 'Registro de Infracciones',
      documentacion: '/docs',
      openapi: '/docs-json',
      salud: { vivo: '/health/live', listo: '/health/ready' },
      api: '/api/v1',
    };
  }
}
