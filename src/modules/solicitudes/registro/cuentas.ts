import { hash } from 'node:crypto';
import { BUCKETS, type Respuesta } from '../../../core/metrics/http.metrics.js';

const HOUR_MS = 3_600_000;
/** Partners are told apart by an id that anyone may make up: no more of them in an hour. */
const MOST_ALIADOS = 1_000;
/** While the database does not answer, so many hours are kept in mind. */
const MOST_HOURS = 48;

/** Requests of a kind in an hour. */
export interface Cuenta {
  /** ms since the epoch */
  hora: number;
  respuesta: Respuesta;
  aliadoId: string | null;
  total: number;
  tiempos: number[];
}

/** Counts requests by the hour: two look-ups for each, and no text is made. */
export class Cuentas {
  private hora = 0;
  private sinAliado = new Map<Respuesta, Cuenta>();
  private conAliado = new Map<string, Cuenta>();
  private earlier: Cuenta[] = [];

  add(ahora: number, respuesta: Respuesta, seconds: number, aliadoId: string | null): void {
    const hora = ahora - (ahora % HOUR_MS);
    if (hora !== this.hora) this.begin(hora);
    const cuenta = this.of(respuesta, aliadoId);
    cuenta.total += 1;
    let bucket = 0;
    while (bucket < BUCKETS.length && seconds > BUCKETS[bucket]!) bucket += 1;
    cuenta.tiempos[bucket]! += 1;
  }

  /** What was counted since the last time. */
  take(): Cuenta[] {
    const all = this.all();
    this.earlier = [];
    this.sinAliado = new Map();
    this.conAliado = new Map();
    return all;
  }

  /** Puts back what could not be written. */
  putBack(cuentas: readonly Cuenta[]): void {
    const oldest = this.hora - MOST_HOURS * HOUR_MS;
    this.earlier = [...this.earlier, ...cuentas.filter(({ hora }) => hora >= oldest)];
  }

  private of(respuesta: Respuesta, aliadoId: string | null): Cuenta {
    const key = aliadoId === null ? null : `${aliadoId} ${respuesta.metodo} ${respuesta.estado} ${respuesta.ruta}`;
    const known = key === null ? this.sinAliado.get(respuesta) : this.conAliado.get(key);
    if (known) return known;
    if (key !== null && this.conAliado.size >= MOST_ALIADOS) return this.of(respuesta, null);
    const { hora } = this;
    const cuenta = { hora, respuesta, aliadoId, total: 0, tiempos: Array<number>(BUCKETS.length + 1).fill(0) };
    if (key === null) this.sinAliado.set(respuesta, cuenta);
    else this.conAliado.set(key, cuenta);
    return cuenta;
  }

  private begin(hora: number): void {
    this.earlier = this.all();
    this.sinAliado = new Map();
    this.conAliado = new Map();
    this.hora = hora;
  }

  private all(): Cuenta[] {
    return [...this.earlier, ...this.sinAliado.values(), ...this.conAliado.values()];
  }
}

/** The id of the row where a count belongs: a UUIDv8 of all that tells it from others. */
export function idOf({ hora, respuesta: { metodo, ruta, estado }, aliadoId }: Cuenta): string {
  const digest = hash('sha256', JSON.stringify([hora, metodo, ruta, estado, aliadoId]), 'hex');
  const variant = '89ab'.charAt(parseInt(digest.charAt(16), 16) & 3);
  return `${digest.slice(0, 8)}-${digest.slice(8, 12)}-8${digest.slice(13, 16)}-${variant}${digest.slice(17, 20)}-${digest.slice(20, 32)}`;
}
