import { createHmac } from 'node:crypto';
import type { Visitante } from '../../tarifario/tipos/tipos-vistos.service.js';

/** Looks of one visitor at one type on one day. */
export interface Visto {
  tipoId: string;
  /** `2026-03-14` */
  dia: string;
  /** An id, or what {@link anonymousId} made. */
  visitante: string;
  esIdentificado: boolean;
  veces: number;
}

/**
 * What stands for somebody without an account, in the shape of an id: half of an HMAC-SHA-256 of where the request came from
 * and what sent it. The type is in it too, so that nobody can be followed from one type to another, not even on the same day.
 */
export function anonymousId(sal: Buffer, tipoId: string, { direccion, agente }: Visitante): string {
  const hash = createHmac('sha256', sal)
    .update(JSON.stringify([tipoId, direccion, agente]))
    .digest('hex');
  return hash.slice(0, 32).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
