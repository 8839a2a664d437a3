import { Temporal } from '@js-temporal/polyfill';
import { invalidField, type DomainError } from '../errors/domain.error.js';

const MIN_MOMENTO = Date.UTC(1900, 0, 1);
/** Later than whatever RFC 3339 can write, in whatever offset. */
const MAX_SEGUNDOS = Date.UTC(10_000, 0, 2) / 1000;
/** A phone's clock may run ahead by this much, in ms. */
const MAX_ADELANTO = 5 * 60 * 1000;

const RFC_3339 = /^(\d{4}-\d{2}-\d{2})[Tt ](\d{2}:\d{2}:\d{2})(?:\.(\d{1,30}))?(?:([Zz])|([+-])(\d{2}):(\d{2}))?$/;

const NOT_A_MOMENT =
  'Escriba la fecha y hora como 2025-03-14T15:30:00-03:00, o como un número entero de segundos Unix.';

/**
 * An instant as clients write it: RFC 3339 (without an offset, local to `zonaHoraria`; a doubled local time is the
 * earlier one) or whole Unix seconds. Digits beyond the millisecond are cut.
 * @returns ms since the epoch, UTC, from 1900-01-01 on; also in the future: see {@link futuro}
 * @throws invalid, on `campo`
 */
export function parseMomento(input: unknown, zonaHoraria: string, campo = 'timestamp'): number {
  const momento = typeof input === 'number' ? parseUnixSeconds(input, campo) : parseText(input, zonaHoraria, campo);
  const refusal = demasiadoTemprano(momento, campo);
  if (refusal) throw refusal;
  return momento;
}

/** What refuses an instant before 1900, UTC; undefined for any other. */
export function demasiadoTemprano(momento: number, campo = 'timestamp'): DomainError | undefined {
  return momento < MIN_MOMENTO ? tooEarly(campo) : undefined;
}

/** What refuses an instant more than five minutes after `ahora`, both in ms since the epoch; undefined for any other. */
export function futuro(momento: number, ahora: number, campo = 'timestamp'): DomainError | undefined {
  if (momento <= ahora + MAX_ADELANTO) return undefined;
  return invalidField(campo, 'La fecha y hora está más de 5 minutos en el futuro; revise el reloj.');
}

/** RFC 3339 in UTC with three decimals: `2025-03-14T18:30:00.000Z`. `momento` in ms since the epoch. */
export function formatMomento(momento: number): string {
  return new Date(momento).toISOString();
}

/** Whether `name` is a time zone of this machine, such as `America/Santiago`. */
export function isZonaHoraria(name: string): boolean {
  // Newer versions of Node also take a bare offset, which knows no clock changes.
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    // Intl takes old aliases such as PST that Temporal refuses.
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);
    return true;
  } catch {
    return false;
  }
}

function parseUnixSeconds(seconds: number, campo: string): number {
  if (!Number.isSafeInteger(seconds)) throw invalidField(campo, NOT_A_MOMENT);
  if (seconds > MAX_SEGUNDOS) {
    throw invalidField(campo, 'La fecha es posterior al año 9999. Un número se lee como segundos, no milisegundos.');
  }
  return seconds * 1000 + 0; // + 0 turns -0 into 0
}

function parseText(input: unknown, zonaHoraria: string, campo: string): number {
  const match = typeof input === 'string' ? RFC_3339.exec(input) : null;
  if (match === null) {
    const isDay = typeof input === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(input);
    throw invalidField(campo, isDay ? `Falta la hora. ${NOT_A_MOMENT}` : NOT_A_MOMENT);
  }
  const [, date = '', time = '', fraction = '', zulu, sign, hours = '', minutes = ''] = match;
  const wallClock = readWallClock(date, time, fraction, campo);
  if (zulu !== undefined) return wallClock;
  if (sign === undefined) return resolveLocal(wallClock, zonaHoraria, campo);
  if (Number(hours) > 23 || Number(minutes) > 59) {
    throw invalidField(campo, `El desfase horario ${sign}${hours}:${minutes} no existe; debe ser como -03:00.`);
  }
  const offset = (Number(hours) * 60 + Number(minutes)) * 60_000;
  return sign === '-' ? wallClock + offset : wallClock - offset;
}

/** The calendar date and clock time as if they were UTC, in ms since the epoch. */
function readWallClock(date: string, time: string, fraction: string, campo: string): number {
  const [year, month, day] = [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8))];
  const [hours, minutes, seconds] = [Number(time.slice(0, 2)), Number(time.slice(3, 5)), Number(time.slice(6))];
  // Date.UTC takes 0 to 99 for 1900 to 1999; no offset brings these years past 1900.
  if (year < 1899) throw tooEarly(campo);
  // Date.UTC carries what is out of range over into the next unit.
  if (!isDay(year, month, day) || hours > 23 || minutes > 59 || seconds > 59) {
    throw invalidField(
      campo,
      'Esa fecha u hora no existe; revise el día, el mes, la hora, los minutos y los segundos.',
    );
  }
  const milliseconds = Number(fraction.slice(0, 3).padEnd(3, '0'));
  return Date.UTC(year, month - 1, day, hours, minutes, seconds, milliseconds);
}

function isDay(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  return day <= 28 || day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function resolveLocal(wallClock: number, zonaHoraria: string, campo: string): number {
  const local = Temporal.PlainDateTime.from(new Date(wallClock).toISOString().slice(0, -1));
  const zoned = local.toZonedDateTime(zonaHoraria, { disambiguation: 'earlier' });
  if (!zoned.toPlainDateTime().equals(local)) {
    throw invalidField(
      campo,
      `Esa hora no existió en ${zonaHoraria}: el reloj se adelantó. Revise la hora o agregue el desfase, como -03:00.`,
    );
  }
  return zoned.epochMilliseconds;
}

/** @returns what refuses an instant before 1900 */
export function tooEarly(campo: string): DomainError {
  return invalidField(campo, 'La fecha es anterior al año 1900; revise el año.');
}
