import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { FastifyBaseLogger } from 'fastify';
import { loggable } from '../../../core/log/loggable.js';
import { LOG } from '../../../core/security-events/security-events.js';
import type { TipoDeTrabajo, TrabajoTomado } from '../../trabajos/tipo-de-trabajo.js';
import { Trabajador } from '../../trabajos/trabajador.service.js';
import { Jornada } from './jornada.js';
import { Oficina } from './oficina.service.js';

/**
 * The job that sends what there is to send, as long as its process lives: one process at a time has it, so that a partner gets
 * no more requests at once from several.
 */
@Injectable()
export class Cartero implements OnModuleInit, TipoDeTrabajo {
  readonly tipo = 'enviar_entregas';
  readonly simultaneos = 1;
  readonly consultaMs = 1_000;
  readonly arriendoSegundos = 15;
  readonly cadaSegundos = 1;

  constructor(
    private readonly oficina: Oficina,
    private readonly trabajador: Trabajador,
    @Inject(LOG) private readonly log: FastifyBaseLogger,
  ) {}

  onModuleInit(): void {
    this.trabajador.register(this);
  }

  esperaSegundos(): number {
    return 5;
  }

  async run(_trabajo: TrabajoTomado, signal: AbortSignal): Promise<void> {
    await new Jornada(this.oficina, signal, (error) =>
      this.log.warn({ err: loggable(error) }, 'entregas sin atender'),
    ).work();
  }
}
