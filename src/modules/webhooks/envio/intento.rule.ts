import type { EstadoEntrega } from '../entregas/entrega.entity.js';

/** Whoever asks for more time gets at most this. */
const MAX_RETRY_AFTER_MS = 24 * 60 * 60 * 1000;
const SPREAD = 0.2;
/** Of an answer so much is kept. */
const RESPUESTA_BYTES = 1024;

/** What follows from a try: how the delivery stands, and how long until it is tried again. */
export interface Consecuencia {
  estado: EstadoEntrega;
  esperaMs: number | null;
  /** The receiver wants nothing any more. */
  terminada: boolean;
}

/**
 * @param intento the how-manieth it was, from 1
 * @param estado what was answered; null where nothing was
 * @param azar from 0 to 1
 */
export function consecuenciaDe(
  { intento, estado, retryAfterMs = 0 }: { intento: number; estado: number | null; retryAfterMs?: number },
  esperas: readonly number[],
  azar = Math.random(),
): Consecuencia {
  if (estado !== null && estado >= 200 && estado < 300)
    return { estado: 'entregada', esperaMs: null, terminada: false };
  if (estado === 410) return { estado: 'fallida', esperaMs: null, terminada: true };
  const espera = esperas[intento - 1];
  if (espera === undefined) return { estado: 'fallida', esperaMs: null, terminada: false };
  const own = Math.round(espera * (1 - SPREAD + 2 * SPREAD * azar));
  const esperaMs = Math.max(own, Math.min(retryAfterMs, MAX_RETRY_AFTER_MS));
  return { estado: 'pendiente', esperaMs, terminada: false };
}

/** The header, in seconds or as a date (RFC 9110, section 10.2.3), in ms from now; 0 where it says nothing. */
export function parseRetryAfter(header: string | undefined, ahora: number): number {
  if (header === undefined) return 0;
  if (/^\d+$/.test(header)) return Number(header) * 1000;
  const fecha = /[a-z]/i.test(header) ? Date.parse(header) : NaN;
  return Number.isNaN(fecha) ? 0 : Math.max(0, fecha - ahora);
}

/**
 * The beginning of an answer as it is kept: bytes that are no text are replaced, and so are secrets, which a receiver may send
 * back by mistake.
 */
export function respuestaGuardada(cuerpo: Buffer, secretos: readonly string[]): string {
  let text = new TextDecoder('utf-8').decode(cuerpo).replaceAll('\0', '\uFFFD');
  for (const secreto of spellingsOf(secretos)) text = text.replaceAll(secreto, '•••');
  const bytes = Buffer.from(text);
  if (bytes.length <= RESPUESTA_BYTES) return text;
  return new TextDecoder('utf-8').decode(bytes.subarray(0, RESPUESTA_BYTES), { stream: true });
}

/** As they are, and as JSON, addresses and base64 write them; the longest first, since one may be within another. */
function spellingsOf(secretos: readonly string[]): string[] {
  const all = secretos.flatMap((secreto) => [
    secreto,
    JSON.stringify(secreto).slice(1, -1),
    encodeURIComponent(secreto),
    Buffer.from(secreto).toString('base64'),
  ]);
  return [...new Set(all)].filter((text) => text !== '').sort((one, other) => other.length - one.length);
}
