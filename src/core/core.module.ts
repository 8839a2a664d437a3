import { Global, Module, type DynamicModule } from '@nestjs/common';
import type { FastifyBaseLogger } from 'fastify';
import { DataSource } from 'typeorm';
import { CONFIG, type Config } from '../config/config.js';
import { PasswordHasher } from './passwords/password-hasher.js';
import { Transactions } from './database/transactions.js';
import { Metrics } from './metrics/metrics.js';
import { LOG, SecurityEvents } from './security-events/security-events.js';

/** What every feature may use. The DataSource belongs to whoever opened it and is not closed here. */
@Global()
@Module({})
export class CommonModule {
  static with(config: Config, dataSource: DataSource, log: FastifyBaseLogger, metrics: Metrics): DynamicModule {
    return {
      module: CommonModule,
      providers: [
        { provide: CONFIG, useValue: config },
        { provide: DataSource, useValue: dataSource },
        { provide: LOG, useValue: log },
        { provide: Metrics, useValue: metrics },
        Transactions,
        PasswordHasher,
        SecurityEvents,
      ],
      exports: [CONFIG, DataSource, Metrics, Transactions, PasswordHasher, SecurityEvents],
    };
  }
}
