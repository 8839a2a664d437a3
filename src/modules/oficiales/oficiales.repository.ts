import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository, type DataSource, type SelectQueryBuilder } from 'typeorm';
import type { PipelinedTx, Statement } from '../../core/database/pipelined-transactions.js';
import { Reads, type Lector } from '../../core/database/reads.js';
import type { Tx } from '../../core/database/transactions.js';
import type { Tramo } from '../../core/records/pagina.js';
import { foldText } from '../../core/text/folding.js';
import { normalizeNombre } from '../../core/text/texto.js';
import { Oficial, oficialLockKey } from './oficial.entity.js';
import { searchOficiales } from './oficial.search.js';

/** Part of the list of officers, and to what it is narrowed. */
export interface OficialesFiltro extends Tramo {
  buscar?: string | undefined;
  activo?: boolean | undefined;
}

/** An active officer who can't be changed before the transaction ends. */
export type LockedOficial = Pick<Oficial, 'id' | 'numero' | 'version_sesion'>;

/** UTF-16 units. No name has more, and normalising a long run of accents can take a second. */
const MAX_NORMALIZABLE = 1_000;

/** The advisory lock comes first, then the rows in the order of their ids. */
const LOCK_ACTIVOS: Statement = {
  name: 'bloquear_oficiales',
  text: `WITH locked AS MATERIALIZED (
      SELECT u.id, pg_advisory_xact_lock_shared(${oficialLockKey('u.id')}) FROM unnest($1::uuid[]) AS u (id))
    SELECT o.id, o.numero, o.version_sesion FROM locked JOIN registro.oficiales o ON o.id = locked.id
    WHERE o.activo ORDER BY o.id FOR SHARE OF o`,
};

@Injectable()
export class OficialesRepository {
  constructor(
    @InjectRepository(Oficial) private readonly oficiales: Repository<Oficial>,
    private readonly reads: Reads,
  ) {}

  findById(id: string): Promise<Oficial | null> {
    return this.oficiales.findOneBy({ id });
  }

  findByNumero(numero: string): Promise<Oficial | null> {
    return this.oficiales.findOneBy({ numero });
  }

  /** Whose name is this one but for its blanks and the form in which its accents are written; case and accents count. */
  async findActiveByNombre(nombre: string): Promise<Oficial[]> {
    if (nombre.length > MAX_NORMALIZABLE) return [];
    const where = { busqueda: foldText(nombre), activo: true };
    const alike = await this.oficiales.find({ where });
    return alike.filter((oficial) => normalizeNombre(oficial.nombre) === normalizeNombre(nombre));
  }

  /** By their numbers; who has none of them is left out. */
  async findIdsByNumeros(tx: Tx, numeros: readonly string[]): Promise<Map<string, string>> {
    const rows = await tx.query<{ id: string; numero: string }[]>(
      'SELECT id, numero FROM registro.oficiales WHERE numero = ANY($1::text[])',
      [numeros],
    );
    return new Map(rows.map(({ id, numero }) => [numero, id]));
  }

  findPage(lector: Lector, filtro: OficialesFiltro): Promise<Oficial[]> {
    return this.reads.run(lector, (source) => this.pageOf(source, filtro).getMany());
  }

  private pageOf(
    source: DataSource,
    { buscar, activo, antesDeId, cantidad }: OficialesFiltro,
  ): SelectQueryBuilder<Oficial> {
    const query = source.createQueryBuilder(Oficial, 'o').orderBy('o.id', 'DESC').limit(cantidad);
    if (antesDeId) query.andWhere('o.id < :antesDeId', { antesDeId });
    if (activo !== undefined) query.andWhere('o.activo = :activo', { activo });
    if (buscar) searchOficiales(query, 'o', buscar);
    return query;
  }

  /**
   * Locks those of these officers that are active and gives the version their sessions must have. They stay active until
   * the transaction ends: deactivation and password change wait for the lock.
   */
  lockActivos(tx: PipelinedTx, ids: string[]): Promise<LockedOficial[]> {
    return tx.query(LOCK_ACTIVOS, [ids.toSorted()]);
  }
}
