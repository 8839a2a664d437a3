import { Readable } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import type { Lote } from '../lote.entity.js';
import { ESTADOS_FINALES } from '../lote.estado.js';
import { LotesRepository } from '../lotes.repository.js';

/** Between two looks, and so between two events at least. */
const CADA_MS = 1_000;
/** Without an event for so many looks a comment is sent: whoever holds the connection sees that it lives. */
const LATIDO = 15;

/** Tells how batches come on, as server-sent events (HTML Living Standard, section 9.2). */
@Injectable()
export class EventosService implements BeforeApplicationShutdown {
  readonly #stopping = new AbortController();

  constructor(private readonly lotes: LotesRepository) {}

  /**
   * The batch as it is, and again whenever it has come on, until its final state.
   * @param visto what the client saw last (`Last-Event-ID`): it is not told again
   * @param toBody what of it is told
   */
  seguir(lote: Lote, visto: string | undefined, toBody: (lote: Lote) => object): Readable {
    return Readable.from(this.eventos(lote, visto, toBody));
  }

  beforeApplicationShutdown(): void {
    this.#stopping.abort();
  }

  private async *eventos(
    lote: Lote,
    visto: string | undefined,
    toBody: (lote: Lote) => object,
  ): AsyncGenerator<string> {
    let current = lote;
    let seen = visto;
    for (let quiet = 0; ; quiet += 1) {
      const mark = markOf(current);
      if (mark !== seen) {
        yield `id: ${mark}\nevent: progreso\ndata: ${JSON.stringify(toBody(current))}\n\n`;
        quiet = 0;
      } else if (quiet % LATIDO === 0) {
        yield ': sigue\n\n';
      }
      seen = mark;
      if (ESTADOS_FINALES.includes(current.estado) || !(await this.pause())) return;
      current = (await this.lotes.findById(lote.id))!;
    }
  }

  /** False when the server is stopping. */
  private pause(): Promise<boolean> {
    return setTimeout(CADA_MS, true, { signal: this.#stopping.signal }).catch(() => false);
  }
}

/** Different whenever there is something to tell. */
function markOf({ estado, posicion, solo_revisa }: Lote): string {
  return `${estado}-${posicion}${solo_revisa ? '-revisa' : ''}`;
}
