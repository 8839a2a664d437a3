/** A time of the day. */
export interface Hora {
  /** 0 to 23. */
  hora: number;
  minuto: number;
  segundo: number;
  /** Absent where it is a whole second. */
  ms?: number;
}

/** `14:30`, `2:30:15 p. m.`, `14:30:`, `14.30 hrs`, `14h30`; of fractions of a second three digits count. */
const CON_SIGNOS =
  /^(\d{1,2})(?:[:.]|h)(\d{2})(?:[:.](\d{2})(?:[.,](\d{1,9}))?)?:?\s*(?:h|hs|hrs|horas)?\.?\s*(?:([ap])\.?\s?m\.?)?$/i;
/** `1430`, `930`, `143015`, as columns of their own write it; `2 pm`. */
const SEGUIDA = /^(\d{1,2})(\d{2})(\d{2})?$/;
const SOLA = /^(\d{1,2})\s?([ap])\.?\s?m\.?$/i;
/** A part of the day, as Excel keeps a time. */
const FRACCION = /^0[.,](\d{1,15})$/;
const DAY_S = 86_400;

/** Reads the time of a cell; null where it is none. */
export function parseHora(text: string): Hora | null {
  const trimmed = text.trim();
  const [whole, hora, minuto, segundo, fraccion = '', half] = CON_SIGNOS.exec(trimmed) ?? [];
  if (whole !== undefined) return withMs(valid(hora, minuto, segundo, half), fraccion);
  const [alone, hour, meridian] = SOLA.exec(trimmed) ?? [];
  if (alone !== undefined) return valid(hour, '0', '0', meridian);
  const [digits, hh, mm, ss] = SEGUIDA.exec(trimmed) ?? [];
  if (digits !== undefined) return valid(hh, mm, ss, undefined);
  const [part] = FRACCION.exec(trimmed) ?? [];
  if (part === undefined) return null;
  const seconds = Math.round(Number(part.replace(',', '.')) * DAY_S);
  return valid(
    String(Math.floor(seconds / 3600)),
    String(Math.floor(seconds / 60) % 60),
    String(seconds % 60),
    undefined,
  );
}

/** As filing cuts them. */
function withMs(hora: Hora | null, fraccion: string): Hora | null {
  const ms = Number(fraccion.slice(0, 3).padEnd(3, '0'));
  return hora && ms > 0 ? { ...hora, ms } : hora;
}

function valid(hora = '0', minuto = '0', segundo = '0', half: string | undefined): Hora | null {
  const [hour, minute, second] = [Number(hora), Number(minuto), Number(segundo)];
  if (minute > 59 || second > 59) return null;
  if (half === undefined) return hour > 23 ? null : { hora: hour, minuto: minute, segundo: second };
  if (hour < 1 || hour > 12) return null;
  return { hora: (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0), minuto: minute, segundo: second };
}
