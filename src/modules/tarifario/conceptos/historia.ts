import type { DatosDeTipo } from './concepto.js';

/** Every time in ms since the epoch. */
interface Desde {
  desde: number;
}

/** What was charged for a type since an instant, until the next. */
export interface PrecioDeTipo extends Desde {
  cantidad: string;
  /** The code of a unit or of a currency, which is worth 1, always. */
  unidad: string;
  es_moneda: boolean;
  moneda: string;
  decimales: number;
}

/** A type with all that was ever decided about it. */
export interface HistoriaDeTipo extends DatosDeTipo {
  id: string;
  creado_en: number;
  /** When it was gone from the tariff; null while it lasts. */
  bajas: (Desde & { hasta: number | null })[];
  precios: PrecioDeTipo[];
}

/** What one of a unit was worth since an instant, until the next. */
export interface ValorDeUnidad extends Desde {
  /** The unit's code. */
  unidad: string;
  valor: string;
}

/** The part of the tariff that somebody asked for, as it was at a revision. */
export interface Historia {
  revision: string;
  tipos: HistoriaDeTipo[];
  valores: ValorDeUnidad[];
}
