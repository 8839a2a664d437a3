import { Injectable } from '@nestjs/common';
import { Brackets, DataSource } from 'typeorm';
import type { PipelinedTx, Statement } from '../common/database/pipelined-transactions.js';
import { containsPattern, prefixPattern } from '../common/database/search.js';
import { describeUsos, USO_INFRACCIONES } from '../common/database/usos.js';
import { deleteUnlessReferenced } from '../common/database/violations.js';
import type { Tx } from '../common/database/transactions.js';
import { normalizePlaca } from '../common/values/placa.js';
import { PlacaAnterior } from './placa-anterior.entity.js';
import { Vehiculo } from './vehiculo.entity.js';

/** A page's worth of vehicles: those whose id comes before `antesDeId`, newest first. */
export interface VehiculosFiltro {
  buscar?: string | undefined;
  placa?: string | undefined;
  personaId?: string | undefined;
  antesDeId: string | undefined;
  cantidad: number;
}

/** A vehicle whose plate can't change before the transaction ends. */
export type VehiculoSostenido = Pick<Vehiculo, 'id' | 'placa_patente' | 'persona_id'>;

const FIND_BY_PLACAS_HELD: Statement = {
  name: 'sostener_vehiculos',
  text: `SELECT id, placa_patente, persona_id FROM registro.vehiculos
    WHERE placa_patente = ANY($1) ORDER BY id FOR KEY SHARE`,
};

const FIND_PLACAS_ANTERIORES: Statement = {
  name: 'placas_anteriores',
  text: 'SELECT placa_patente, vehiculo_id FROM registro.placas_anteriores WHERE placa_patente = ANY($1)',
};

@Injectable()
export class VehiculosRepository {
  constructor(private readonly dataSource: DataSource) {}

  findById(id: string): Promise<Vehiculo | null> {
    return this.dataSource.manager.findOneBy(Vehiculo, { id });
  }

  findOfPersona(personaId: string): Promise<Pick<Vehiculo, 'id' | 'marca' | 'color'>[]> {
    return this.dataSource.manager.find(Vehiculo, {
      where: { persona_id: personaId },
      select: { id: true, marca: true, color: true },
    });
  }

  findPage({ buscar, placa, personaId, antesDeId, cantidad }: VehiculosFiltro): Promise<Vehiculo[]> {
    const query = this.dataSource.manager.createQueryBuilder(Vehiculo, 'v').orderBy('v.id', 'DESC').limit(cantidad);
    if (antesDeId) query.andWhere('v.id < :antesDeId', { antesDeId });
    if (placa) query.andWhere('v.placa_patente = :placa', { placa });
    if (personaId) query.andWhere('v.persona_id = :personaId', { personaId });
    if (buscar) {
      const comienzo = normalizePlaca(buscar);
      query.andWhere(
        new Brackets((or) => {
          or.where('v.marca ILIKE :parte', { parte: containsPattern(buscar) });
          // Nothing is left of a text of mere separators, and every plate begins with nothing.
          if (comienzo) or.orWhere('v.placa_patente LIKE :comienzo', { comienzo: prefixPattern(comienzo) });
        }),
      );
    }
    return query.getMany();
  }

  /** Every vehicle that bears the plate or once did; more than one after a plate moved. */
  async findIdsThatBore(placa: string): Promise<string[]> {
    const rows = await this.dataSource.query<{ id: string }[]>(
      `SELECT id FROM registro.vehiculos WHERE placa_patente = $1
       UNION SELECT vehiculo_id FROM registro.placas_anteriores WHERE placa_patente = $1`,
      [placa],
    );
    return rows.map((row) => row.id);
  }

  /**
   * The vehicles that bear these plates, held so until the transaction ends: their plates can't change meanwhile.
   * The lock is the weak one that inserting a row that refers to them takes anyway.
   */
  findByPlacasHeld(tx: PipelinedTx, placas: string[]): Promise<VehiculoSostenido[]> {
    return tx.query(FIND_BY_PLACAS_HELD, [placas]);
  }

  /** The vehicles that once bore these plates. */
  findPlacasAnteriores(tx: PipelinedTx, placas: string[]): Promise<PlacaAnterior[]> {
    return tx.query(FIND_PLACAS_ANTERIORES, [placas]);
  }

  findForUpdate(tx: Tx, id: string): Promise<Vehiculo | null> {
    return tx.findOne(Vehiculo, { where: { id }, lock: { mode: 'for_no_key_update' } });
  }

  async insert(tx: Tx, vehiculo: Vehiculo): Promise<void> {
    await tx.insert(Vehiculo, vehiculo);
  }

  async update(tx: Tx, vehiculo: Vehiculo): Promise<void> {
    await tx.update(Vehiculo, { id: vehiculo.id }, vehiculo);
  }

  async keepFormerPlaca(tx: Tx, vehiculoId: string, placa: string): Promise<void> {
    await tx.query(
      'INSERT INTO registro.placas_anteriores (placa_patente, vehiculo_id) VALUES ($1, $2) ON CONFLICT DO NOTHING',
      [placa, vehiculoId],
    );
  }

  /** @throws conflict while infractions name the vehicle */
  async delete(tx: Tx, id: string): Promise<void> {
    await tx.delete(PlacaAnterior, { vehiculo_id: id });
    await deleteUnlessReferenced(
      tx,
      'el vehículo',
      (inner) => inner.delete(Vehiculo, { id }),
      () => describeUsos(tx, id, [{ ...USO_INFRACCIONES, columna: 'vehiculo_id' }]),
    );
  }
}
