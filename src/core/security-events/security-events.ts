import { Inject, Injectable } from '@nestjs/common';
import type { FastifyBaseLogger } from 'fastify';
import { pino } from 'pino';
import type { Origen } from '../auth/principal.js';
import { EVENTOS, type CuentaDeEvento, type Evento } from './eventos.js';

/** Injection token of the process' log. */
export const LOG = Symbol('LOG');

/** What an event says beside its name, by the names its description lists. */
export type EventoDetails<E extends Evento> = Record<(typeof EVENTOS)[E]['campos'][number], unknown>;

/**
 * One structured line in the log for each event of security. The lines are there whatever `LOG_LEVEL` hides, unless it
 * is `silent`. They never hold passwords, tokens, names or e-mails. Where there is a transaction they are written after
 * its commit; see `afterCommit`.
 */
@Injectable()
export class SecurityEvents {
  private readonly log: FastifyBaseLogger;

  constructor(@Inject(LOG) log: FastifyBaseLogger) {
    this.log = log.level === 'silent' ? log : log.child({}, { level: 'info' });
  }

  /** For what runs before there is a log, and announces itself. */
  static silent(): SecurityEvents {
    return new SecurityEvents(pino({ level: 'silent' }));
  }

  /** Never throws: a log that can't be written must not refuse what was asked for. */
  record<E extends Evento>(
    evento: E,
    cuenta: CuentaDeEvento,
    { direccion, requestId }: Origen,
    details: EventoDetails<E>,
  ): void {
    try {
      const line: object = { evento, cuenta, direccion, request_id: requestId, ...details };
      this.log[EVENTOS[evento].nivel](line, 'seguridad');
    } catch {
      // Whoever reads the log sees that it ends.
    }
  }
}
