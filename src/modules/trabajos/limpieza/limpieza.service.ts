import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CONFIG, type Config } from '../../../config/config.js';
import { LIMPIEZAS, type Limpieza } from '../../../core/records/limpieza.js';
import type { TipoDeTrabajo, TrabajoTomado } from '../tipo-de-trabajo.js';
import { Trabajador } from '../trabajador.service.js';
import { TrabajosMetrics } from '../trabajos.metrics.js';

/** As many rows are removed at once: others are locked out for milliseconds. */
const LOTE = 2_000;

/** Removes what is of no use any more, in one process at a time. */
@Injectable()
export class LimpiezaService implements OnModuleInit, TipoDeTrabajo {
  readonly tipo = 'limpieza';
  readonly simultaneos = 1;
  readonly consultaMs = 30_000;
  readonly arriendoSegundos = 60;
  readonly cadaSegundos = 3_600;

  constructor(
    private readonly dataSource: DataSource,
    private readonly metrics: TrabajosMetrics,
    private readonly trabajador: Trabajador,
    @Inject(LIMPIEZAS) private readonly limpiezas: readonly Limpieza[],
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.trabajador.register(this);
  }

  esperaSegundos(intentos: number): number {
    return Math.min(60 * 2 ** intentos, this.cadaSegundos);
  }

  async run(_trabajo?: TrabajoTomado, signal?: AbortSignal): Promise<void> {
    const failures: unknown[] = [];
    // What can't be cleaned keeps nothing else from it, and is tried again.
    for (const limpieza of this.limpiezas)
      await this.clean(limpieza, signal).catch((error: unknown) => failures.push(error));
    if (failures.length > 0) throw failures[0];
  }

  private async clean({ que, sql, values }: Limpieza, signal: AbortSignal | undefined): Promise<void> {
    let removed = LOTE;
    while (removed === LOTE && !signal?.aborted) {
      const answer = await this.dataSource.query<[unknown, number]>(sql, [LOTE, ...(values?.(this.config) ?? [])]);
      removed = answer[1];
      this.metrics.cleaned(que, removed);
    }
  }
}
