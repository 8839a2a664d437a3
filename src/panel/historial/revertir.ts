import type { ObjectLiteral } from 'typeorm';
import type { Actor } from '../../core/auth/principal.js';
import { DomainError } from '../../core/errors/domain.error.js';
import { changedFields } from '../auditoria/cambios.js';
import { nameOf } from '../auditoria/nombres.js';
import type { Entrada } from '../auditoria/legible.js';
import type { ResourceDefinition } from '../definition/definition.js';
import { labelOf } from '../definition/labels.js';
import { explained, fieldsIn, type EntradaPropia } from './entradas.js';

/** Another save may come in between more than once. */
const ATTEMPTS = 3;

/** Those of the fields that an entry changed which can be given back their old value. */
export function revertibleFields(definition: ResourceDefinition, { accion, antes, despues }: Entrada): string[] {
  if (accion !== 'modificar' || !definition.writes) return [];
  const changed = new Set(changedFields(antes, despues));
  return fieldsIn(definition, definition.edit).filter((name) => changed.has(name) && antes?.[name] !== undefined);
}

/** Those of the fields that have another value by now than the one the entry gave them. */
export function movedOn(fields: readonly string[], { despues }: Entrada, now: ObjectLiteral): string[] {
  return fields.filter((name) => now[name] !== despues?.[name]);
}

/**
 * Undoes a change by another: what it changed gets back the value of before, through the feature's service.
 * @returns what to tell whoever did it
 * @throws conflict when a field has changed again, notFound when the record is gone, and what the service throws
 */
export async function revertir({ entrada, resource }: EntradaPropia, actor: Actor): Promise<string> {
  const { definition } = resource;
  const fields = revertibleFields(definition, entrada);
  if (fields.length === 0) throw refusal(irrevertible(entrada));
  const values = Object.fromEntries(fields.map((name) => [name, entrada.antes?.[name]]));
  for (let attempt = 1; ; attempt += 1) {
    const now = await resource.findEntity(entrada.entidad_id);
    if (!now) throw new DomainError('notFound', 'registro_borrado', GONE);
    const moved = movedOn(fields, entrada, now);
    if (moved.length > 0) throw refusal(changedAgain(moved.map((name) => labelOf(definition, name))));
    try {
      const cual = { id: entrada.entidad_id, aceptadas: [Number(now['version'])], revierte: entrada.id };
      const despues = await definition.writes!.update(actor, cual, values);
      const clave = changesClave(entrada) ? ' La clave no: fije una nueva si hace falta.' : '';
      return `Se deshizo el cambio de «${nameOf(definition, despues)}».${clave}`;
    } catch (error) {
      // Somebody else saved in between: whether one of these fields was in it decides.
      if (!(error instanceof DomainError && error.kind === 'stale') || attempt === ATTEMPTS) {
        throw explained(error, definition);
      }
    }
  }
}

const GONE = 'El registro ya no existe: no hay qué deshacer. Si se borró por error, restáurelo.';

function changedAgain(labels: string[]): string {
  const last = labels.at(-1);
  const names =
    labels.length === 1
      ? `«${last}»`
      : `${labels
          .slice(0, -1)
          .map((label) => `«${label}»`)
          .join(', ')} y «${last}»`;
  return `No se deshizo nada: ${names} ${labels.length === 1 ? 'cambió' : 'cambiaron'} otra vez después.`;
}

function changesClave({ despues }: Entrada): boolean {
  return despues?.['clave'] !== undefined;
}

/** Why an entry has nothing that could be undone. */
function irrevertible(entrada: Entrada): string {
  if (changesClave(entrada) && entrada.accion === 'modificar') {
    return 'Una clave no se puede deshacer: la anterior no se guarda. Fije una nueva.';
  }
  return WHY[entrada.accion] ?? 'Este cambio no tocó ningún campo que se pueda deshacer.';
}

const WHY: Readonly<Record<string, string>> = {
  crear: 'Una creación se deshace borrando el registro.',
  borrar: 'Un borrado se deshace restaurando el registro.',
  emitir_token: 'Un token emitido no se puede deshacer: cierre las sesiones del oficial fijándole una clave nueva.',
  cerrar_sesion: 'Una sesión cerrada no se puede volver a abrir.',
};

function refusal(message: string): DomainError {
  return new DomainError('conflict', 'no_se_puede_deshacer', message);
}
