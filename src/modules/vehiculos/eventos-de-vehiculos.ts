import { Injectable } from '@nestjs/common';
import type { Tx } from '../../core/database/transactions.js';
import { EventosService } from '../eventos/eventos.service.js';
import type { VehiculoEscrito } from '../eventos/evento.rule.js';
import type { Vehiculo } from './vehiculo.entity.js';

/** What others are told of vehicles. Whose they are is not among it. */
@Injectable()
export class EventosDeVehiculos {
  constructor(private readonly eventos: EventosService) {}

  creados(tx: Tx, vehiculos: readonly Vehiculo[]): Promise<void> {
    const sucesos = vehiculos.map((vehiculo) => ({ sujeto: vehiculo.id, datos: datosOf(vehiculo) }));
    return this.eventos.emitir(tx, 'vehiculo.creado', sucesos);
  }

  /** A change may be both: of what the vehicle is, and of whose it is. */
  async cambiado(tx: Tx, antes: Vehiculo, despues: Vehiculo): Promise<void> {
    const { id: sujeto, placa_patente, version } = despues;
    const hasMoved = antes.placa_patente !== placa_patente;
    if (hasMoved || antes.marca !== despues.marca || antes.color !== despues.color) {
      const placa_anterior = hasMoved ? antes.placa_patente : null;
      const datos = { ...datosOf(despues), placa_anterior };
      await this.eventos.emitir(tx, 'vehiculo.modificado', [{ sujeto, datos }]);
    }
    if (antes.persona_id !== despues.persona_id) {
      const datos = { id: sujeto, placa_patente, version };
      await this.eventos.emitir(tx, 'vehiculo.transferido', [{ sujeto, datos }]);
    }
  }
}

function datosOf({ id, placa_patente, marca, color, version }: Vehiculo): VehiculoEscrito {
  return { id, placa_patente, marca, color, version };
}
