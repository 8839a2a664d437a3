import { Module, type DynamicModule } from '@nestjs/common';
import { APP_PIPE } from '@nestjs/core';
import type { FastifyBaseLogger } from 'fastify';
import type { DataSource } from 'typeorm';
import { CoreModule } from './core/core.module.js';
import { Metrics } from './core/metrics/metrics.js';
import { RequestValidationPipe } from './core/fields/validation.pipe.js';
import type { ReadyConfig } from './config/config.js';
import { HealthModule } from './http/health/health.module.js';
import { MetricsModule } from './http/metrics/metrics.module.js';
import {
  MODULE_LIMPIEZAS,
  MODULE_REFERENCES,
  MODULE_SELLADOS,
  MODULE_VIOLATIONS,
  MODULES_BY_PLACE,
} from './modules/modules.js';
import { PagesModule } from './http/inicio/inicio.module.js';

const FEATURES = [...MODULES_BY_PLACE.map(({ module }) => module), HealthModule, MetricsModule, PagesModule];

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
      imports: [
        CoreModule.with({
          config,
          dataSource,
          log,
          metrics,
          violations: MODULE_VIOLATIONS,
          references: MODULE_REFERENCES,
          limpiezas: MODULE_LIMPIEZAS,
          sellados: MODULE_SELLADOS,
        }),
        ...FEATURES,
      ],
      providers: [{ provide: APP_PIPE, useClass: RequestValidationPipe }],
    };
  }
}
