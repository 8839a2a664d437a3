/** What is drawn: a value holds until the next. */
export interface Step {
  /** ms since the epoch. */
  en: number;
  /** A whole number; null: none was known. */
  monto: number | null;
}

/** A line with steps, ready to be drawn wherever there is room: its words stand beside it. */
export interface StepDrawing {
  caption: string;
  /** The same for whoever can't see it. */
  words: string;
  /** What stands at the top, the middle and the foot; and at the left and the right end. */
  amounts: readonly [string, string, string];
  days: readonly [string, string];
  /** How far to the right it is now, of {@link ANCHO}; null where nothing is to come. */
  today: number | null;
  /** In SVG's words, as far as it is past and as far as it is to come. */
  past: string;
  future: string;
}

/** How values and instants are written. */
export interface StepWords {
  caption: string;
  amount: (monto: number) => string;
  /** Beside the line, where the caption says of what it is. */
  tick: (monto: number) => string;
  day: (momento: number) => string;
}

/** @param steps oldest first @param ahora ms since the epoch; null where no value is known */
export function drawSteps(
  steps: readonly Step[],
  ahora: number,
  { caption, amount, tick, day }: StepWords,
): StepDrawing | null {
  const known = steps.flatMap(({ en, monto }) => (monto === null ? [] : [{ en, monto }]));
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last) return null;
  const escala = escalaOf(steps, ahora);
  const { desde, hasta, maximo } = escala;
  const now = xOf(escala, ahora);
  const since = ({ en, monto }: { en: number; monto: number }): string => `${amount(monto)} desde el ${day(en)}`;
  return {
    caption,
    words: `${caption}: ${since(first)}${first === last ? '' : `, hasta ${since(last)}`}.`,
    amounts: [tick(maximo), tick(maximo / 2), tick(0)],
    days: [day(desde), day(hasta)],
    today: now < ANCHO ? now : null,
    past: lineOf(escala, steps, desde, ahora),
    future: lineOf(escala, steps, ahora, hasta),
  };
}

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
export function escalaOf(puntos: readonly Step[], ahora: number): Escala {
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
export function lineOf(escala: Escala, puntos: readonly Step[], from: number, to: number): string {
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
