import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/auth/principal.js';
import type { Lector } from '../../core/database/reads.js';
import { Transactions } from '../../core/database/transactions.js';
import { requireFound } from '../../core/errors/not-found.js';
import { requireCambios } from '../../core/records/cambios.js';
import { readPagina, type Pagina } from '../../core/records/pagina.js';
import { TrailedRecords, type Cual, type Restaurado } from '../../core/records/trailed-records.js';
import type { Aliado } from './aliado.entity.js';
import { ALIADOS } from './aliado.record.js';
import { AliadosRepository } from './aliados.repository.js';
import type { CreateAliadoDto, ListAliadosQuery, UpdateAliadoDto } from './dto/aliado.dto.js';

/** Partners. Errors: notFound, conflict (repeated id, still in use), stale. */
@Injectable()
export class AliadosService {
  constructor(
    private readonly aliados: AliadosRepository,
    private readonly records: TrailedRecords,
    private readonly transactions: Transactions,
  ) {}

  findById(id: string): Promise<Aliado | null> {
    return this.aliados.findById(id);
  }

  get(id: string): Promise<Aliado> {
    return requireFound(this.aliados.findById(id), ALIADOS.nombre);
  }

  list(lector: Lector, { limite, cursor, ...filtro }: ListAliadosQuery): Promise<Pagina<Aliado>> {
    const pagina = { limite, ...(cursor !== undefined && { cursor }) };
    return readPagina(pagina, (tramo) => this.aliados.findPage(lector, { ...filtro, ...tramo }));
  }

  create(actor: Actor, dto: CreateAliadoDto, restaurado?: Restaurado): Promise<Aliado> {
    return this.transactions.run((tx) => this.records.create(tx, actor, ALIADOS, nuevoAliado(dto), restaurado));
  }

  update(actor: Actor, cual: Cual, dto: UpdateAliadoDto): Promise<Aliado> {
    const cambios = requireCambios(dto);
    return this.transactions.run((tx) => this.records.change(tx, actor, ALIADOS, cual, () => cambios));
  }

  delete(actor: Actor, cual: Cual): Promise<void> {
    return this.transactions.run((tx) => this.records.remove(tx, actor, ALIADOS, cual));
  }
}

/** What a new partner is where nothing is said of it. */
export function nuevoAliado(dto: CreateAliadoDto): CreateAliadoDto & Pick<Aliado, NoDicho | 'credenciales'> {
  return { etiquetas: [], datos: '{}', origenes: [], activo: true, ...dto, credenciales: false };
}

type NoDicho = 'etiquetas' | 'datos' | 'origenes' | 'activo';
