import { Injectable } from '@nestjs/common';
import { EventosRepository } from './eventos.repository.js';
import type { TipoDeEvento } from './evento.rule.js';

/** Knowledge older than this is asked for anew, beside whoever asks. */
const REFRESH_MS = 400;
/** Older than this it counts for nothing. */
const VALID_MS = 1_000;

/**
 * Whether anybody wants to know of events of a kind, for those who can't afford to ask the database. A "no" is at most a second
 * old, in every process: whoever subscribes is answered when that has passed, and from then on misses nothing. A "yes" may be
 * wrong, and costs little: what writes the event asks again.
 */
@Injectable()
export class Suscritos {
  private tipos: ReadonlySet<string> = new Set();
  private readAt = -Infinity;
  private reading: Promise<void> | undefined;

  constructor(private readonly eventos: EventosRepository) {}

  hay(tipo: TipoDeEvento): boolean {
    const age = performance.now() - this.readAt;
    if (age > REFRESH_MS) void this.read();
    return age > VALID_MS || this.tipos.has(tipo);
  }

  /** Resolves once every process knows of subscriptions that are committed by now. */
  async conocidos(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, VALID_MS));
  }

  private read(): Promise<void> {
    const asked = performance.now();
    this.reading ??= this.eventos
      .findSuscritos()
      .then(
        (tipos) => {
          this.tipos = new Set(tipos);
          this.readAt = asked;
        },
        () => undefined, // it grows old, and then counts for nothing
      )
      .finally(() => (this.reading = undefined));
    return this.reading;
  }
}
