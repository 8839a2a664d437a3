import { isDeepStrictEqual } from 'node:util';
import type { DataSource, ObjectLiteral } from 'typeorm';
import type { Actor } from '../../core/auth/principal.js';
import { DomainError } from '../../core/errors/domain.error.js';
import type { ResourceDefinition } from '../definition/definition.js';
import { labelOf } from '../definition/labels.js';
import { changedFields } from './cambios.js';
import { changedClave, explained, irreversible } from './irreversible.js';
import type { Entrada } from './legible.js';

/** Another save may come in between more than once. */
const ATTEMPTS = 3;

const REVERTED = 'Se deshizo el cambio.';
const CLAVE_STAYS = 'La clave que se fijó con él sigue siendo la misma: la anterior no se guarda.';

/** Takes back what an entry of the trail changed, by a new change: nothing in the trail is ever undone. */
export class Reversals {
  constructor(
    private readonly dataSource: DataSource,
    private readonly definitions: readonly ResourceDefinition[],
  ) {}

  /** The record as it is, to be asked about by {@link canRevert}; null where it is gone. */
  findRecord({ entity }: ResourceDefinition, id: string): Promise<ObjectLiteral | null> {
    return this.dataSource.getRepository(entity).findOneBy({ id });
  }

  /** Whether an entry changed something that a form could change back: fields that still hold what it gave them. */
  canRevert(row: Entrada, record: ObjectLiteral | null): boolean {
    const isThere = record !== null && !this.definitionOf(row)?.isGone?.(record);
    return isThere && this.isChange(row) && this.changedSince(row, record).length === 0;
  }

  /**
   * Gives the fields that the entry changed what they held before it.
   * @returns what to tell who asked for it
   * @throws conflict where one has been changed again since, notFound where the record is gone, stale where somebody
   * changes it at this very moment, and what the record's own rules refuse
   */
  async revert(actor: Actor, row: Entrada): Promise<string> {
    const definition = this.definitionOf(row);
    if (!definition?.writes || !this.isChange(row)) throw irreversible(row);
    for (let attempt = 1; ; attempt += 1) {
      try {
        await this.tryRevert(actor, definition, row);
        return changedClave(row) ? `${REVERTED} ${CLAVE_STAYS}` : REVERTED;
      } catch (error) {
        // Somebody else saved in between: whether one of these fields was in it decides.
        const isStale = error instanceof DomainError && error.kind === 'stale';
        if (!isStale || attempt === ATTEMPTS) throw explained(error, definition);
      }
    }
  }

  private async tryRevert(actor: Actor, definition: ResourceDefinition, row: Entrada): Promise<void> {
    const record = await this.findRecord(definition, row.entidad_id);
    if (!record) throw new DomainError('notFound', 'no_encontrado', 'El registro ya no existe: fue borrado.');
    const later = this.changedSince(row, record);
    if (later.length > 0) {
      const fields = later.map((name) => `«${labelOf(definition, name)}»`).join(', ');
      const message = `No se deshizo nada: después de ese cambio volvió a cambiar ${fields}. Edite el registro.`;
      throw new DomainError('conflict', 'cambio_posterior', message);
    }
    const before = Object.fromEntries(this.fieldsOf(row).map((name) => [name, row.antes?.[name]]));
    const cual = { id: row.entidad_id, aceptadas: [record['version'] as number], revierte: row.id };
    await definition.writes!.update(actor, cual, before);
  }

  private isChange(row: Entrada): boolean {
    return row.accion === 'modificar' && this.fieldsOf(row).length > 0;
  }

  private changedSince(row: Entrada, record: ObjectLiteral): string[] {
    return this.fieldsOf(row).filter((name) => !isDeepStrictEqual(record[name], row.despues?.[name]));
  }

  /** A password is no field here: nobody knows what it was. */
  private fieldsOf(row: Entrada): string[] {
    const editable = this.definitionOf(row)?.edit ?? [];
    return changedFields(row.antes, row.despues).filter((name) => editable.includes(name) && name !== 'clave');
  }

  private definitionOf({ entidad }: Entrada): ResourceDefinition | undefined {
    return this.definitions.find(({ id, writes }) => id === entidad && writes);
  }
}
