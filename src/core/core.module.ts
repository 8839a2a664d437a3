import { Global, Module, type DynamicModule } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import type { FastifyBaseLogger } from 'fastify';
import type { DataSource } from 'typeorm';
import { CONFIG, type Config } from '../config/config.js';
import { parseLlavero } from '../config/llavero.js';
import { Almacen } from './almacen/almacen.js';
import { abrirAlmacen } from './almacen/abrir-almacen.js';
import { Sobres } from './cifrado/sobres.js';
import { PasswordHasher } from './passwords/password-hasher.js';
import { VIOLATIONS, type Violations } from './database/violations.js';
import { Reads } from './database/reads.js';
import { Transactions } from './database/transactions.js';
import type { ReplicaSettings } from './database/replica/replica.js';
import { Metrics } from './metrics/metrics.js';
import { LIMPIEZAS, type Limpieza } from './records/limpieza.js';
import { REFERENCES, type References } from './records/references.js';
import { SELLADOS, type Sellado } from './records/sellado.js';
import { LOG, SecurityEvents } from './security-events/security-events.js';

/** What whoever starts the program gives to every module. */
export interface Given {
  config: Config;
  /** Open. It is closed with the application, after the last request and what else uses it; see `endConnections`. */
  dataSource: DataSource;
  log: FastifyBaseLogger;
  metrics: Metrics;
  violations: Violations;
  references: References;
  limpiezas: readonly Limpieza[];
  sellados: readonly Sellado[];
}

/** What every module may use. */
@Global()
@Module({})
export class CoreModule {
  static with({ config, dataSource, log, metrics, violations, references, limpiezas, sellados }: Given): DynamicModule {
    return {
      module: CoreModule,
      imports: [openDatabase(dataSource)],
      providers: [
        { provide: CONFIG, useValue: config },
        { provide: LOG, useValue: log },
        { provide: Metrics, useValue: metrics },
        { provide: Almacen, useFactory: () => abrirAlmacen(config.almacen) },
        { provide: Sobres, useFactory: () => openSobres(config) },
        { provide: VIOLATIONS, useValue: violations },
        { provide: REFERENCES, useValue: references },
        { provide: Reads, useFactory: () => openReads(dataSource, config, log, metrics) },
        { provide: LIMPIEZAS, useValue: limpiezas },
        { provide: SELLADOS, useValue: sellados },
        Transactions,
        PasswordHasher,
        SecurityEvents,
      ],
      exports: [
        Almacen,
        CONFIG,
        LIMPIEZAS,
        LOG,
        REFERENCES,
        Metrics,
        Reads,
        Transactions,
        PasswordHasher,
        SecurityEvents,
        SELLADOS,
        Sobres,
      ],
    };
  }
}

function openSobres({ credencialesClave }: Config): Sobres {
  return new Sobres(
    credencialesClave === undefined ? undefined : parseLlavero('CREDENCIALES_CLAVE', credencialesClave),
  );
}

function openReads(dataSource: DataSource, config: Config, log: FastifyBaseLogger, metrics: Metrics): Reads {
  const settings = replicaOf(config);
  const reads = new Reads(dataSource, settings, log);
  if (settings) metrics.replica.watch(() => reads.atrasoSegundos!);
  return reads;
}

function replicaOf({ databaseReadUrl, replicaRetrasoSegundos }: Config): ReplicaSettings | undefined {
  return databaseReadUrl === undefined ? undefined : { url: databaseReadUrl, retrasoSegundos: replicaRetrasoSegundos };
}

/**
 * The connections that the program opened, migrated and checked before there was an application: TypeORM's module gives
 * them, and repositories over them, to whoever asks. Only one application may stand on a DataSource: the first to close
 * ends it, so the panel's asks the API's for its services.
 */
function openDatabase(dataSource: DataSource): DynamicModule {
  return TypeOrmModule.forRootAsync({
    useFactory: () => dataSource.options,
    dataSourceFactory: () => Promise.resolve(dataSource),
  });
}
