import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditoriaModule } from '../auditoria/auditoria.module.js';
import { Vehiculo } from './vehiculo.entity.js';
import { VehiculosController } from './vehiculos.controller.js';
import { VehiculosRepository } from './vehiculos.repository.js';
import { VehiculosService } from './vehiculos.service.js';

@Module({
  imports: [AuditoriaModule, TypeOrmModule.forFeature([Vehiculo])],
  controllers: [VehiculosController],
  providers: [VehiculosService, VehiculosRepository],
  exports: [VehiculosService],
})
export class VehiculosModule {}
