import { abbreviate } from '../../../core/text/abbreviate.js';
import type { FaltaDeLinea, ResultadoDeLinea } from '../tramo-de-lote.entity.js';
import type { Lote } from '../lote.entity.js';
import type { Falta } from '../lineas/linea-leida.js';
import { OMISIONES, type LineaClasificada, type LineaDe } from './linea-de-lote.js';
import type { DestinoDeLinea } from './procesador.js';

/** As much of what a cell says as is told. */
const MAX_VALOR = 200;

/** How many lines became what. */
export type Cuenta = Pick<Lote, 'buenas' | 'malas' | 'repetidas' | 'omitidas'>;

/** What became of the lines of a chunk. */
export interface Hecho {
  cuenta: Cuenta;
  resultados: ResultadoDeLinea[];
  faltas: FaltaDeLinea[];
}

/** Whether the registry has to be asked about a line. */
export function isLeida<T>(linea: LineaClasificada<T>): linea is LineaDe<T> {
  return 'leida' in linea;
}

/**
 * Sums up a chunk.
 * @param destinos what became of the lines that could be read, in their order
 */
export function sumUp<T>(lineas: readonly LineaClasificada<T>[], destinos: readonly DestinoDeLinea[]): Hecho {
  const cuenta: Cuenta = { buenas: 0, malas: 0, repetidas: 0, omitidas: 0 };
  const hecho: Hecho = { cuenta, resultados: [], faltas: [] };
  let next = 0;
  for (const linea of lineas) {
    if ('omision' in linea) {
      cuenta.omitidas += 1;
      hecho.faltas.push([linea.linea, '', '', OMISIONES[linea.omision]]);
      continue;
    }
    const destino: DestinoDeLinea = isLeida(linea) ? destinos[next++]! : { faltas: linea.faltas };
    if ('faltas' in destino) {
      cuenta.malas += 1;
      hecho.faltas.push(...destino.faltas.map((falta) => toRow(linea.linea, falta)));
      continue;
    }
    cuenta[destino.esRepetida ? 'repetidas' : 'buenas'] += 1;
    hecho.resultados.push([linea.linea, destino.resultado]);
  }
  return hecho;
}

/** What a batch is at once a chunk is added to it. */
export function added(lote: Cuenta, { buenas, malas, repetidas, omitidas }: Cuenta): Cuenta {
  return {
    buenas: lote.buenas + buenas,
    malas: lote.malas + malas,
    repetidas: lote.repetidas + repetidas,
    omitidas: lote.omitidas + omitidas,
  };
}

function toRow(linea: number, { campo, valor, motivo }: Falta): FaltaDeLinea {
  // JSON holds no halves of signs, which a file may have.
  return [linea, campo, abbreviate(valor, MAX_VALOR).toWellFormed(), motivo.toWellFormed()];
}
