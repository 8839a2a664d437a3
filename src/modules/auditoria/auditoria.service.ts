import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/auth/principal.js';
import { Trail, type Cambio } from '../../core/records/trail.js';
import { afterCommit, writtenBy, type Tx } from '../../core/database/transactions.js';
import { DomainError } from '../../core/errors/domain.error.js';
import { SecurityEvents } from '../../core/security-events/security-events.js';
import { foldText } from '../../core/text/folding.js';
import { newId } from '../../core/fields/id.js';
import { inParts } from '../../core/database/in-parts.js';
import { Auditoria } from './auditoria.entity.js';
import { recordEventsOf } from './eventos-de-cambio.js';

const SECRETOS = new Set(['clave_hash']);
const OCULTO = '[oculto]';

/** The trail, as a table that only grows. Every mutation is recorded exactly once, in its own transaction. */
@Injectable()
export class AuditoriaService extends Trail {
  constructor(private readonly events: SecurityEvents) {
    super();
  }

  record(tx: Tx, actor: Actor, cambio: Cambio): Promise<void> {
    return this.recordAll(tx, actor, [cambio]);
  }

  async recordAll(tx: Tx, actor: Actor, cambios: readonly Cambio[]): Promise<void> {
    for (const part of inParts(cambios)) {
      await tx.insert(
        Auditoria,
        part.map((cambio) => entryOf(actor, cambio)),
      );
    }
    if (actor.id !== null) writtenBy(tx, actor.id);
    afterCommit(tx, () => cambios.forEach((cambio) => recordEventsOf(this.events, actor, cambio)));
  }

  async requireLastDeletion(tx: Tx, entidadId: string, entry: string): Promise<void> {
    const [last] = await tx.query<{ id: string }[]>(
      `SELECT id FROM registro.auditoria WHERE entidad_id = $1 AND accion = 'borrar' ORDER BY id DESC LIMIT 1`,
      [entidadId],
    );
    if (last?.id === entry) return;
    const mensaje = 'El registro se restauró y se borró de nuevo: restáurelo desde su último borrado.';
    throw new DomainError('conflict', 'no_se_puede_restaurar', mensaje);
  }
}

function entryOf(actor: Actor, cambio: Cambio) {
  return {
    id: newId(),
    entidad_id: cambio.entidadId,
    entidad: cambio.entidad,
    accion: cambio.accion,
    actor_tipo: actor.tipo,
    actor_id: actor.id,
    actor_nombre: actor.nombre,
    busqueda: foldText(actor.nombre),
    actor_rol: actor.rol,
    direccion: actor.direccion,
    request_id: actor.requestId,
    antes: redact(cambio.antes),
    despues: redact(cambio.despues && { ...cambio.despues, ...claveNueva(actor, cambio), ...revertida(cambio) }),
    creado_en: new Date(),
  };
}

/** Both sides of a covered password look alike: that there is a new one, and whose doing it is, is said in words. */
function claveNueva(actor: Actor, { entidadId, antes, despues, revierte }: Cambio): { clave?: string } {
  const [vieja, nueva] = [antes, despues].map(
    (registro) => (registro as { clave_hash?: string } | undefined)?.clave_hash,
  );
  if (nueva === undefined || nueva === vieja) return {};
  if (!antes && revierte) return { clave: 'sin clave: hay que fijarle una' }; // a restored account's opens nothing
  return { clave: actor.id === entidadId ? 'clave cambiada por su titular' : `clave fijada por ${actor.nombre}` };
}

/** Which entry a change undoes. */
function revertida({ revierte }: Cambio): { revierte?: string } {
  return revierte === undefined ? {} : { revierte };
}

/** The record with its secrets covered. */
function redact(registro: object | undefined): Record<string, string> | null {
  if (!registro) return null;
  return Object.fromEntries(
    Object.entries(registro).map(([campo, valor]: [string, unknown]) => [campo, SECRETOS.has(campo) ? OCULTO : valor]),
  ) as Record<string, string>;
}
