import { Injectable } from '@nestjs/common';
import { COLUMNAS_DE_RESULTADO } from '../../registros/resultado-en-columnas.rule.js';
import { RegistrosService } from '../../registros/registros.service.js';
import type { Lote } from '../lote.entity.js';
import type { ResultadoDeLinea } from '../tramo-de-lote.entity.js';

/** Of so many records the answers are in memory at once: one may tell of a thousand infractions. */
const GRUPO = 100;

/** A line with what it came to, and what was answered, in columns. */
export type Respondida = readonly [...ResultadoDeLinea, respuesta: readonly string[]];

/** What operations answered, beside the lines that asked. */
@Injectable()
export class RespuestasService {
  constructor(private readonly registros: RegistrosService) {}

  /** The headings of what is told beside a record's id; none in other batches. */
  titulosOf({ operacion }: Lote): string[] {
    return operacion === null ? [] : Object.keys(COLUMNAS_DE_RESULTADO[operacion]);
  }

  /** The same lines, in their order, each with what was answered. */
  async *responder({ operacion }: Lote, resultados: readonly ResultadoDeLinea[]): AsyncGenerator<Respondida> {
    if (operacion === null) {
      for (const [linea, resultado] of resultados) yield [linea, resultado, []];
      return;
    }
    const columnas = Object.values(COLUMNAS_DE_RESULTADO[operacion]);
    for (let from = 0; from < resultados.length; from += GRUPO) {
      const some = resultados.slice(from, from + GRUPO);
      const told = await this.registros.findResultados(some.map(([, id]) => id));
      for (const [linea, id] of some) yield [linea, id, columnas.map((cellOf) => cellOf(told.get(id)!))];
    }
  }
}
