import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { correoPatterns, matchesSql, searchPatterns } from '../../core/database/search.js';
import { describeUsos, USO_INFRACCIONES, USO_VEHICULOS } from '../../core/records/usos.js';
import { deleteUnlessReferenced } from '../../core/database/violations.js';
import type { Tx } from '../../core/database/transactions.js';
import { foldText } from '../../core/text/folding.js';
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

  findForUpdate(tx: Tx, id: string): Promise<Persona | null> {
    return tx.findOne(Persona, { where: { id }, lock: { mode: 'for_no_key_update' } });
  }

  async insert(tx: Tx, persona: Persona): Promise<void> {
    await tx.insert(Persona, withBusqueda(persona));
  }

  async update(tx: Tx, persona: Persona): Promise<void> {
    await tx.update(Persona, { id: persona.id }, withBusqueda(persona));
  }

  /** @throws conflict while vehicles or infractions name the person */
  async delete(tx: Tx, id: string): Promise<void> {
    await deleteUnlessReferenced(
      tx,
      'la persona',
      (inner) => inner.delete(Persona, { id }),
      () =>
        describeUsos(tx, id, [
          { ...USO_VEHICULOS, columna: 'persona_id' },
          { ...USO_INFRACCIONES, columna: 'persona_id' },
        ]),
    );
  }
}

/** The row to write: with what it is searched by. */
function withBusqueda(persona: Persona): Persona {
  return { ...persona, busqueda: foldText(persona.nombre) };
}
