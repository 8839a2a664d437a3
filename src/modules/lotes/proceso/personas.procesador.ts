import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../core/database/transactions.js';
import { faltasDe } from '../lineas/linea-leida.js';
import { readPersona, type PersonaDeArchivo } from '../lineas/vehiculo-de-archivo.js';
import { actorOf } from '../lote.actor.js';
import type { Lote } from '../lote.entity.js';
import { AltasDePersonas, type Alta } from './altas-de-personas.js';
import type { LineaDe } from './linea-de-lote.js';
import type { DestinoDeLinea, LectorDeLineas, Procesador } from './procesador.js';

/** People. */
@Injectable()
export class PersonasProcesador implements Procesador<PersonaDeArchivo> {
  readonly clase = 'personas';

  constructor(private readonly altas: AltasDePersonas) {}

  lector(): LectorDeLineas<PersonaDeArchivo> {
    return readPersona;
  }

  async aplicar(
    tx: Tx,
    lote: Lote,
    lineas: readonly LineaDe<PersonaDeArchivo>[],
    soloRevisa: boolean,
  ): Promise<DestinoDeLinea[]> {
    const given = lineas.map(({ leida }) => leida);
    const altas = await this.altas.alta(tx, actorOf(lote), given, soloRevisa);
    return altas.map((alta, place) => destinoOf(alta, lineas[place]!));
  }
}

/** What became of the line of a record. */
export function destinoOf(alta: Alta, { valores }: Pick<LineaDe<unknown>, 'valores'>): DestinoDeLinea {
  if ('errores' in alta) return { faltas: faltasDe(alta.errores, valores) };
  return { resultado: alta.id, esRepetida: !alta.esNueva };
}
