import { Inject, Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import type { FastifyBaseLogger } from 'fastify';
import { loggable } from '../../../core/log/loggable.js';
import { Metrics } from '../../../core/metrics/metrics.js';
import { LOG } from '../../../core/security-events/security-events.js';
import { SolicitudesRepository } from '../solicitudes.repository.js';
import { Cuentas } from './cuentas.js';

/** What a crash loses at most, in ms. */
const EVERY_MS = 5_000;
/** As many rows are written at once. */
const LOTE = 500;

/** Counts the answers of this process by the hour, in memory, and adds them to those of all every five seconds. */
@Injectable()
export class RegistroDeSolicitudes implements OnModuleInit, OnApplicationShutdown {
  private readonly cuentas = new Cuentas();
  private timer: NodeJS.Timeout | undefined;
  private writing: Promise<void> = Promise.resolve();
  private isTroubled = false;

  constructor(
    private readonly metrics: Metrics,
    private readonly repository: SolicitudesRepository,
    @Inject(LOG) private readonly log: Pick<FastifyBaseLogger, 'warn'>,
  ) {}

  onModuleInit(): void {
    this.metrics.http.onAnswered((respuesta, seconds, aliadoId) => {
      this.cuentas.add(Date.now(), respuesta, seconds, aliadoId);
      this.timer ??= setTimeout(() => void this.flush(), EVERY_MS).unref();
    });
  }

  /** After the last answer, and before the connections end. */
  async onApplicationShutdown(): Promise<void> {
    await this.flush();
    clearTimeout(this.timer);
  }

  /** Writes what was counted so far. */
  flush(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.writing = this.writing.then(() => this.write());
    return this.writing;
  }

  private async write(): Promise<void> {
    const cuentas = this.cuentas.take();
    let written = 0;
    try {
      for (; written < cuentas.length; written += LOTE) {
        await this.repository.add(cuentas.slice(written, written + LOTE));
      }
      this.isTroubled = false;
    } catch (error) {
      if (!this.isTroubled) this.log.warn({ err: loggable(error) }, 'solicitudes sin contar');
      this.isTroubled = true;
      this.cuentas.putBack(cuentas.slice(written));
    }
  }
}
