import { Injectable } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { Reads } from '../../core/database/reads.js';
import { executedMigrations } from '../../core/database/executed-migrations.js';
import type { EstadoReplica } from '../../core/database/replica/replica.js';
import { DomainError } from '../../core/errors/domain.error.js';

/** The databases this process reads from. */
export interface Bases {
  primaria: 'lista';
  replica: EstadoReplica;
}

const DEADLINE_MS = 2_000;

/** Whether this process can serve. */
@Injectable()
export class HealthService {
  private readonly dataSource: DataSource;

  constructor(private readonly reads: Reads) {
    this.dataSource = reads.primary;
  }

  /** Which databases there are and how they are; without a replica there is but one, and nothing to tell. */
  bases(): Partial<Bases> {
    const { estado } = this.reads;
    return estado === undefined ? {} : { primaria: 'lista', replica: estado };
  }

  /** @throws overloaded while the database does not answer or lacks a migration this program needs */
  async assertReady(): Promise<void> {
    const executed = await this.executedInTime();
    if (!executed) throw notReady(`La base de datos no responde.${this.replicaEnPalabras()}`);
    const missing = this.dataSource.migrations.filter(({ name }) => !name || !executed.includes(name));
    if (missing.length > 0) throw notReady('Faltan migraciones en la base de datos.');
  }

  private replicaEnPalabras(): string {
    const { estado } = this.reads;
    return estado === undefined ? '' : ` Estado de la réplica: ${estado.replace('_', ' ')}.`;
  }

  /** Null when the database does not answer in time. */
  private executedInTime(): Promise<string[] | null> {
    const timeout = new Promise<null>((resolve) => setTimeout(resolve, DEADLINE_MS, null).unref());
    return Promise.race([executedMigrations(this.dataSource).catch(() => null), timeout]);
  }
}

function notReady(detail: string): DomainError {
  return new DomainError('unavailable', 'no_listo', detail);
}
