import { Module, type DynamicModule } from '@nestjs/common';
import { APP_PIPE } from '@nestjs/core';
import type { FastifyBaseLogger } from 'fastify';
import type { DataSource } from 'typeorm';
import { AuthModule } from './modules/auth/auth.module.js';
import { CommonModule } from './core/core.module.js';
import { Metrics } from './core/metrics/metrics.js';
import { RequestValidationPipe } from './core/fields/validation.pipe.js';
import type { ReadyConfig } from './config/config.js';
import { HealthModule } from './http/health/health.module.js';
import { InformesModule } from './modules/informes/informes.module.js';
import { InfraccionesModule } from './modules/infracciones/infracciones.module.js';
import { MetricsModule } from './http/metrics/metrics.module.js';
import { OficialesModule } from './modules/oficiales/oficiales.module.js';
import { PagesModule } from './http/inicio/inicio.module.js';
import { PersonasModule } from './modules/personas/personas.module.js';
import { UsuariosModule } from './modules/usuarios/usuarios.module.js';
import { VehiculosModule } from './modules/vehiculos/vehiculos.module.js';

const FEATURES = [
  AuthModule,
  PersonasModule,
  VehiculosModule,
  OficialesModule,
  UsuariosModule,
  InfraccionesModule,
  InformesModule,
  HealthModule,
  MetricsModule,
  PagesModule,
];

@Module({})
export class AppModule {
  /** The application over an open DataSource. */
  static with(
    config: ReadyConfig,
    dataSource: DataSource,
    log: FastifyBaseLogger,
    metrics = new Metrics(),
  ): DynamicModule {
    return {
      module: AppModule,
      imports: [CommonModule.with(config, dataSource, log, metrics), ...FEATURES],
      providers: [{ provide: APP_PIPE, useClass: RequestValidationPipe }],
    };
  }
}
