import type { Analisis } from '../analisis.js';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** More bars than these are too thin to be seen on a phone. */
const MOST_BARS = 240;

/** Requests of some time. */
export interface Franja {
  /** As it reads: `28-11-2026 10:00`, `28-11-2026`, `11-2026`. */
  nombre: string;
  total: number;
  fallidas: number;
}

/** The bars of a plot: of each hour, day or month between the first and the last, none left out. */
export interface Franjas {
  unidad: 'hora' | 'día' | 'mes';
  franjas: Franja[];
}

type Hora = Analisis['por_hora'][number];

/** @param horas oldest first */
export function franjasDe(horas: readonly Hora[]): Franjas {
  const [first, last] = [horas[0], horas.at(-1)];
  if (!first || !last) return { unidad: 'hora', franjas: [] };
  const span = Date.parse(last.hora) - Date.parse(first.hora);
  if (span / HOUR_MS < MOST_BARS)
    return { unidad: 'hora', franjas: filled(horas, HOUR_MS, ({ hora }) => nombreDe(hora, 'hora')) };
  if (span / DAY_MS < MOST_BARS)
    return { unidad: 'día', franjas: filled(horas, DAY_MS, ({ hora }) => nombreDe(hora, 'día')) };
  return { unidad: 'mes', franjas: gathered(horas) };
}

function filled(horas: readonly Hora[], step: number, nombre: (hora: { hora: string }) => string): Franja[] {
  const counts = new Map<number, Franja>();
  const begin = (hora: string): number => Math.floor(Date.parse(hora) / step) * step;
  const end = begin(horas.at(-1)!.hora);
  for (let at = begin(horas[0]!.hora); at <= end; at += step) {
    counts.set(at, { nombre: nombre({ hora: new Date(at).toISOString() }), total: 0, fallidas: 0 });
  }
  for (const hora of horas) add(counts.get(begin(hora.hora))!, hora);
  return [...counts.values()];
}

/** By months that had any: there may be centuries between what a broken clock wrote and the rest. */
function gathered(horas: readonly Hora[]): Franja[] {
  const counts = new Map<string, Franja>();
  for (const hora of horas) {
    const nombre = nombreDe(hora.hora, 'mes');
    const franja = counts.get(nombre) ?? { nombre, total: 0, fallidas: 0 };
    counts.set(nombre, franja);
    add(franja, hora);
  }
  return [...counts.values()].slice(-MOST_BARS);
}

function add(franja: Franja, { total, fallidas }: Hora): void {
  franja.total += total;
  franja.fallidas += fallidas;
}

function nombreDe(hora: string, unidad: Franjas['unidad']): string {
  const [, anio, mes, dia, reloj] = /^(\d+)-(\d\d)-(\d\d)T(\d\d:\d\d)/.exec(hora) ?? [];
  if (unidad === 'mes') return `${mes}-${anio}`;
  return unidad === 'día' ? `${dia}-${mes}-${anio}` : `${dia}-${mes}-${anio} ${reloj}`;
}
