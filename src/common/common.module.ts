import { Global, Module, type DynamicModule } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CONFIG, type Config } from '../config/config.js';
import { PasswordHasher } from './auth/password-hasher.js';
import { Transactions } from './database/transactions.js';

/** What every feature may use. The DataSource belongs to whoever opened it and is not closed here. */
@Global()
@Module({})
export class CommonModule {
  static with(config: Config, dataSource: DataSource): DynamicModule {
    return {
      module: CommonModule,
      providers: [
        { provide: CONFIG, useValue: config },
        { provide: DataSource, useValue: dataSource },
        Transactions,
        PasswordHasher,
      ],
      exports: [CONFIG, DataSource, Transactions, PasswordHasher],
    };
  }
}
