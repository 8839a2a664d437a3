import type { Tx } from '../../../core/database/transactions.js';
import type { Analisis } from '../lectura/analisis.js';
import type { Clase } from '../lectura/campos.js';
import type { Valores } from '../lectura/lectura.js';
import type { Falta, LineaLeida } from '../lineas/linea-leida.js';
import type { Lote } from '../lote.entity.js';
import type { LineaDe } from './linea-de-lote.js';

/** What became of a line: what people are told of it, or all that is wrong with it. */
export type DestinoDeLinea = { resultado: string; esRepetida: boolean } | { faltas: readonly Falta[] };

/** How the lines of one batch are read, each by itself. */
export type LectorDeLineas<T> = (valores: Valores) => LineaLeida<T>;

/** What is done with the lines of batches of one class. */
export interface Procesador<T> {
  readonly clase: Clase;

  /** By the rules that the file's own way of writing makes; of one moment: `ahora`, in ms. */
  lector(lote: Lote, analisis: Pick<Analisis, 'formatoDeFecha' | 'decimal'>, ahora: number): LectorDeLineas<T>;

  /**
   * Does what the lines say within the transaction, or only finds out what would become of them.
   * @returns what became of each, in their order
   */
  aplicar(tx: Tx, lote: Lote, lineas: readonly LineaDe<T>[], soloRevisa: boolean): Promise<DestinoDeLinea[]>;

  /**
   * Forgets what it remembers of a batch that is only looked at. Absent where lines say all there is to know.
   * @returns whether there is anything to remember: then such a batch is looked at from its beginning
   */
  olvidar?(lote: Lote): boolean;
}
