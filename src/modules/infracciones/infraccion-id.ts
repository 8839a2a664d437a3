import { hash } from 'node:crypto';

/** What makes an infraction the same one; every part as stored. */
export interface InfraccionContent {
  oficialId: string;
  /** Normalised, as filed. */
  placa: string;
  /** Whole ms since the epoch, before the year 10889 (48 bits). */
  momento: number;
  comentarios: string | null;
  /** Normalised, in any order. */
  codigos?: readonly string[] | undefined;
  lugar?: string | null;
  /** WGS 84, in degrees, rounded as stored. */
  latitud?: number | null;
  longitud?: number | null;
  /** Normalised: the number of the act on paper, which only files tell. */
  folio?: string | null;
}

/**
 * The id of an infraction, a UUIDv8 (RFC 9562, 5.8): 48 bits of time, then 74 bits of SHA-256 over the content.
 * The same content always gives the same id, which makes filing repeatable; ids sort by `momento` (those
 * before 1970 share time 0). Stored ids depend on it: it must never change. 'v2' came with codes, places and
 * coordinates; what has none of them keeps the id of 'v1'. 'v3' came with the numbers of paper acts: two that are alike but
 * for their number stay two.
 */
export function deriveInfraccionId(content: InfraccionContent): string {
  const {
    oficialId,
    placa,
    momento,
    comentarios,
    codigos = [],
    lugar = null,
    latitud = null,
    longitud = null,
    folio = null,
  } = content;
  const isPlain = codigos.length === 0 && lugar === null && latitud === null;
  const text = comentarios ?? '';
  const plain = [oficialId, placa, momento, text];
  const parts = isPlain ? ['v1', ...plain] : ['v2', ...plain, inOrder(codigos), lugar, latitud, longitud];
  if (folio !== null) parts.splice(0, 1, 'v3', folio);
  const digest = hash('sha256', JSON.stringify(parts), 'hex');
  const variant = '89ab'.charAt(parseInt(digest.charAt(3), 16) & 3);
  return `${timePrefix(momento)}-8${digest.slice(0, 3)}-${variant}${digest.slice(4, 7)}-${digest.slice(7, 19)}`;
}

/** Most acts have one code, and sorting it costs as much as hashing the act. */
function inOrder(codigos: readonly string[]): readonly string[] {
  return codigos.length > 1 ? codigos.toSorted() : codigos;
}

/**
 * The smallest id an infraction of that ms can have. For ranges by date: `idFloor(a) <= id < idFloor(b)` holds the
 * moments from a (included) to b (excluded), except that everything before 1970 counts as 1970-01-01T00:00:00Z.
 */
export function idFloor(momento: number): string {
  return `${timePrefix(momento)}-8000-8000-000000000000`;
}

function timePrefix(momento: number): string {
  const hex = Math.max(0, momento).toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}`;
}
