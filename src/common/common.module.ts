import { Global, Module, type DynamicModule } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CONFIG, type Config } from '../config/config.js';
import { PasswordHasher } from './auth/password-hasher.js';
import { Transactions } from './database/transactions.js';
import { Metrics } from './metrics/metrics.js';

/** What every feature may use. The DataSource belongs to whoever opened it and is not closed here. */
@Global()
@Module({})
export class CommonModule {
  static with(config: Config, dataSource: DataSource, metrics: Metrics): DynamicModule {
    return {
      module: CommonModule,
      providers: [
        { provide: CONFIG, useValue: config },
        { provide: DataSource, useValue: dataSource },
        { provide: Metrics, useValue: metrics },
        Transactions,
        PasswordHasher,
      ],
      exports: [CONFIG, DataSource, Metrics, Transactions, PasswordHasher],
    };
  }
}
