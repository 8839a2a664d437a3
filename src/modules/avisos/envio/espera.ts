/** How often a notice is tried before it is given up. */
export const INTENTOS = 10;

const FIRST_SECONDS = 5;
/** With this, the nine pauses between ten tries are a day together. */
const GROWTH = 3.234;

/** How long after the n-th try the next one comes: 5 s, 16 s, 52 s, 3 min … 16.6 h. */
export function espera(intentos: number): number {
  return FIRST_SECONDS * GROWTH ** (Math.min(intentos, INTENTOS - 1) - 1);
}
