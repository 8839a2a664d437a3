import { Module, type DynamicModule } from '@nestjs/common';
import { APP_PIPE } from '@nestjs/core';
import type { FastifyBaseLogger } from 'fastify';
import type { DataSource } from 'typeorm';
import { AuthModule } from './auth/auth.module.js';
import { CommonModule } from './common/common.module.js';
import { Metrics } from './common/metrics/metrics.js';
import { RequestValidationPipe } from './common/http/validation.pipe.js';
import type { ReadyConfig } from './config/config.js';
import { HealthModule } from './health/health.module.js';
import { InformesModule } from './informes/informes.module.js';
import { InfraccionesModule } from './infracciones/infracciones.module.js';
import { MetricsModule } from './metrics/metrics.module.js';
import { OficialesModule } from './oficiales/oficiales.module.js';
import { PagesModule } from './pages/pages.module.js';
import { PersonasModule } from './personas/personas.module.js';
import { UsuariosModule } from './usuarios/usuarios.module.js';
import { VehiculosModule } from './vehiculos/vehiculos.module.js';

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
