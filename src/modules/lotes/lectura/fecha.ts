import { parseHora, type Hora } from './hora.js';

/** How a column writes its dates. Blanks, dots, dashes and slashes between the parts are the same. */
export const FORMATOS_DE_FECHA = [
  'DD/MM/YYYY',
  'MM/DD/YYYY',
  'YYYY-MM-DD',
  'YYYYMMDD',
  'DD/MM/YY',
  'MM/DD/YY',
  'YY-MM-DD',
  'excel',
  'unix',
] as const;
export type FormatoDeFecha = (typeof FORMATOS_DE_FECHA)[number];

export interface Dia {
  anio: number;
  /** 1 to 12. */
  mes: number;
  dia: number;
}

/** What a cell says of when it was. */
export type Fecha =
  /** A day on the authority's clock; without a time where the cell has none. */
  | { dia: Dia; hora: Hora | null }
  /** An instant, in ms since the epoch. */
  | { momento: number };

/** Numbers in these places. */
interface Orden {
  anio: number;
  mes: number;
  dia: number;
  cifras: 2 | 4;
}

const ORDENES: Readonly<Partial<Record<FormatoDeFecha, Orden>>> = {
  'DD/MM/YYYY': { dia: 0, mes: 1, anio: 2, cifras: 4 },
  'MM/DD/YYYY': { mes: 0, dia: 1, anio: 2, cifras: 4 },
  'YYYY-MM-DD': { anio: 0, mes: 1, dia: 2, cifras: 4 },
  'DD/MM/YY': { dia: 0, mes: 1, anio: 2, cifras: 2 },
  'MM/DD/YY': { mes: 0, dia: 1, anio: 2, cifras: 2 },
  'YY-MM-DD': { anio: 0, mes: 1, dia: 2, cifras: 2 },
};

const PARTES = /^(\d{1,4})(?: ?([/.-]) ?| )(\d{1,2})(?: ?[/.-] ?| )(\d{1,4})(?:(?:T|[ ,]+)(\S.*))?$/i;
const SEGUIDA = /^(\d{4})(\d{2})(\d{2})(?:(?:T|[ ,]+)(\S.*))?$/i;
const DESFASE = /^(.*?)\s*(Z|[+-](?:[01]\d|2[0-3]):?[0-5]\d)$/i;
/** Days since 1899-12-30 and the part of the day that is over: from 1954 to 2119, which is what acts are of. */
const EXCEL = /^([2-7]\d{4})(?:[.,](\d{1,12}))?$/;
/** Seconds since the epoch, from 1973 on. */
const UNIX = /^(\d{9,10})$/;

const DAY_S = 86_400;
const EXCEL_EPOCH_DAYS = 25_569;

/** In which ways a cell can be read as a date. */
export function formatosDe(text: string): FormatoDeFecha[] {
  return FORMATOS_DE_FECHA.filter((formato) => parseFecha(text, formato) !== null);
}

/** Reads a cell; null where it is no date of that format. */
export function parseFecha(text: string, formato: FormatoDeFecha): Fecha | null {
  const trimmed = text.trim();
  if (formato === 'excel') return ofExcel(trimmed);
  if (formato === 'unix') return UNIX.test(trimmed) ? { momento: Number(trimmed) * 1000 } : null;
  if (formato === 'YYYYMMDD') {
    const [whole, anio, mes, dia, rest] = SEGUIDA.exec(trimmed) ?? [];
    return whole === undefined ? null : withHora({ anio: Number(anio), mes: Number(mes), dia: Number(dia) }, rest);
  }
  const [whole, one, , two, three, rest] = PARTES.exec(trimmed) ?? [];
  const orden = ORDENES[formato];
  if (whole === undefined || !orden) return null;
  const parts = [one!, two!, three!];
  const anio = parts[orden.anio]!;
  if (anio.length !== orden.cifras || parts.some((part, place) => place !== orden.anio && part.length > 2)) return null;
  const dia = {
    anio: orden.cifras === 4 ? Number(anio) : century(Number(anio)),
    mes: Number(parts[orden.mes]),
    dia: Number(parts[orden.dia]),
  };
  return withHora(dia, rest);
}

/** A year of two digits is of this century, unless it is still to come. */
function century(anio: number): number {
  return 2000 + anio > new Date().getUTCFullYear() + 1 ? 1900 + anio : 2000 + anio;
}

function withHora(dia: Dia, rest: string | undefined): Fecha | null {
  if (!exists(dia)) return null;
  if (rest === undefined) return { dia, hora: null };
  const [, text = '', desfase] = DESFASE.exec(rest) ?? [];
  const hora = parseHora(desfase === undefined ? rest : text);
  if (hora === null) return null;
  return desfase === undefined ? { dia, hora } : { momento: utc(dia, hora) - minutesOf(desfase) * 60_000 };
}

/** To the second: what Excel shows is rounded to it. */
function ofExcel(text: string): Fecha | null {
  const [whole, days, part = ''] = EXCEL.exec(text) ?? [];
  if (whole === undefined) return null;
  const seconds = Math.round(Number(`0.${part || '0'}`) * DAY_S);
  const date = new Date(((Number(days) - EXCEL_EPOCH_DAYS) * DAY_S + seconds) * 1000);
  const dia = { anio: date.getUTCFullYear(), mes: date.getUTCMonth() + 1, dia: date.getUTCDate() };
  const hora = { hora: date.getUTCHours(), minuto: date.getUTCMinutes(), segundo: date.getUTCSeconds() };
  return { dia, hora: part === '' ? null : hora };
}

function exists({ anio, mes, dia }: Dia): boolean {
  const date = new Date(Date.UTC(anio, mes - 1, dia));
  return anio >= 1900 && anio <= 2100 && date.getUTCMonth() === mes - 1 && date.getUTCDate() === dia;
}

function utc({ anio, mes, dia }: Dia, { hora, minuto, segundo, ms = 0 }: Hora): number {
  return Date.UTC(anio, mes - 1, dia, hora, minuto, segundo, ms);
}

/** `-03:00` */
function minutesOf(desfase: string): number {
  if (/^z$/i.test(desfase)) return 0;
  const minutes = Number(desfase.slice(1, 3)) * 60 + Number(desfase.slice(-2));
  return desfase.startsWith('-') ? -minutes : minutes;
}
