import { Injectable } from '@nestjs/common';
import type { Tx } from '../../core/database/transactions.js';
import { CONCEPTOS } from './conceptos.sql.js';
import type { InfraccionConConceptos } from './infracciones.repository.js';

/** Where something is read: a transaction, or outside of any. */
export type Reader = Pick<Tx, 'query'>;

/** An infraction of a vehicle, without who filed it and what he wrote. */
export interface InfraccionDeVehiculo extends Pick<
  InfraccionConConceptos,
  'id' | 'vehiculo_id' | 'momento' | 'moneda' | 'importe' | 'conceptos'
> {
  /** How many the vehicle has in all. */
  total: number;
}

/** The infractions of a vehicle in one year and of one currency; null without codes. */
export interface ResumenDeVehiculo {
  vehiculo_id: string;
  anio: number;
  moneda: string | null;
  total: number;
  /** In minor units. The driver gives it as text. */
  monto: string | null;
  primera: Date;
  ultima: Date;
}

/** Reads the infractions of many vehicles at once: one question, whose rows hang on the column the table is distributed by. */
@Injectable()
export class InfraccionesPorVehiculoRepository {
  /** Newest first, no more than so many of each vehicle. */
  async findNewest(source: Reader, vehiculoIds: readonly string[], cantidad: number): Promise<InfraccionDeVehiculo[]> {
    if (vehiculoIds.length === 0) return [];
    return source.query(NEWEST, [vehiculoIds, cantidad]);
  }

  /** By year of the clocks of `zonaHoraria`, newest first, and currency. */
  async summarize(source: Reader, vehiculoIds: readonly string[], zonaHoraria: string): Promise<ResumenDeVehiculo[]> {
    if (vehiculoIds.length === 0) return [];
    return source.query(SUMMARY, [vehiculoIds, zonaHoraria]);
  }
}

const NEWEST = `
  SELECT i.id, i.vehiculo_id, i.momento, i.moneda, i.importe, i.total, ${CONCEPTOS}
  FROM (
    SELECT id, vehiculo_id, momento, moneda, importe, count(*) OVER (PARTITION BY vehiculo_id)::int AS total,
      row_number() OVER (PARTITION BY vehiculo_id ORDER BY momento DESC, id DESC) AS lugar
    FROM registro.infracciones WHERE vehiculo_id = ANY($1::uuid[])
  ) i
  WHERE i.lugar <= $2 ORDER BY i.vehiculo_id, i.lugar`;

const SUMMARY = `
  SELECT vehiculo_id, extract(year FROM momento AT TIME ZONE $2)::int AS anio, moneda, count(*)::int AS total,
    sum(importe)::text AS monto, min(momento) AS primera, max(momento) AS ultima
  FROM registro.infracciones WHERE vehiculo_id = ANY($1::uuid[])
  GROUP BY 1, 2, 3 ORDER BY 1, 2 DESC, 3`;
