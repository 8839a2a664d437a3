import { Module } from '@nestjs/common';
import type { FastifyBaseLogger } from 'fastify';
import { CONFIG, type Config } from '../../config/config.js';
import { LOG } from '../../core/security-events/security-events.js';
import { ColaSqs } from './cola/cola-sqs.js';
import { Cola, SinCola } from './cola/cola.js';
import { LimpiezaService } from './limpieza/limpieza.service.js';
import { Trabajador } from './trabajador.service.js';
import { TrabajosMetrics } from './trabajos.metrics.js';
import { TrabajosRepository } from './trabajos.repository.js';
import { TrabajosService } from './trabajos.service.js';

@Module({
  providers: [
    { provide: Cola, inject: [CONFIG, LOG], useFactory: openCola },
    LimpiezaService,
    Trabajador,
    TrabajosMetrics,
    TrabajosRepository,
    TrabajosService,
  ],
  exports: [Trabajador, TrabajosService],
})
export class TrabajosModule {}

function openCola({ cola }: Config, log: FastifyBaseLogger): Cola {
  return cola ? new ColaSqs(cola, log) : new SinCola();
}
