import { Injectable } from '@nestjs/common';
import { DomainError, invalidField } from '../../core/errors/domain.error.js';
import { Transactions } from '../../core/database/transactions.js';
import { newId } from '../../core/fields/id.js';
import { hasForbiddenCharacters, parseNombre } from '../../core/text/texto.js';
import { VistasRepository, type VistaDeLista } from './vistas.repository.js';

const LONGEST_NAME = 60;
/** More than anybody finds his way in. */
const MOST_OF_A_LIST = 30;

/** What a user says of a view that he saves. */
export interface VistaNueva {
  recurso: string;
  nombre: string;
  /** The query of the list's address, which the list takes. */
  consulta: string;
  compartida: boolean;
}

/** The lists to which users gave names. They are preferences: the trail tells of records. */
@Injectable()
export class VistasService {
  constructor(
    private readonly vistas: VistasRepository,
    private readonly transactions: Transactions,
  ) {}

  /** A user's own views of a list, and those that others share. */
  list(usuarioId: string, recurso: string): Promise<VistaDeLista[]> {
    return this.vistas.findOf(usuarioId, recurso);
  }

  /** @throws invalid on `nombre` or `consulta`; conflict when there are too many, or one of that name */
  async create(usuarioId: string, vista: VistaNueva): Promise<void> {
    const nombre = parseNombre(vista.nombre, 'nombre', LONGEST_NAME);
    if (hasForbiddenCharacters(vista.consulta)) {
      throw invalidField('consulta', 'Los filtros traen un carácter dañado o nulo: escríbalos de nuevo.');
    }
    const row = { ...vista, nombre, id: newId(), usuario_id: usuarioId, creado_en: new Date() };
    const isInserted = await this.transactions.run((tx) => this.vistas.insert(tx, row, MOST_OF_A_LIST));
    if (isInserted) return;
    const message = `Ya tiene ${MOST_OF_A_LIST} vistas de esta lista: borre alguna.`;
    throw new DomainError('conflict', 'demasiadas_vistas', message);
  }

  /** Deletes one of the user's own. @throws notFound */
  async delete(usuarioId: string, id: string): Promise<void> {
    if (await this.vistas.delete(usuarioId, id)) return;
    throw new DomainError('notFound', 'no_encontrado', 'No existe la vista, o es de otra persona.');
  }
}
