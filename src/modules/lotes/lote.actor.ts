import type { Actor, Principal } from '../../core/auth/principal.js';
import type { Lote } from './lote.entity.js';

/** Roles of whoever is no user. */
const OTROS = ['cliente', 'cli', 'sistema'] as const;

/** Who is written down for what a batch does: who confirmed it, by the request by which he did. */
export function actorOf(lote: Lote): Actor {
  return {
    tipo: OTROS.find((tipo) => tipo === lote.confirmado_por_rol) ?? 'usuario',
    id: lote.confirmado_por,
    nombre: lote.confirmado_por_nombre!,
    rol: lote.confirmado_por_rol!,
    direccion: lote.direccion!,
    requestId: lote.request_id!,
  };
}

/** Whether somebody may know of a batch: clients know of their own. */
export function isSuyo({ tipo, id }: Pick<Actor | Principal, 'tipo' | 'id'>, { cliente_id }: Lote): boolean {
  return tipo !== 'cliente' || cliente_id === id;
}
