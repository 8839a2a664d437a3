import { invalidField } from '../../../core/errors/domain.error.js';

/** A tag, and how many partners bear it. */
export interface EtiquetaUsada {
  etiqueta: string;
  aliados: number;
}

/** Text that stands for a place among tags by how much they are used. */
export function encodeCursor({ etiqueta, aliados }: EtiquetaUsada): string {
  return Buffer.from(`${aliados}:${etiqueta}`).toString('base64url');
}

/** @throws invalid */
export function decodeCursor(cursor: string): EtiquetaUsada {
  const [, aliados, etiqueta] = /^(\d{1,9}):([^\0]+)$/.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  if (aliados === undefined || etiqueta === undefined) {
    throw invalidField('cursor', 'El cursor no es válido: use el valor «siguiente» de la página.');
  }
  return { etiqueta, aliados: Number(aliados) };
}
