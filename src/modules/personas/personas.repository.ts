import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository, type DataSource, type SelectQueryBuilder } from 'typeorm';
import { Reads, type Lector } from '../../core/database/reads.js';
import type { Tx } from '../../core/database/transactions.js';
import type { Tramo } from '../../core/records/pagina.js';
import { Persona } from './persona.entity.js';
import { searchPersonas } from './persona.search.js';

/** Part of the list of people, and to what it is narrowed. */
export interface PersonasFiltro extends Tramo {
  buscar?: string | undefined;
}

/** A person by name and e-mail. */
export type PersonaNombrada = Pick<Persona, 'id' | 'nombre' | 'correo'>;

@Injectable()
export class PersonasRepository {
  constructor(
    @InjectRepository(Persona) private readonly personas: Repository<Persona>,
    private readonly reads: Reads,
  ) {}

  findById(id: string): Promise<Persona | null> {
    return this.personas.findOneBy({ id });
  }

  findIdByCorreo(correo: string): Promise<Pick<Persona, 'id'> | null> {
    return this.personas.findOne({ where: { correo }, select: { id: true } });
  }

  /** They stay until the transaction ends. */
  findByCorreos(tx: Tx, correos: readonly string[]): Promise<PersonaNombrada[]> {
    return tx.query(
      'SELECT id, nombre, correo FROM registro.personas WHERE correo = ANY($1) ORDER BY id FOR KEY SHARE',
      [correos],
    );
  }

  findPage(lector: Lector, filtro: PersonasFiltro): Promise<Persona[]> {
    return this.reads.run(lector, (source) => this.pageOf(source, filtro).getMany());
  }

  private pageOf(source: DataSource, { buscar, antesDeId, cantidad }: PersonasFiltro): SelectQueryBuilder<Persona> {
    const query = source.createQueryBuilder(Persona, 'p').orderBy('p.id', 'DESC').limit(cantidad);
    if (antesDeId) query.andWhere('p.id < :antesDeId', { antesDeId });
    if (buscar) searchPersonas(query, 'p', buscar);
    return query;
  }
}
