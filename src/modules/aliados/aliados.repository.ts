import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository, type DataSource, type ObjectLiteral, type SelectQueryBuilder } from 'typeorm';
import { Reads, type Lector } from '../../core/database/reads.js';
import { matchesSql, searchPatterns } from '../../core/database/search.js';
import type { Tx } from '../../core/database/transactions.js';
import type { Tramo } from '../../core/records/pagina.js';
import { Aliado } from './aliado.entity.js';

/** Part of the list of partners, and to what it is narrowed. */
export interface AliadosFiltro extends Tramo {
  buscar?: string | undefined;
  etiqueta?: string | undefined;
  activo?: boolean | undefined;
  credenciales?: boolean | undefined;
}

@Injectable()
export class AliadosRepository {
  constructor(
    @InjectRepository(Aliado) private readonly aliados: Repository<Aliado>,
    private readonly reads: Reads,
  ) {}

  findById(id: string): Promise<Aliado | null> {
    return this.aliados.findOneBy({ id });
  }

  findPage(lector: Lector, filtro: AliadosFiltro): Promise<Aliado[]> {
    return this.reads.run(lector, (source) => this.pageOf(source, filtro).getMany());
  }

  /** Those that bear a tag, or the one of them; nobody else changes them before the transaction ends. */
  lockByEtiqueta(tx: Tx, etiqueta: string, id?: string): Promise<Aliado[]> {
    const query = tx.createQueryBuilder(Aliado, 'a').orderBy('a.id').setLock('for_no_key_update');
    narrowToEtiqueta(query, 'a', etiqueta);
    if (id !== undefined) query.andWhere('a.id = :id', { id });
    return query.getMany();
  }

  /** Those of these ids; nobody else changes them before the transaction ends. */
  lockByIds(tx: Tx, ids: readonly string[]): Promise<Aliado[]> {
    return tx
      .createQueryBuilder(Aliado, 'a')
      .where('a.id = ANY(:ids::uuid[])', { ids })
      .orderBy('a.id')
      .setLock('for_no_key_update')
      .getMany();
  }

  private pageOf(source: DataSource, filtro: AliadosFiltro): SelectQueryBuilder<Aliado> {
    const { buscar, etiqueta, activo, credenciales, antesDeId, cantidad } = filtro;
    const query = source.createQueryBuilder(Aliado, 'a').orderBy('a.id', 'DESC').limit(cantidad);
    if (antesDeId) query.andWhere('a.id < :antesDeId', { antesDeId });
    if (buscar) searchAliados(query, 'a', buscar);
    if (etiqueta) narrowToEtiqueta(query, 'a', etiqueta);
    if (activo !== undefined) query.andWhere('a.activo = :activo', { activo });
    if (credenciales !== undefined) query.andWhere('a.credenciales = :credenciales', { credenciales });
    return query;
  }
}

/** Narrows a list, in which a partner is `alias`, to those with the text in their name. */
export function searchAliados<E extends ObjectLiteral>(
  query: SelectQueryBuilder<E>,
  alias: string,
  text: string,
): void {
  query.andWhere(matchesSql(`${alias}.busqueda`, ':patrones'), { patrones: searchPatterns(text) });
}

/** Narrows it to those that bear the tag, which is written as it is kept. */
export function narrowToEtiqueta<E extends ObjectLiteral>(
  query: SelectQueryBuilder<E>,
  alias: string,
  etiqueta: string,
): void {
  query.andWhere(`${alias}.etiquetas @> ARRAY[:etiqueta]::varchar[]`, { etiqueta });
}
