import { Injectable } from '@nestjs/common';
import { TrailedRecords } from '../../core/records/trailed-records.js';
import type { VersionesAceptadas } from '../../core/records/version.js';
import type { Actor } from '../../core/auth/principal.js';
import { requireCambios } from '../../core/records/cambios.js';
import { Transactions } from '../../core/database/transactions.js';
import { notFound } from '../../core/errors/not-found.js';
import { cursorId, toPagina, type Pagina } from '../../core/records/pagina.js';
import { refuseTooWide } from '../../core/database/too-wide.js';
import type { CreatePersonaDto, ListPersonasQuery, UpdatePersonaDto } from './dto/persona.dto.js';
import type { Persona } from './persona.entity.js';
import { PERSONAS } from './persona.record.js';
import { PersonasRepository } from './personas.repository.js';

/** People. Errors: notFound, conflict (repeated e-mail, still in use), stale. */
@Injectable()
export class PersonasService {
  constructor(
    private readonly personas: PersonasRepository,
    private readonly records: TrailedRecords,
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
    return toPagina(await refuseTooWide(this.personas.findPage(filtro)), limite);
  }

  create(actor: Actor, dto: CreatePersonaDto): Promise<Persona> {
    return this.transactions.run((tx) => this.records.create(tx, actor, PERSONAS, dto));
  }

  update(actor: Actor, id: string, dto: UpdatePersonaDto, aceptadas?: VersionesAceptadas): Promise<Persona> {
    const cambios = requireCambios(dto);
    return this.transactions.run((tx) => this.records.change(tx, actor, PERSONAS, { id, aceptadas }, () => cambios));
  }

  delete(actor: Actor, id: string, aceptadas?: VersionesAceptadas): Promise<void> {
    return this.transactions.run((tx) => this.records.remove(tx, actor, PERSONAS, { id, aceptadas }));
  }
}
