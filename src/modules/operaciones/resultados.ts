import type { VehiculoInformado } from '../vehiculos/vehiculos.service.js';
import type { InfraccionDeVehiculo, ResumenDeVehiculo } from '../infracciones/infracciones.service.js';
import type {
  InfraccionDePatente,
  ResultadoDeConsulta,
  ResultadoDeInfracciones,
  ResultadoDeResumen,
} from '../registros/operacion.rule.js';

// What operations answer of a plate, in the order in which records keep it. Who owns the vehicle, who filed an infraction
// and what he wrote is told to nobody.

type Vehiculo = VehiculoInformado | undefined;

export function consultaOf(placa_patente: string, vehiculo: Vehiculo): ResultadoDeConsulta {
  const { marca = null, color = null } = vehiculo ?? {};
  return { placa_patente, registrada: vehiculo !== undefined, marca, color };
}

/** @param infracciones newest first; each tells how many there are in all */
export function infraccionesOf(
  placa_patente: string,
  vehiculo: Vehiculo,
  infracciones: readonly InfraccionDeVehiculo[] = [],
): ResultadoDeInfracciones {
  const total = infracciones[0]?.total ?? 0;
  return { placa_patente, registrada: vehiculo !== undefined, total, infracciones: infracciones.map(infraccionOf) };
}

function infraccionOf({ id, momento, conceptos, moneda, importe }: InfraccionDeVehiculo): InfraccionDePatente {
  return {
    id,
    timestamp: momento.toISOString(),
    ...(conceptos && { conceptos }),
    ...(moneda !== null && { importe: { moneda, monto: Number(importe) } }),
  };
}

/** @param partes of each year and currency, newest year first */
export function resumenOf(
  placa_patente: string,
  vehiculo: Vehiculo,
  partes: readonly ResumenDeVehiculo[] = [],
): ResultadoDeResumen {
  const anios = [...new Set(partes.map(({ anio }) => anio))];
  const monedas = [...new Set(partes.map(({ moneda }) => moneda))].filter((moneda) => moneda !== null).sort();
  const instants = partes.flatMap(({ primera, ultima }) => [primera.getTime(), ultima.getTime()]);
  const [primera, ultima] = instants.length === 0 ? [] : [Math.min(...instants), Math.max(...instants)];
  return {
    placa_patente,
    registrada: vehiculo !== undefined,
    total: sum(partes),
    primera: primera === undefined ? null : new Date(primera).toISOString(),
    ultima: ultima === undefined ? null : new Date(ultima).toISOString(),
    por_anio: anios.map((anio) => ({ anio, total: sum(partes.filter((parte) => parte.anio === anio)) })),
    importes: monedas.map((moneda) => ({ moneda, monto: montoOf(partes, moneda) })),
  };
}

function sum(partes: readonly ResumenDeVehiculo[]): number {
  return partes.reduce((total, parte) => total + parte.total, 0);
}

/** Summed exactly: the driver gives the parts as texts. */
function montoOf(partes: readonly ResumenDeVehiculo[], moneda: string): number {
  const montos = partes.filter((parte) => parte.moneda === moneda).map(({ monto }) => BigInt(monto ?? 0));
  return Number(montos.reduce((total, monto) => total + monto, 0n));
}
