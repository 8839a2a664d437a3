// How large a data set is and who is in it, by the number of its infractions.

/** Vehicles in use by filing, at least; plates are drawn from so many. */
const LEAST_PEOPLE = 50_000;
const VEHICLES_EACH = 2;

const HOUR_MS = 3_600_000;
/** How long the infractions' moments span: the last two years, so that "today" and "this month" hold as many as anywhere. */
const SPAN_MS = 2 * 365 * 24 * HOUR_MS;

/**
 * @typedef {object} Size
 * @property {number} filas infractions
 * @property {number} personas
 * @property {number} vehiculos two a person
 * @property {number} oficiales
 * @property {number} con400 people with exactly 400 infractions: the first ones by id
 * @property {number} con4 people with exactly 4: the next ones
 * @property {number} desde first moment, in ms UTC
 * @property {number} hasta end of the moments, in ms UTC: the hour that has begun
 * @property {number} step coprime to `filas`: spreads one person's infractions over the whole time
 */

/**
 * @param {number} filas
 * @param {number} [now] in ms UTC
 * @returns {Size}
 */
export function sizeOf(filas, now = Date.now()) {
  const hasta = now - (now % HOUR_MS);
  const personas = Math.max(LEAST_PEOPLE, Math.round(filas / 10));
  return {
    filas,
    personas,
    vehiculos: personas * VEHICLES_EACH,
    oficiales: 50,
    con400: Math.max(5, Math.floor(filas / 4_000)),
    con4: Math.max(100, Math.floor(filas / 100)),
    desde: hasta - SPAN_MS,
    hasta,
    step: coprimeNear(filas * 0.618, filas),
  };
}

function coprimeNear(start, modulus) {
  let candidate = Math.round(start);
  while (gcd(candidate, modulus) !== 1) candidate += 1;
  return candidate;
}

function gcd(a, b) {
  return b === 0 ? a : gcd(b, a % b);
}
