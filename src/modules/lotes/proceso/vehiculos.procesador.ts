import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../core/database/transactions.js';
import { readVehiculo, type VehiculoDeArchivo } from '../lineas/vehiculo-de-archivo.js';
import { actorOf } from '../lote.actor.js';
import type { Lote } from '../lote.entity.js';
import { AltasDeVehiculos } from './altas-de-vehiculos.js';
import type { LineaDe } from './linea-de-lote.js';
import { destinoOf } from './personas.procesador.js';
import type { DestinoDeLinea, LectorDeLineas, Procesador } from './procesador.js';

/** Vehicles, with their owners. */
@Injectable()
export class VehiculosProcesador implements Procesador<VehiculoDeArchivo> {
  readonly clase = 'vehiculos';

  constructor(private readonly altas: AltasDeVehiculos) {}

  lector(): LectorDeLineas<VehiculoDeArchivo> {
    return readVehiculo;
  }

  async aplicar(
    tx: Tx,
    lote: Lote,
    lineas: readonly LineaDe<VehiculoDeArchivo>[],
    soloRevisa: boolean,
  ): Promise<DestinoDeLinea[]> {
    const given = lineas.map(({ leida }) => leida);
    const altas = await this.altas.alta(tx, actorOf(lote), given, soloRevisa);
    return altas.map((alta, place) => destinoOf(alta, lineas[place]!));
  }
}
