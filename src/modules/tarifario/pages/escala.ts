import type { Punto } from './historia.js';

/** The size of the drawing, which the page stretches. */
export const ANCHO = 1_000;
export const ALTO = 300;

/** What the axes begin and end with: instants in ms, amounts in minor units. */
export interface Escala {
  desde: number;
  hasta: number;
  maximo: number;
}

const DAY_MS = 86_400_000;

/** From the first amount to today, or beyond the last one that is to come; amounts from 0 to a round number. */
export function escalaOf(puntos: readonly Punto[], ahora: number): Escala {
  const desde = Math.min(puntos[0]?.en ?? ahora, ahora);
  const last = puntos.at(-1)?.en ?? ahora;
  const known = Math.max(last, ahora);
  const room = last > ahora ? (known - desde) / 10 : 0;
  const hasta = Math.max(known + room, desde + DAY_MS);
  return { desde, hasta, maximo: roundUp(Math.max(...puntos.map(({ monto }) => monto ?? 0))) };
}

/** An even round number that is no less: half of it is a whole one. */
function roundUp(amount: number): number {
  const digit = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(amount, 1))));
  return ([2, 4, 6, 8, 10].find((step) => step * digit >= amount) ?? 20) * digit;
}

/** How far to the right an instant is. */
export function xOf({ desde, hasta }: Escala, en: number): number {
  return Math.round(((en - desde) / (hasta - desde)) * ANCHO);
}

/** How far down an amount is. */
export function yOf({ maximo }: Escala, monto: number): number {
  return Math.round((1 - monto / maximo) * ALTO * 10) / 10;
}

/**
 * The line of the amounts between two instants, in SVG's words: level while an amount holds, with gaps where there is
 * none. What would fall on the same place is drawn once: a unit may have a value for each day of ten years.
 */
export function lineOf(escala: Escala, puntos: readonly Punto[], from: number, to: number): string {
  let line = '';
  let isDrawing = false;
  for (const [place, { en, monto }] of puntos.entries()) {
    const [begin, end] = [Math.max(en, from), Math.min(puntos[place + 1]?.en ?? to, to)];
    if (begin >= end) continue;
    const [x, until] = [xOf(escala, begin), xOf(escala, end)];
    if (monto !== null && x < until) {
      line += isDrawing ? `V${yOf(escala, monto)}H${until}` : `M${x} ${yOf(escala, monto)}H${until}`;
    }
    isDrawing = monto !== null && (isDrawing || x < until);
  }
  return line;
}
