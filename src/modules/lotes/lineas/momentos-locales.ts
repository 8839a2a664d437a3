import { LRUCache } from 'lru-cache';
import { parseMomento } from '../../../core/time/momento.js';
import type { Dia } from '../lectura/fecha.js';
import type { Hora } from '../lectura/hora.js';

const HOUR_MS = 3_600_000;
/** Ten years, hour by hour. */
const MAX_HORAS = 90_000;

/**
 * Instants of an authority's clock, by the rule of filing: a doubled local time is the earlier one, a skipped one is none.
 * Asking the calendar costs more than the rest of a line, so it is asked once for each hour in which no clock changes.
 */
export class MomentosLocales {
  /** When each hour begins; null where the clock changes within it. */
  private readonly hours = new LRUCache<string, { begin: number | null }>({ max: MAX_HORAS });

  constructor(private readonly zonaHoraria: string) {}

  /** @returns ms since the epoch @throws invalid, on `campo` */
  of(dia: Dia, hora: Hora, campo = 'timestamp'): number {
    const hour = `${isoDay(dia)}T${two(hora.hora)}`;
    const known = this.hours.get(hour) ?? this.learn(hour);
    if (known.begin === null) return this.parse(`${hour}:${two(hora.minuto)}:${two(hora.segundo)}`, campo);
    return known.begin + (hora.minuto * 60 + hora.segundo) * 1_000;
  }

  private learn(hour: string): { begin: number | null } {
    const known = { begin: this.beginOf(hour) };
    this.hours.set(hour, known);
    return known;
  }

  private beginOf(hour: string): number | null {
    try {
      const [begin, end] = [this.parse(`${hour}:00:00`), this.parse(`${hour}:59:59`)];
      return end - begin === HOUR_MS - 1_000 ? begin : null;
    } catch {
      return null; // some of its minutes may be there all the same
    }
  }

  private parse(local: string, campo?: string): number {
    return parseMomento(local, this.zonaHoraria, campo);
  }
}

function isoDay({ anio, mes, dia }: Dia): string {
  return `${anio}-${two(mes)}-${two(dia)}`;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
