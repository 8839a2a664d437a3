import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import type { Tramo } from '../../core/records/pagina.js';
import { Persona } from './persona.entity.js';
import { searchPersonas } from './persona.search.js';

/** Part of the list of people, and to what it is narrowed. */
export interface PersonasFiltro extends Tramo {
  buscar?: string | undefined;
}

@Injectable()
export class PersonasRepository {
  constructor(@InjectRepository(Persona) private readonly personas: Repository<Persona>) {}

  findById(id: string): Promise<Persona | null> {
    return this.personas.findOneBy({ id });
  }

  findIdByCorreo(correo: string): Promise<Pick<Persona, 'id'> | null> {
    return this.personas.findOne({ where: { correo }, select: { id: true } });
  }

  findPage({ buscar, antesDeId, cantidad }: PersonasFiltro): Promise<Persona[]> {
    const query = this.personas.createQueryBuilder('p').orderBy('p.id', 'DESC').limit(cantidad);
    if (antesDeId) query.andWhere('p.id < :antesDeId', { antesDeId });
    if (buscar) searchPersonas(query, 'p', buscar);
    return query.getMany();
  }
}
