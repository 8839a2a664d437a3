import type { Actor } from '../../core/auth/principal.js';
import type { Lote } from './lote.entity.js';

/** Who is written down for what a batch does: who confirmed it, by the request by which he did. */
export function actorOf(lote: Lote): Actor {
  return {
    tipo: 'usuario',
    id: lote.confirmado_por,
    nombre: lote.confirmado_por_nombre!,
    rol: lote.confirmado_por_rol!,
    direccion: lote.direccion!,
    requestId: lote.request_id!,
  };
}
