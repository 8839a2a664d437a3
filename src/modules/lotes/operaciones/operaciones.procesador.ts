import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../core/database/transactions.js';
import { OperacionesService } from '../../operaciones/operaciones.service.js';
import { RegistrosService } from '../../registros/registros.service.js';
import { readPlaca, type PlacaDeArchivo } from '../lineas/vehiculo-de-archivo.js';
import type { Lote } from '../lote.entity.js';
import type { LineaDe } from '../proceso/linea-de-lote.js';
import type { DestinoDeLinea, LectorDeLineas, Procesador } from '../proceso/procesador.js';

/** Of so many plates the answers are in memory at once: one may tell of a thousand infractions. */
const GRUPO = 100;

/** Operations of clients: each plate is answered and charged once, however often the file names it. */
@Injectable()
export class OperacionesProcesador implements Procesador<PlacaDeArchivo> {
  readonly clase = 'operaciones';

  constructor(
    private readonly operaciones: OperacionesService,
    private readonly registros: RegistrosService,
  ) {}

  lector(): LectorDeLineas<PlacaDeArchivo> {
    return readPlaca;
  }

  async aplicar(
    tx: Tx,
    lote: Lote,
    lineas: readonly LineaDe<PlacaDeArchivo>[],
    soloRevisa: boolean,
  ): Promise<DestinoDeLinea[]> {
    const placas = [...new Set(lineas.map(({ leida }) => leida.placa_patente))];
    const before = soloRevisa ? new Map<string, string>() : await this.registros.findOfLote(tx, lote.id, placas);
    const fresh = placas.filter((placa) => !before.has(placa));
    const made = soloRevisa ? new Map(fresh.map((placa) => [placa, ''])) : await this.registrar(tx, lote, fresh);
    const told = new Set<string>();
    return lineas.map(({ leida: { placa_patente } }): DestinoDeLinea => {
      const esRepetida = before.has(placa_patente) || told.has(placa_patente);
      told.add(placa_patente);
      return { resultado: before.get(placa_patente) ?? made.get(placa_patente)!, esRepetida };
    });
  }

  /** @returns the record of each plate */
  private async registrar(tx: Tx, lote: Lote, placas: readonly string[]): Promise<Map<string, string>> {
    const { id: lote_id, operacion, cliente_id, precio } = lote;
    const made = new Map<string, string>();
    for (let from = 0; from < placas.length; from += GRUPO) {
      const some = placas.slice(from, from + GRUPO);
      const resultados = await this.operaciones.resolver(tx, operacion!, some);
      const entradas = some.map((placa) => ({ placa_patente: placa, resultado: resultados.get(placa)! }));
      const para = { lote_id, deReserva: true };
      const hechos = await this.registros.registrar(tx, cliente_id!, operacion!, entradas, precio!, para);
      for (const { placa_patente, registro_id } of hechos) made.set(placa_patente, registro_id);
    }
    return made;
  }
}
