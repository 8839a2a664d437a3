import { Module } from '@nestjs/common';
import { OficialesModule } from '../oficiales/oficiales.module.js';
import { VehiculosModule } from '../vehiculos/vehiculos.module.js';
import { CargaGrupalService } from './carga/carga-grupal.service.js';
import { CargarInfraccionService } from './carga/cargar-infraccion.service.js';
import { CargasQueue } from './carga/cargas-queue.js';
import { CargasRepository } from './carga/cargas.repository.js';
import { InfraccionesController } from './infracciones.controller.js';
import { InfraccionesRepository } from './infracciones.repository.js';
import { InfraccionesService } from './infracciones.service.js';

@Module({
  imports: [OficialesModule, VehiculosModule],
  controllers: [InfraccionesController],
  providers: [
    CargarInfraccionService,
    CargaGrupalService,
    CargasQueue,
    CargasRepository,
    InfraccionesService,
    InfraccionesRepository,
  ],
  exports: [InfraccionesService],
})
export class InfraccionesModule {}
