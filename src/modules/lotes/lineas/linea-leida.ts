import type { FieldError } from '../../../core/errors/domain.error.js';
import type { Valores } from '../lectura/lectura.js';
import type { CampoDePerfil } from '../lectura/perfil.js';

/** Why a line is bad: a field, what it says, and what is wrong with it. */
export interface Falta {
  /** Empty where it is about the line as a whole. */
  campo: string;
  valor: string;
  motivo: string;
}

/** A line that was read by the rules of what it is, or all that is wrong with it. */
export type LineaLeida<T> = { leida: T } | { faltas: readonly [Falta, ...Falta[]] };

/** What a rule has against fields, with what the line says in them. */
export function faltasDe(errores: readonly FieldError[], valores: Valores): Falta[] {
  return errores.map(({ campo, mensaje }) => ({
    campo,
    valor: valores[campo as CampoDePerfil] ?? '',
    motivo: mensaje,
  }));
}
