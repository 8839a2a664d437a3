import { LRUCache } from 'lru-cache';
import { parseMomento } from '../../../core/time/momento.js';
import type { Dia } from '../lectura/fecha.js';
import type { Hora } from '../lectura/hora.js';

const DAY_MS = 86_400_000;
/** Ten years. */
const MAX_DIAS = 3_660;

/**
 * Instants of an authority's clock, by the rule of filing: a doubled local time is the earlier one, a skipped one is none.
 * Asking the calendar costs more than the rest of a line, so it is asked once for each day on which no clock changes.
 */
export class MomentosLocales {
  /** When each day begins; null where the clock changes on it. */
  private readonly days = new LRUCache<number, { begin: number | null }>({ max: MAX_DIAS });

  constructor(private readonly zonaHoraria: string) {}

  /** @returns ms since the epoch @throws invalid, on `campo` */
  of(dia: Dia, { hora, minuto, segundo, ms = 0 }: Hora, campo = 'timestamp'): number {
    const { begin } = this.days.get(numberOf(dia)) ?? this.learn(dia);
    if (begin === null) return this.parse(`${isoDay(dia)}T${two(hora)}:${two(minuto)}:${two(segundo)}`, campo) + ms;
    return begin + ((hora * 60 + minuto) * 60 + segundo) * 1_000 + ms;
  }

  private learn(dia: Dia): { begin: number | null } {
    const known = { begin: this.beginOf(isoDay(dia)) };
    this.days.set(numberOf(dia), known);
    return known;
  }

  private beginOf(day: string): number | null {
    try {
      const [begin, end] = [this.parse(`${day}T00:00:00`), this.parse(`${day}T23:59:59`)];
      return end - begin === DAY_MS - 1_000 ? begin : null;
    } catch {
      return null; // some of its hours may be there all the same
    }
  }

  private parse(local: string, campo?: string): number {
    return parseMomento(local, this.zonaHoraria, campo);
  }
}

function numberOf({ anio, mes, dia }: Dia): number {
  return (anio * 100 + mes) * 100 + dia;
}

function isoDay({ anio, mes, dia }: Dia): string {
  return `${anio}-${two(mes)}-${two(dia)}`;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
