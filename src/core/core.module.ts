import { Global, Module, type DynamicModule } from '@nestjs/common';
import type { FastifyBaseLogger } from 'fastify';
import { DataSource } from 'typeorm';
import { CONFIG, type Config } from '../config/config.js';
import { PasswordHasher } from './passwords/password-hasher.js';
import { VIOLATIONS, type Violations } from './database/violations.js';
import { Transactions } from './database/transactions.js';
import { Metrics } from './metrics/metrics.js';
import { LOG, SecurityEvents } from './security-events/security-events.js';

/** What whoever starts the program gives to every module. */
export interface Given {
  config: Config;
  /** Belongs to whoever opened it and is not closed here. */
  dataSource: DataSource;
  log: FastifyBaseLogger;
  metrics: Metrics;
  violations: Violations;
}

/** What every module may use. */
@Global()
@Module({})
export class CoreModule {
  static with({ config, dataSource, log, metrics, violations }: Given): DynamicModule {
    return {
      module: CoreModule,
      providers: [
        { provide: CONFIG, useValue: config },
        { provide: DataSource, useValue: dataSource },
        { provide: LOG, useValue: log },
        { provide: Metrics, useValue: metrics },
        { provide: VIOLATIONS, useValue: violations },
        Transactions,
        PasswordHasher,
        SecurityEvents,
      ],
      exports: [CONFIG, DataSource, Metrics, Transactions, PasswordHasher, SecurityEvents],
    };
  }
}
