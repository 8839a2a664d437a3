import { Inject, Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import type { FastifyBaseLogger } from 'fastify';
import { CONFIG, type Config } from '../../../config/config.js';
import { loggable } from '../../../core/log/loggable.js';
import { LOG } from '../../../core/security-events/security-events.js';
import { diaFormatter } from '../../../core/time/dia.js';
import { TiposVistos, type Visitante } from '../../tarifario/tipos/tipos-vistos.service.js';
import { Sales } from './sales.service.js';
import { VisitasRegistradasRepository } from './visitas-registradas.repository.js';
import { anonymousId, type Visto } from './visto.js';

/** A crash loses at most five seconds: writing takes some of them. */
const EVERY_MS = 2_000;
/** As many rows are written at once: others wait for milliseconds. */
const LOTE = 1_000;
/** While the database does not answer no more visitors than these are kept in mind. */
const MOST = 100_000;

/** Counts looks at types in memory and writes them every two seconds: a look costs no write. */
@Injectable()
export class RegistroDeVisitas implements OnModuleInit, OnApplicationShutdown {
  private vistos = new Map<string, Visto>();
  private readonly hashing = new Set<Promise<void>>();
  private timer: NodeJS.Timeout | undefined;
  private writing: Promise<void> = Promise.resolve();
  private isTroubled = false;
  private readonly diaOf: (momento: number) => string;

  constructor(
    private readonly tipos: TiposVistos,
    private readonly sales: Sales,
    private readonly repository: VisitasRegistradasRepository,
    @Inject(LOG) private readonly log: Pick<FastifyBaseLogger, 'warn'>,
    @Inject(CONFIG) { zonaHoraria }: Pick<Config, 'zonaHoraria'>,
  ) {
    this.diaOf = diaFormatter(zonaHoraria);
  }

  onModuleInit(): void {
    this.tipos.onSeen((tipoId, visitante) => this.note(tipoId, visitante));
  }

  /** After the last answer, and before the connections end. */
  async onApplicationShutdown(): Promise<void> {
    await Promise.all(this.hashing);
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

  private note(tipoId: string, visitante: Visitante): void {
    const dia = this.diaOf(Date.now());
    const { principal } = visitante;
    if (principal) {
      this.count({ tipoId, dia, visitante: principal.id, esIdentificado: true, veces: 1 });
      return;
    }
    const hashed = this.sales.of(dia).then(
      (sal) =>
        this.count({ tipoId, dia, visitante: anonymousId(sal, tipoId, visitante), esIdentificado: false, veces: 1 }),
      (error: unknown) => this.trouble(error),
    );
    this.hashing.add(hashed);
    void hashed.finally(() => this.hashing.delete(hashed));
  }

  private count(visto: Visto): void {
    const key = `${visto.tipoId} ${visto.dia} ${visto.visitante}`;
    const known = this.vistos.get(key);
    if (known) known.veces += visto.veces;
    else if (this.vistos.size < MOST) this.vistos.set(key, visto);
    this.timer ??= setTimeout(() => void this.flush(), EVERY_MS).unref();
  }

  private async write(): Promise<void> {
    if (this.vistos.size === 0) return;
    const vistos = [...this.vistos.entries()]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([, visto]) => visto);
    this.vistos = new Map();
    let written = 0;
    try {
      await this.sales.keep(vistos.at(-1)!.dia);
      for (; written < vistos.length; written += LOTE) await this.repository.add(vistos.slice(written, written + LOTE));
      this.isTroubled = false;
    } catch (error) {
      this.trouble(error);
      for (const visto of vistos.slice(written)) this.count(visto);
    }
  }

  private trouble(error: unknown): void {
    if (!this.isTroubled) this.log.warn({ err: loggable(error) }, 'visitas sin anotar');
    this.isTroubled = true;
  }
}
