import type { FieldError } from '../../../core/errors/domain.error.js';

/** An act that a file holds. */
export interface ActaDeBloque {
  /** Where its record begins in the file. */
  linea: number;
  placa_patente: string;
  /** Ms since the epoch. */
  momento: number;
  comentarios: string | null;
  codigos?: readonly string[] | undefined;
  /** The officer's number, normalised. */
  oficial: string;
  lugar: string | null;
  latitud: number | null;
  longitud: number | null;
  /** The number of the act on paper. */
  folio: string | null;
}

/** The batch that brings acts, and the request by which somebody said so. */
export interface Procedencia {
  loteId: string;
  /** The name of who did. */
  confirmadoPor: string;
  requestId: string;
  direccion: string;
  /** Whether owners are told. */
  avisar: boolean;
  /** Whether some of the acts may well be there already: then they are looked for first. */
  hayRepetidas: boolean;
}

/** An act that is filed now, or was before. */
export interface ActaEnRegistro {
  id: string;
  esNueva: boolean;
  moneda: string | null;
  /** In minor units. */
  importe: string | null;
}

/** What became of an act, or all that speaks against it. */
export type Destino = ActaEnRegistro | { errores: readonly [FieldError, ...FieldError[]] };
