import { Injectable } from '@nestjs/common';
import { Brackets, DataSource } from 'typeorm';
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
  async findIdsThatBore(tx: Tx, placa: string): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `SELECT id FROM registro.vehiculos WHERE placa_patente = $1
       UNION SELECT vehiculo_id FROM registro.placas_anteriores WHERE placa_patente = $1`,
      [placa],
    );
    return rows.map((row) => row.id);
  }

  /**
   * The vehicle that bears the plate, held so until the transaction ends: its plate can't change meanwhile.
   * The lock is the weak one that inserting a row that refers to it takes anyway.
   */
  async findByPlacaHeld(tx: Tx, placa: string): Promise<Pick<Vehiculo, 'id' | 'persona_id'> | null> {
    const rows = await tx.query<Pick<Vehiculo, 'id' | 'persona_id'>[]>(
      'SELECT id, persona_id FROM registro.vehiculos WHERE placa_patente = $1 FOR KEY SHARE',
      [placa],
    );
    return rows[0] ?? null;
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
