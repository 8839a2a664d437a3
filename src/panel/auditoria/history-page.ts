import type { RequestHandler } from 'express';
import { isUUID } from 'class-validator';
import type { Actor } from '../../core/auth/principal.js';
import { DomainError } from '../../core/errors/domain.error.js';
import { mayChange, maySee } from '../definition/access.js';
import type { ResourceDefinition } from '../definition/definition.js';
import { ROL_LABELS } from '../definition/labels.js';
import { panelUser, viewerOf } from '../session/panel-user.js';
import { ACCIONES } from './auditoria.js';
import type { AuditoriaResource } from './auditoria.resource.js';
import type { Restorations } from './restorations.js';
import type { Reversals } from './reversals.js';
import type { Entrada, TrailReader } from './legible.js';

const notFound = (): DomainError =>
  new DomainError('notFound', 'no_encontrado', 'No existe ese registro en la auditoría.');

/** As many entries are shown at once. */
const PAGE = 20;

/** What the pages of records tell of the trail, and do with it. */
export interface HistoryParts {
  auditoria: AuditoriaResource;
  reader: TrailReader;
  definitions: readonly ResourceDefinition[];
  reversals: Reversals;
  restorations: Restorations;
  formatInstant: (instant: Date) => string;
}

/** `GET /admin/api/historial/personas/<id>?pagina=2`: what was done to a record, the latest first. */
export function showHistory({
  auditoria,
  reader,
  definitions,
  reversals,
  formatInstant,
}: HistoryParts): RequestHandler {
  return async (request, response) => {
    const { recurso, id } = request.params as { recurso: string; id: string };
    const definition = definitions.find((known) => known.id === recurso);
    if (!definition || !isUUID(id, 'loose')) throw notFound();
    const { rol } = panelUser(response).admin;
    if (!maySee(rol, definition)) {
      throw new DomainError('forbidden', 'sin_permiso', 'Su cuenta no tiene permiso para este registro.');
    }
    const page = Math.max(1, Number(request.query['pagina'] ?? 1));
    const viewer = viewerOf(response);
    const range = { limit: PAGE + 1, offset: (page - 1) * PAGE };
    const rows = await auditoria.findHistory({ entidad: recurso, id }, range, viewer);
    const shown = rows.slice(0, PAGE);
    const legibles = await reader.read(shown, viewer);
    const record = mayChange(rol, definition) ? await reversals.findRecord(definition, id) : null;
    response.json({
      cambios: shown.map((row, place) => ({
        id: row.id,
        cuando: row.creado_en,
        cuandoTexto: formatInstant(row.creado_en),
        accion: row.accion,
        accionTexto: accionTexto(row),
        quien: legibles[place]!.quien,
        rol: ROL_LABELS[row.actor_rol as keyof typeof ROL_LABELS] ?? row.actor_rol,
        cambios: legibles[place]!.cambios,
        reversible: reversals.canRevert(row, record),
        restaurable: legibles[place]!.restaurable !== undefined,
      })),
      hayMas: rows.length > PAGE,
    });
  };
}

/** `POST /admin/api/historial/<entry>/revertir`: takes a change back, by another. */
export function revertChange(parts: HistoryParts): RequestHandler {
  return undo(parts, async (actor, row) => told(await parts.reversals.revert(actor, row)));
}

/** `POST /admin/api/historial/<entry>/restaurar`: brings back what was deleted, under its old id. */
export function restoreRecord(parts: HistoryParts): RequestHandler {
  return undo(parts, async (actor, row) => told(await parts.restorations.restore(actor, row)));
}

/** As AdminJS answers an action. */
function told(message: string): object {
  return { notice: { type: 'success', message } };
}

/** A record that came back was created anew, as far as its row goes. */
function accionTexto({ accion, despues }: Entrada): string {
  const isBack = accion === 'crear' && despues?.['revierte'] !== undefined;
  return ACCIONES[isBack ? 'restaurar' : accion] ?? accion;
}

type Work = (actor: Actor, row: Entrada) => Promise<object>;

/** Whoever may change such records may undo what was done to one. */
function undo({ auditoria, definitions }: HistoryParts, work: Work): RequestHandler {
  return async (request, response) => {
    const { admin } = panelUser(response);
    const row = await auditoria.findEntity(String(request.params['id']), viewerOf(response));
    const definition = row && definitions.find(({ id }) => id === row.entidad);
    if (!row || !definition) throw notFound();
    if (!mayChange(admin.rol, definition)) {
      throw new DomainError('forbidden', 'sin_permiso', 'Su cuenta no tiene permiso para cambiar este registro.');
    }
    response.json(await work(admin.actor, row));
  };
}
