import { Module } from '@nestjs/common';
import { LimpiezaService } from './limpieza/limpieza.service.js';
import { Trabajador } from './trabajador.service.js';
import { TrabajosMetrics } from './trabajos.metrics.js';
import { TrabajosRepository } from './trabajos.repository.js';
import { TrabajosService } from './trabajos.service.js';

@Module({
  providers: [LimpiezaService, Trabajador, TrabajosMetrics, TrabajosRepository, TrabajosService],
  exports: [Trabajador, TrabajosService],
})
export class TrabajosModule {}
