import { Module } from '@nestjs/common';
import { EventosModule } from '../eventos/eventos.module.js';
import { OficialesModule } from '../oficiales/oficiales.module.js';
import { TarifarioModule } from '../tarifario/tarifario.module.js';
import { VehiculosModule } from '../vehiculos/vehiculos.module.js';
import { BloqueRepository } from './bloque/bloque.repository.js';
import { CargaEnBloqueService } from './bloque/carga-en-bloque.service.js';
import { CargaMetrics } from './carga/carga.metrics.js';
import { CargaCompletaService } from './carga/carga-completa.service.js';
import { CargaDirectaService } from './carga/carga-directa.service.js';
import { CargarInfraccionService } from './carga/cargar-infraccion.service.js';
import { CargasQueue } from './carga/cargas-queue.js';
import { CargasRepository } from './carga/cargas.repository.js';
import { Cobros } from './carga/cobros.js';
import { LimiteCarga } from './carga/limite-carga.js';
import { InfraccionesController } from './infracciones.controller.js';
import { InfraccionesRepository } from './infracciones.repository.js';
import { InfraccionesService } from './infracciones.service.js';
import { InfraccionesPorVehiculoRepository } from './por-vehiculo.repository.js';

@Module({
  imports: [EventosModule, OficialesModule, TarifarioModule, VehiculosModule],
  controllers: [InfraccionesController],
  providers: [
    BloqueRepository,
    CargaEnBloqueService,
    CargarInfraccionService,
    CargaCompletaService,
    CargaDirectaService,
    CargaMetrics,
    CargasQueue,
    CargasRepository,
    Cobros,
    LimiteCarga,
    InfraccionesService,
    InfraccionesRepository,
    InfraccionesPorVehiculoRepository,
  ],
  exports: [CargaEnBloqueService, InfraccionesService],
})
export class InfraccionesModule {}
