const MESES = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
/** `01/Mar/2026:17:30:00 -0300`, as Apache and nginx write it; Werkzeug leaves out the offset and has a blank before the hour. */
const FORMA = /^(\d{2})\/(\w{3})\/(\d{4})[: ](\d{2}):(\d{2}):(\d{2})(?: ([+-])(\d{2})(\d{2}))?$/;
/** RFC 3339; the offset may be missing, as in a Python log. */
const ISO = /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2}):(\d{2})(?:[.,](\d{1,9}))?(Z|[+-]\d{2}:?\d{2})?$/i;

const HOUR_MS = 3_600_000;

/** The lines of an hour share the first half of their instants: it is read once. */
let lastHour = '';
let lastOffset = '';
let lastMs = 0;

/**
 * An instant of an access log. One without an offset is taken for UTC.
 * @returns ms since the epoch; null for what is no instant
 */
export function parseHora(text: string): number | null {
  const hour = text.slice(0, 14);
  const offset = text.slice(20);
  if (hour === lastHour && offset === lastOffset) {
    const rest = minuteOf(text);
    if (rest !== null) return lastMs + rest;
  }
  const match = FORMA.exec(text);
  if (!match) return null;
  const [, dia = '', mes = '', anio = '', horas = '', minutos = '', segundos = '', signo, masHoras, masMinutos] = match;
  const fecha = [Number(anio), MESES.indexOf(mes), Number(dia)] as const;
  const reloj = [Number(horas), Number(minutos), Number(segundos)] as const;
  const desfase = signo === undefined ? 0 : desfaseOf(signo, Number(masHoras), Number(masMinutos));
  const momento = momentoOf(fecha, reloj);
  if (momento === null || desfase === null) return null;
  lastHour = hour;
  lastOffset = offset;
  lastMs = momento - desfase - (reloj[1] * 60 + Math.min(reloj[2], 59)) * 1000;
  return momento - desfase;
}

/** An instant of RFC 3339, as this server's log has it. @returns ms since the epoch; null for what is none */
export function parseIso(text: string): number | null {
  const match = ISO.exec(text);
  if (!match) return null;
  const [, anio, mes, dia, horas, minutos, segundos, fraccion = '', zona = 'Z'] = match;
  const momento = momentoOf(
    [Number(anio), Number(mes) - 1, Number(dia)],
    [Number(horas), Number(minutos), Number(segundos)],
  );
  const desfase = /^z$/i.test(zona) ? 0 : desfaseOf(zona[0]!, Number(zona.slice(1, 3)), Number(zona.slice(-2)));
  if (momento === null || desfase === null) return null;
  return momento - desfase + Number(fraccion.slice(0, 3).padEnd(3, '0'));
}

/** The hour in which an instant lies, in hours since the epoch. */
export function horaDe(momento: number): number {
  return Math.floor(momento / HOUR_MS);
}

/** The instant, in ms since the epoch, at which such an hour begins. */
export function inicioDe(hora: number): number {
  return hora * HOUR_MS;
}

/** `:30:00` of `01/Mar/2026:17:30:00`, in ms; null for what is none. */
function minuteOf(text: string): number | null {
  if (text.charCodeAt(14) !== 58 || text.charCodeAt(17) !== 58) return null;
  const minutos = twoDigits(text, 15);
  const segundos = twoDigits(text, 18);
  return minutos < 60 && segundos < 60 ? (minutos * 60 + segundos) * 1000 : null;
}

function twoDigits(text: string, at: number): number {
  const [tens, ones] = [text.charCodeAt(at) - 48, text.charCodeAt(at + 1) - 48];
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : NaN;
}

function momentoOf(
  [anio, mes, dia]: readonly [number, number, number],
  [horas, minutos, segundos]: readonly [number, number, number],
): number | null {
  const isClock = horas < 24 && minutos < 60 && segundos <= 60; // a leap second is the last of its minute
  if (mes < 0 || mes > 11 || anio < 1970 || !isClock) return null;
  const fecha = new Date(Date.UTC(anio, mes, dia));
  if (fecha.getUTCDate() !== dia) return null;
  return fecha.getTime() + ((horas * 60 + minutos) * 60 + Math.min(segundos, 59)) * 1000;
}

function desfaseOf(signo: string, horas: number, minutos: number): number | null {
  if (horas > 23 || minutos > 59) return null;
  const ms = (horas * 60 + minutos) * 60_000;
  return signo === '-' ? -ms : ms;
}
