import { Module } from '@nestjs/common';
import { AuditoriaModule } from '../auditoria/auditoria.module.js';
import { AbonosService } from './abonos.service.js';
import { CreditosController } from './creditos.controller.js';
import { CreditosMetrics } from './creditos.metrics.js';
import { CreditosRepository } from './creditos.repository.js';
import { CreditosService } from './creditos.service.js';
import { MovimientosRepository } from './movimientos.repository.js';
import { VerificacionService } from './verificacion.service.js';

@Module({
  imports: [AuditoriaModule],
  controllers: [CreditosController],
  providers: [
    AbonosService,
    CreditosMetrics,
    CreditosRepository,
    CreditosService,
    MovimientosRepository,
    VerificacionService,
  ],
  exports: [AbonosService, CreditosService, VerificacionService],
})
export class CreditosModule {}
