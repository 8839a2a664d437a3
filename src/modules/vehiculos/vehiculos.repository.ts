import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Brackets, Repository, type DataSource, type SelectQueryBuilder } from 'typeorm';
import type { Statement } from '../../core/database/pipelined-transactions.js';
import { queryPrepared } from '../../core/database/prepared.js';
import type { Statements } from '../../core/database/statements.js';
import { matchesSql, prefixPattern, searchPatterns } from '../../core/database/search.js';
import { ANONIMO, Reads, type Lector } from '../../core/database/reads.js';
import type { Tramo } from '../../core/records/pagina.js';
import type { Tx } from '../../core/database/transactions.js';
import { normalizePlaca } from './placa.rule.js';
import type { PlacaAnterior } from './placa-anterior.entity.js';
import { Vehiculo } from './vehiculo.entity.js';

/** Part of the list of vehicles, and to what it is narrowed. */
export interface VehiculosFiltro extends Tramo {
  buscar?: string | undefined;
  placa?: string | undefined;
  personaId?: string | undefined;
}

/** A vehicle whose plate can't change before the transaction ends. */
export type LockedVehiculo = Pick<Vehiculo, 'id' | 'placa_patente' | 'persona_id'>;

const LOCK_BY_PLACAS: Statement = {
  name: 'bloquear_vehiculos',
  text: `SELECT id, placa_patente, persona_id FROM registro.vehiculos
    WHERE placa_patente = ANY($1) ORDER BY id FOR KEY SHARE`,
};

const FIND_PLACAS_ANTERIORES: Statement = {
  name: 'placas_anteriores',
  text: 'SELECT placa_patente, vehiculo_id FROM registro.placas_anteriores WHERE placa_patente = ANY($1)',
};

/** What a report shows of a vehicle. */
export type VehiculoInformado = Pick<Vehiculo, 'id' | 'placa_patente' | 'marca' | 'color'>;

/** The row of a person without vehicles. */
interface NoVehiculo {
  id: null;
}

/** A vehicle and its owner's e-mail. */
export type VehiculoConDueno = Pick<Vehiculo, 'id' | 'placa_patente' | 'marca' | 'color'> & { correo: string };

const OF_CORREO: Statement = {
  name: 'vehiculos_de_correo',
  text: `SELECT v.id, v.placa_patente, v.marca, v.color
    FROM registro.personas p LEFT JOIN registro.vehiculos v ON v.persona_id = p.id WHERE p.correo = $1`,
};

@Injectable()
export class VehiculosRepository {
  constructor(
    @InjectRepository(Vehiculo) private readonly vehiculos: Repository<Vehiculo>,
    private readonly reads: Reads,
  ) {}

  findById(id: string): Promise<Vehiculo | null> {
    return this.vehiculos.findOneBy({ id });
  }

  /** Null when nobody has this e-mail. */
  async findOfCorreo(correo: string): Promise<VehiculoInformado[] | null> {
    const rows = await this.reads.run(ANONIMO, (source) =>
      queryPrepared<VehiculoInformado | NoVehiculo>(source, OF_CORREO, [correo]),
    );
    return rows.length === 0 ? null : rows.filter((row) => row.id !== null);
  }

  findOfPlacas(source: Pick<Tx, 'query'>, placas: readonly string[]): Promise<VehiculoInformado[]> {
    return source.query(
      'SELECT id, placa_patente, marca, color FROM registro.vehiculos WHERE placa_patente = ANY($1)',
      [placas],
    );
  }

  findPage(lector: Lector, filtro: VehiculosFiltro): Promise<Vehiculo[]> {
    return this.reads.run(lector, (source) => this.pageOf(source, filtro).getMany());
  }

  private pageOf(
    source: DataSource,
    { buscar, placa, personaId, antesDeId, cantidad }: VehiculosFiltro,
  ): SelectQueryBuilder<Vehiculo> {
    const query = source.createQueryBuilder(Vehiculo, 'v').orderBy('v.id', 'DESC').limit(cantidad);
    if (antesDeId) query.andWhere('v.id < :antesDeId', { antesDeId });
    if (placa) query.andWhere('v.placa_patente = :placa', { placa });
    if (personaId) query.andWhere('v.persona_id = :personaId', { personaId });
    if (buscar) {
      const comienzo = normalizePlaca(buscar);
      query.andWhere(
        new Brackets((or) => {
          or.where(matchesSql('v.busqueda', ':patrones'), { patrones: searchPatterns(buscar) });
          // Nothing is left of a text of mere separators, and every plate begins with nothing.
          if (comienzo) or.orWhere('v.placa_patente LIKE :comienzo', { comienzo: prefixPattern(comienzo) });
        }),
      );
    }
    return query;
  }

  /** Every vehicle that bears the plate or once did; more than one after a plate moved. */
  async findIdsThatBore(placa: string): Promise<string[]> {
    const rows = await this.reads.primary.query<{ id: string }[]>(
      `SELECT id FROM registro.vehiculos WHERE placa_patente = $1
       UNION SELECT vehiculo_id FROM registro.placas_anteriores WHERE placa_patente = $1`,
      [placa],
    );
    return rows.map((row) => row.id);
  }

  /** The same for every plate that begins so; no more than `cantidad` of each kind. */
  async findIdsThatBoreComienzo(comienzo: string, cantidad: number): Promise<string[]> {
    const rows = await this.reads.primary.query<{ id: string }[]>(
      `(SELECT id FROM registro.vehiculos WHERE placa_patente LIKE $1 LIMIT $2)
       UNION (SELECT vehiculo_id FROM registro.placas_anteriores WHERE placa_patente LIKE $1 LIMIT $2)`,
      [prefixPattern(comienzo), cantidad],
    );
    return rows.map((row) => row.id);
  }

  /**
   * Locks the vehicles that bear these plates: the plates can't change until the transaction ends. It is the weak lock
   * that inserting a row that refers to them takes anyway.
   */
  lockByPlacas(tx: Statements, placas: string[]): Promise<LockedVehiculo[]> {
    return tx.query(LOCK_BY_PLACAS, [placas]);
  }

  /** They stay until the transaction ends. */
  findConDueno(tx: Tx, placas: readonly string[]): Promise<VehiculoConDueno[]> {
    return tx.query(
      `SELECT v.id, v.placa_patente, v.marca, v.color, p.correo
       FROM registro.vehiculos v JOIN registro.personas p ON p.id = v.persona_id
       WHERE v.placa_patente = ANY($1) ORDER BY v.id FOR KEY SHARE`,
      [placas],
    );
  }

  /** The vehicles that once bore these plates. */
  findPlacasAnteriores(tx: Statements, placas: string[]): Promise<PlacaAnterior[]> {
    return tx.query(FIND_PLACAS_ANTERIORES, [placas]);
  }

  async keepFormerPlaca(tx: Tx, vehiculoId: string, placa: string): Promise<void> {
    await tx.query(
      'INSERT INTO registro.placas_anteriores (placa_patente, vehiculo_id) VALUES ($1, $2) ON CONFLICT DO NOTHING',
      [placa, vehiculoId],
    );
  }
}
