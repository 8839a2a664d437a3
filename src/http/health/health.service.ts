import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { executedMigrations } from '../../core/database/executed-migrations.js';
import { DomainError } from '../../core/errors/domain.error.js';

const DEADLINE_MS = 2_000;

/** Whether this process can serve. */
@Injectable()
export class HealthService {
  constructor(private readonly dataSource: DataSource) {}

  /** @throws overloaded while the database does not answer or lacks a migration this program needs */
  async assertReady(): Promise<void> {
    const executed = await this.executedInTime();
    if (!executed) throw notReady('La base de datos no responde.');
    const missing = this.dataSource.migrations.filter(({ name }) => !name || !executed.includes(name));
    if (missing.length > 0) throw notReady('Faltan migraciones en la base de datos.');
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
