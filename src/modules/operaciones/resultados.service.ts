import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../config/config.js';
import { InfraccionesService } from '../infracciones/infracciones.service.js';
import { MAX_INFRACCIONES, type Resultado, type TipoDeOperacion } from '../registros/operacion.rule.js';
import { VehiculosService, type VehiculoInformado } from '../vehiculos/vehiculos.service.js';
import type { Reader } from './operaciones.repository.js';
import { consultaOf, infraccionesOf, resumenOf } from './resultados.js';

/** Tells of plates what operations answer: of as many as are asked with two questions at most. */
@Injectable()
export class ResultadosService {
  constructor(
    private readonly vehiculos: VehiculosService,
    private readonly infracciones: InfraccionesService,
    @Inject(CONFIG) private readonly config: Pick<Config, 'zonaHoraria'>,
  ) {}

  /** @param placas normalised @returns what is known of each, also of those that nobody bears */
  async resolver(source: Reader, tipo: TipoDeOperacion, placas: readonly string[]): Promise<Map<string, Resultado>> {
    const found = await this.vehiculos.listOfPlacas(source, placas);
    const tell = await this.teller(source, tipo, found);
    const byPlaca = new Map(found.map((vehiculo) => [vehiculo.placa_patente, vehiculo]));
    return new Map(placas.map((placa) => [placa, tell(placa, byPlaca.get(placa))]));
  }

  private async teller(
    source: Reader,
    tipo: TipoDeOperacion,
    found: readonly VehiculoInformado[],
  ): Promise<(placa: string, vehiculo: VehiculoInformado | undefined) => Resultado> {
    const ids = found.map(({ id }) => id);
    switch (tipo) {
      case 'consulta_patente':
        return consultaOf;
      case 'infracciones_patente': {
        const rows = byVehiculo(await this.infracciones.newestOfEach(source, ids, MAX_INFRACCIONES));
        return (placa, vehiculo) => infraccionesOf(placa, vehiculo, vehiculo && rows.get(vehiculo.id));
      }
      case 'resumen_patente': {
        const rows = byVehiculo(await this.infracciones.summarizeEach(source, ids, this.config.zonaHoraria));
        return (placa, vehiculo) => resumenOf(placa, vehiculo, vehiculo && rows.get(vehiculo.id));
      }
    }
  }
}

/** The rows of each vehicle, in their order. */
function byVehiculo<T extends { vehiculo_id: string }>(rows: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(row.vehiculo_id);
    if (group) group.push(row);
    else groups.set(row.vehiculo_id, [row]);
  }
  return groups;
}
