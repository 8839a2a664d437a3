import type { Gravedad } from '../tipos/tipo.rule.js';

/** What an infraction is charged with: a type of the tariff, as it stood when it was filed, and what it cost when it happened. */
export interface Concepto {
  codigo: string;
  descripcion: string;
  articulo: string | null;
  gravedad: Gravedad;
  puntos: number;
  remolque: boolean;
  sin_descuento: boolean;
  /** The code of a unit or of a currency. */
  unidad: string;
  cantidad: string;
  /** In major units of the currency, for one unit. */
  valor_unidad: string;
  moneda: string;
  /** In minor units. */
  monto: number;
}

/** A concept, and the type it is of, which answers don't tell. */
export interface ConceptoDeTipo {
  tipo_id: string;
  concepto: Concepto;
}

/** What concepts sum up to. */
export interface Importe {
  moneda: string;
  /** In minor units. */
  monto: number;
}
