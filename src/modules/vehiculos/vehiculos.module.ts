import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditoriaModule } from '../auditoria/auditoria.module.js';
import { EventosModule } from '../eventos/eventos.module.js';
import { Vehiculo } from './vehiculo.entity.js';
import { EventosDeVehiculos } from './eventos-de-vehiculos.js';
import { VehiculosController } from './vehiculos.controller.js';
import { VehiculosRepository } from './vehiculos.repository.js';
import { VehiculosService } from './vehiculos.service.js';

@Module({
  imports: [AuditoriaModule, EventosModule, TypeOrmModule.forFeature([Vehiculo])],
  controllers: [VehiculosController],
  providers: [EventosDeVehiculos, VehiculosService, VehiculosRepository],
  exports: [VehiculosService],
})
export class VehiculosModule {}
