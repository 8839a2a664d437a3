import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { CONFIG, type Config } from '../../config/config.js';
import { Transactions } from '../../core/database/transactions.js';
import type { TipoDeTrabajo, TrabajoTomado } from '../trabajos/tipo-de-trabajo.js';
import { Trabajador } from '../trabajos/trabajador.service.js';
import { ArchivosDeLotes } from './archivos-de-lotes.js';
import { LotesRepository } from './lotes.repository.js';
import { TramosRepository } from './tramos.repository.js';

/** As many at once: each deletes a file. */
const CUANTOS = 100;
/** A file comes before its batch by moments; one that is alone for a day stays alone. */
const SUELTO_MS = 24 * 3_600_000;

/** Throws away the files of old batches and what became of their lines; the batches themselves stay, and what they wrote. */
@Injectable()
export class VencimientoService implements OnModuleInit, TipoDeTrabajo {
  readonly tipo = 'vencer_lotes';
  readonly simultaneos = 1;
  readonly consultaMs = 30_000;
  readonly arriendoSegundos = 60;
  readonly cadaSegundos = 3_600;

  constructor(
    private readonly lotes: LotesRepository,
    private readonly tramos: TramosRepository,
    private readonly archivos: ArchivosDeLotes,
    private readonly transactions: Transactions,
    private readonly trabajador: Trabajador,
    @Inject(CONFIG) private readonly config: Pick<Config, 'archivosDias'>,
  ) {}

  onModuleInit(): void {
    this.trabajador.register(this);
  }

  esperaSegundos(intentos: number): number {
    return Math.min(60 * 2 ** intentos, this.cadaSegundos);
  }

  async run(_trabajo?: TrabajoTomado, signal?: AbortSignal): Promise<void> {
    for (;;) {
      const ids = await this.lotes.findVencidos(this.config.archivosDias, CUANTOS);
      for (const id of ids) {
        signal?.throwIfAborted();
        await this.expire(id);
      }
      if (ids.length < CUANTOS) break;
    }
    await this.sweep(signal);
  }

  /** Files that no batch names: whoever wrote one, or was to delete it, ended before he could. */
  private async sweep(signal: AbortSignal | undefined): Promise<void> {
    const old = Date.now() - SUELTO_MS;
    let some: string[] = [];
    for await (const { loteId, desde } of this.archivos.listar()) {
      if (desde.getTime() < old) some.push(loteId);
      if (some.length < CUANTOS) continue;
      await this.deleteUnnamed(some, signal);
      some = [];
    }
    await this.deleteUnnamed(some, signal);
  }

  private async deleteUnnamed(ids: readonly string[], signal: AbortSignal | undefined): Promise<void> {
    const named = await this.lotes.findArchivados(ids);
    for (const id of ids) {
      signal?.throwIfAborted();
      if (!named.has(id)) await this.archivos.borrar(id);
    }
  }

  /** First it is said that there is nothing any more: a file that is deleted and still promised would be an error. */
  private async expire(id: string): Promise<void> {
    await this.transactions.run(async (tx) => {
      await this.lotes.advance(tx, id, { archivado: false });
      await this.tramos.clear(tx, id);
    });
    await this.archivos.borrar(id);
  }
}
