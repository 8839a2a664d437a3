import { Module } from '@nestjs/common';
import { OficialesModule } from '../oficiales/oficiales.module.js';
import { VehiculosModule } from '../vehiculos/vehiculos.module.js';
import { CargarInfraccionService } from './cargar-infraccion.service.js';
import { InfraccionesController } from './infracciones.controller.js';
import { InfraccionesRepository } from './infracciones.repository.js';
import { InfraccionesService } from './infracciones.service.js';

@Module({
  imports: [OficialesModule, VehiculosModule],
  controllers: [InfraccionesController],
  providers: [CargarInfraccionService, InfraccionesService, InfraccionesRepository],
  exports: [InfraccionesService],
})
export class InfraccionesModule {}
