import { Module } from '@nestjs/common';
import { AuditoriaModule } from '../auditoria/auditoria.module.js';
import { VehiculosController } from './vehiculos.controller.js';
import { VehiculosRepository } from './vehiculos.repository.js';
import { VehiculosService } from './vehiculos.service.js';

@Module({
  imports: [AuditoriaModule],
  controllers: [VehiculosController],
  providers: [VehiculosService, VehiculosRepository],
  exports: [VehiculosService],
})
export class VehiculosModule {}
