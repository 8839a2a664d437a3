import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { correoPatterns, matchesSql, searchPatterns } from '../../core/database/search.js';
import { Persona } from './persona.entity.js';

/** A page's worth of people: those whose id comes before `antesDeId`, newest first. */
export interface PersonasFiltro {
  buscar?: string | undefined;
  antesDeId: string | undefined;
  cantidad: number;
}

@Injectable()
export class PersonasRepository {
  constructor(private readonly dataSource: DataSource) {}

  findById(id: string): Promise<Persona | null> {
    return this.dataSource.manager.findOneBy(Persona, { id });
  }

  findIdByCorreo(correo: string): Promise<Pick<Persona, 'id'> | null> {
    return this.dataSource.manager.findOne(Persona, { where: { correo }, select: { id: true } });
  }

  findPage({ buscar, antesDeId, cantidad }: PersonasFiltro): Promise<Persona[]> {
    const query = this.dataSource.manager.createQueryBuilder(Persona, 'p').orderBy('p.id', 'DESC').limit(cantidad);
    if (antesDeId) query.andWhere('p.id < :antesDeId', { antesDeId });
    if (buscar) {
      query.andWhere(`(${matchesSql('p.busqueda', ':patrones')} OR ${matchesSql('p.correo', ':correos')})`, {
        patrones: searchPatterns(buscar),
        correos: correoPatterns(buscar),
      });
    }
    return query.getMany();
  }
}
