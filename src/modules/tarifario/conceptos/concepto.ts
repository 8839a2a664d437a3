import type { TipoInfraccion } from '../tipos/tipo-infraccion.entity.js';
import type { CAMPOS_PROPIOS } from '../tipos/tipo.rule.js';

/** What a type says of itself. */
export type DatosDeTipo = Pick<TipoInfraccion, (typeof CAMPOS_PROPIOS)[number]>;

/** What an infraction is charged with: a type of the tariff, as it stood when it was filed, and what it cost when it happened. */
export interface Concepto extends DatosDeTipo {
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
