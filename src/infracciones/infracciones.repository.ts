import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Conditions } from '../common/database/conditions.js';
import { prefixPattern } from '../common/database/search.js';
import { idFloor } from '../common/values/infraccion-id.js';
import { formatMomento } from '../common/values/momento.js';
import type { Infraccion } from './infraccion.entity.js';

/** A filed infraction as its table holds it. */
export type InfraccionRow = Omit<Infraccion, 'vehiculo' | 'oficial' | 'persona'>;

/** A filed infraction with its officer's number. */
export interface InfraccionConNumero extends InfraccionRow {
  numero: string;
}

/** A page's worth of infractions: those whose id comes before `antesDeId`, newest first. Times in ms. */
export interface InfraccionesFiltro {
  /** The plate as it was filed, and the vehicles that bear or bore it, which lead to the rows. */
  placa?: { leida: string; vehiculoIds: string[] } | undefined;
  /** The beginning of the plate as it was filed. */
  comienzoDePlaca?: string | undefined;
  numero?: string | undefined;
  oficialId?: string | undefined;
  desde?: number | undefined;
  hasta?: number | undefined;
  antesDeId: string | undefined;
  cantidad: number;
}

const COLUMNS = 'i.*, o.numero FROM registro.infracciones i JOIN registro.oficiales o ON o.id = i.oficial_id';

@Injectable()
export class InfraccionesRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** By id alone: the prefix of the key on one server, a question to every shard on Citus. */
  async findById(id: string): Promise<InfraccionConNumero | null> {
    const rows = await this.dataSource.query<InfraccionConNumero[]>(`SELECT ${COLUMNS} WHERE i.id = $1`, [id]);
    return rows[0] ?? null;
  }

  findPage(filtro: InfraccionesFiltro): Promise<InfraccionConNumero[]> {
    const where = new Conditions();
    if (filtro.antesDeId) where.add((p) => `i.id < ${p}`, filtro.antesDeId);
    if (filtro.oficialId) where.add((p) => `i.oficial_id = ${p}`, filtro.oficialId);
    if (filtro.numero) {
      where.add((p) => `i.oficial_id = (SELECT id FROM registro.oficiales WHERE numero = ${p})`, filtro.numero);
    }
    if (filtro.placa) {
      where.add((p) => `i.placa_patente = ${p}`, filtro.placa.leida);
      where.add((p) => `i.vehiculo_id = ANY(${p}::uuid[])`, filtro.placa.vehiculoIds);
    }
    if (filtro.comienzoDePlaca) {
      where.add((p) => `i.placa_patente LIKE ${p}`, prefixPattern(filtro.comienzoDePlaca));
    }
    // Ids begin with the instant, so the key narrows the range; before 1970 they all begin alike.
    if (filtro.desde !== undefined) {
      where.add((p) => `i.id >= ${p}`, idFloor(filtro.desde));
      where.add((p) => `i.momento >= ${p}`, formatMomento(filtro.desde));
    }
    if (filtro.hasta !== undefined) {
      if (filtro.hasta > 0) where.add((p) => `i.id < ${p}`, idFloor(filtro.hasta));
      where.add((p) => `i.momento < ${p}`, formatMomento(filtro.hasta));
    }
    const limit = where.parameter(filtro.cantidad);
    return this.dataSource.query(`SELECT ${COLUMNS} ${where.sql()} ORDER BY i.id DESC LIMIT ${limit}`, where.values);
  }

  /** Newest first, after the given place; every row of these vehicles is reached through one index. */
  findPageOfVehiculos(
    vehiculoIds: string[],
    despuesDe: { momento: number; id: string } | undefined,
    cantidad: number,
  ): Promise<InfraccionConNumero[]> {
    const where = new Conditions();
    where.add((p) => `i.vehiculo_id = ANY(${p}::uuid[])`, vehiculoIds);
    if (despuesDe) {
      const momento = where.parameter(formatMomento(despuesDe.momento));
      where.add((p) => `(i.momento, i.id) < (${momento}, ${p})`, despuesDe.id);
    }
    const limit = where.parameter(cantidad);
    return this.dataSource.query(
      `SELECT ${COLUMNS} ${where.sql()} ORDER BY i.momento DESC, i.id DESC LIMIT ${limit}`,
      where.values,
    );
  }

  async countOfVehiculos(vehiculoIds: string[]): Promise<number> {
    const rows = await this.dataSource.query<{ total: number }[]>(
      'SELECT count(*)::int AS total FROM registro.infracciones WHERE vehiculo_id = ANY($1::uuid[])',
      [vehiculoIds],
    );
    return rows[0]?.total ?? 0;
  }
}
