import type { Actor } from '../../core/auth/principal.js';
import { DomainError, invalidField } from '../../core/errors/domain.error.js';
import type { SubidaDeLoteDto } from './dto/subida-de-lote.dto.js';
import type { Lote } from './lote.entity.js';
import type { CamposDeLote } from './lote.factory.js';

/**
 * What a batch is of, and whose it is, by who hands it in.
 * @throws forbidden where clients hand in what is not theirs to; invalid
 */
export function paraQuien(
  { tipo, id }: Pick<Actor, 'tipo' | 'id'>,
  { clase, operacion, cliente_id }: SubidaDeLoteDto,
): Pick<CamposDeLote, 'clase' | 'operacion' | 'cliente_id'> {
  const esCliente = tipo === 'cliente';
  if (clase !== 'operaciones') {
    if (esCliente) throw new DomainError('forbidden', 'sin_permiso', 'Un cliente solo envía lotes de operaciones.');
    if (operacion !== undefined) throw invalidField('operacion', 'Solo los lotes de operaciones tienen una.');
    if (cliente_id !== undefined) throw invalidField('cliente_id', 'Solo los lotes de operaciones son de un cliente.');
    return { clase, operacion: null, cliente_id: null };
  }
  if (operacion === undefined) {
    throw invalidField('operacion', 'Diga qué operación se hace con cada placa.');
  }
  if (esCliente && cliente_id !== undefined && cliente_id !== id) {
    throw invalidField('cliente_id', 'Un cliente solo envía lotes propios: no lo diga.');
  }
  const quien = esCliente ? id! : cliente_id;
  if (quien === undefined) throw invalidField('cliente_id', 'Diga a qué cliente se cobran las operaciones.');
  return { clase, operacion, cliente_id: quien };
}

/** Whether a batch came to nothing, and its file is there to be looked at anew. */
export function sePuedeRepetir({ estado, archivado }: Pick<Lote, 'estado' | 'archivado'>): boolean {
  return archivado && (estado === 'fallido' || estado === 'cancelado');
}
