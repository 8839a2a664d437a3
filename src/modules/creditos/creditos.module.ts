import { Module } from '@nestjs/common';
import { AuditoriaModule } from '../auditoria/auditoria.module.js';
import { AbonosService } from './abonos.service.js';
import { CreditosController } from './creditos.controller.js';
import { CreditosRepository } from './creditos.repository.js';
import { CreditosService } from './creditos.service.js';
import { MovimientosRepository } from './movimientos.repository.js';
import { VerificacionService } from './verificacion.service.js';

@Module({
  imports: [AuditoriaModule],
  controllers: [CreditosController],
  providers: [AbonosService, CreditosRepository, CreditosService, MovimientosRepository, VerificacionService],
  exports: [AbonosService, CreditosService, VerificacionService],
})
export class CreditosModule {}
