import { Injectable } from '@nestjs/common';
import { TrailedRecords, type Cual, type Restaurado } from '../../core/records/trailed-records.js';
import type { Actor } from '../../core/auth/principal.js';
import { requireCambios } from '../../core/records/cambios.js';
import type { Lector } from '../../core/database/reads.js';
import { Transactions, type Tx } from '../../core/database/transactions.js';
import { requireFound } from '../../core/errors/not-found.js';
import { readPagina, type Pagina } from '../../core/records/pagina.js';
import type { CreatePersonaDto, ListPersonasQuery, UpdatePersonaDto } from './dto/persona.dto.js';
import type { Persona } from './persona.entity.js';
import { PERSONAS } from './persona.record.js';
import { PersonasRepository, type PersonaNombrada } from './personas.repository.js';

/** People. Errors: notFound, conflict (repeated e-mail, still in use), stale. */
@Injectable()
export class PersonasService {
  constructor(
    private readonly personas: PersonasRepository,
    private readonly records: TrailedRecords,
    private readonly transactions: Transactions,
  ) {}

  get(id: string): Promise<Persona> {
    return requireFound(this.personas.findById(id), PERSONAS.nombre);
  }

  /** The id of the person with this e-mail, which must be in lower case. */
  async findIdByCorreo(correo: string): Promise<string | null> {
    return (await this.personas.findIdByCorreo(correo))?.id ?? null;
  }

  /** Those with these e-mails, in lower case; they stay until the transaction ends. */
  findByCorreos(tx: Tx, correos: readonly string[]): Promise<PersonaNombrada[]> {
    return this.personas.findByCorreos(tx, correos);
  }

  /** Makes many within a transaction; the database refuses an e-mail that somebody has. */
  createMany(tx: Tx, actor: Actor, dtos: readonly CreatePersonaDto[]): Promise<Persona[]> {
    return this.records.createMany(tx, actor, PERSONAS, dtos);
  }

  list(lector: Lector, query: ListPersonasQuery): Promise<Pagina<Persona>> {
    return readPagina(query, (tramo) => this.personas.findPage(lector, { buscar: query.buscar, ...tramo }));
  }

  create(actor: Actor, dto: CreatePersonaDto, restaurado?: Restaurado): Promise<Persona> {
    return this.transactions.run((tx) => this.records.create(tx, actor, PERSONAS, dto, restaurado));
  }

  update(actor: Actor, cual: Cual, dto: UpdatePersonaDto): Promise<Persona> {
    const cambios = requireCambios(dto);
    return this.transactions.run((tx) => this.records.change(tx, actor, PERSONAS, cual, () => cambios));
  }

  delete(actor: Actor, cual: Cual): Promise<void> {
    return this.transactions.run((tx) => this.records.remove(tx, actor, PERSONAS, cual));
  }
}
