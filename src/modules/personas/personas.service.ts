import { Injectable } from '@nestjs/common';
import { AuditoriaService } from '../auditoria/auditoria.service.js';
import type { Actor } from '../../core/auth/principal.js';
import { requireCambios } from '../../core/records/cambios.js';
import { Transactions } from '../../core/database/transactions.js';
import { assertVersion, type VersionesAceptadas } from '../../core/records/version.js';
import { notFound } from '../../core/errors/not-found.js';
import { cursorId, toPagina, type Pagina } from '../../core/records/pagina.js';
import { reading } from '../../core/database/reading.js';
import { newId } from '../../core/fields/id.js';
import type { CreatePersonaDto, ListPersonasQuery, UpdatePersonaDto } from './dto/persona.dto.js';
import type { Persona } from './persona.entity.js';
import { PersonasRepository } from './personas.repository.js';

/** People. Errors: notFound, conflict (repeated e-mail, still in use), stale. */
@Injectable()
export class PersonasService {
  constructor(
    private readonly personas: PersonasRepository,
    private readonly auditoria: AuditoriaService,
    private readonly transactions: Transactions,
  ) {}

  async get(id: string): Promise<Persona> {
    const persona = await this.personas.findById(id);
    if (!persona) throw notFound('la persona');
    return persona;
  }

  /** The id of the person with this e-mail, which must be in lower case. */
  async findIdByCorreo(correo: string): Promise<string | null> {
    return (await this.personas.findIdByCorreo(correo))?.id ?? null;
  }

  async list(query: ListPersonasQuery): Promise<Pagina<Persona>> {
    const { limite } = query;
    const filtro = { buscar: query.buscar, antesDeId: cursorId(query.cursor), cantidad: limite + 1 };
    return toPagina(await reading(this.personas.findPage(filtro)), limite);
  }

  create(actor: Actor, dto: CreatePersonaDto): Promise<Persona> {
    const ahora = new Date();
    const persona: Persona = { id: newId(), ...dto, version: 1, creado_en: ahora, actualizado_en: ahora };
    return this.transactions.run(async (tx) => {
      await this.personas.insert(tx, persona);
      await this.auditoria.record(tx, actor, {
        entidad: 'personas',
        entidadId: persona.id,
        accion: 'crear',
        despues: persona,
      });
      return persona;
    });
  }

  update(actor: Actor, id: string, dto: UpdatePersonaDto, aceptadas?: VersionesAceptadas): Promise<Persona> {
    const cambios = requireCambios(dto);
    return this.transactions.run(async (tx) => {
      const antes = await this.personas.findForUpdate(tx, id);
      if (!antes) throw notFound('la persona');
      assertVersion(antes, aceptadas);
      const despues = { ...antes, ...cambios, version: antes.version + 1, actualizado_en: new Date() };
      await this.personas.update(tx, despues);
      await this.auditoria.record(tx, actor, {
        entidad: 'personas',
        entidadId: id,
        accion: 'modificar',
        antes,
        despues,
      });
      return despues;
    });
  }

  delete(actor: Actor, id: string, aceptadas?: VersionesAceptadas): Promise<void> {
    return this.transactions.run(async (tx) => {
      const antes = await this.personas.findForUpdate(tx, id);
      if (!antes) throw notFound('la persona');
      assertVersion(antes, aceptadas);
      await this.personas.delete(tx, id);
      await this.auditoria.record(tx, actor, { entidad: 'personas', entidadId: id, accion: 'borrar', antes });
    });
  }
}
