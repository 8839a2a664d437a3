import type { DataSource } from 'typeorm';
import { ACCIONES } from '../auditoria/auditoria.js';
import { TrailQuery } from '../auditoria/auditoria-sql.js';
import type { CambioDeCampo } from '../auditoria/cambios.js';
import { REVIERTE, type TrailReader } from '../auditoria/legible.js';
import { ROL_LABELS } from '../definition/labels.js';
import type { Viewer } from '../panel-admin.js';
import type { RegistroResource } from '../resources/registro.resource.js';
import { findCambiosDe, type EntradaFechada } from './entradas.js';
import { movedOn, revertibleFields } from './revertir.js';

/** As many changes as one page of a history has. */
const PER_PAGE = 20;

/** One change in the history of a record. */
export interface Cambio {
  id: string;
  /** RFC 3339, UTC. */
  cuando: string;
  /** By the authority's clock. */
  cuandoTexto: string;
  accion: string;
  accionTexto: string;
  quien: string;
  rol: string;
  cambios: CambioDeCampo[];
  /** Whether it can be undone now: a change by `revertir`, a deletion by `restaurar`. */
  reversible: boolean;
}

/** One page of a history, latest first. */
export interface Historial {
  cambios: Cambio[];
  hayMas: boolean;
}

/** What a history needs to know of the program. */
export interface HistorialParts {
  dataSource: DataSource;
  reader: TrailReader;
  formatInstant: (instant: Date) => string;
}

/** The changes of one record, also of one that was deleted. @param pagina counted from 1 */
export async function readHistorial(
  { dataSource, reader, formatInstant }: HistorialParts,
  resource: RegistroResource,
  id: string,
  pagina: number,
  viewer: Viewer,
): Promise<Historial> {
  const page = { limit: PER_PAGE + 1, offset: (pagina - 1) * PER_PAGE };
  const { definition } = resource;
  const found = definition.writes
    ? await findCambiosDe(dataSource, definition.id, id, page)
    : await findCarga(dataSource, id, page);
  const entradas = found.slice(0, PER_PAGE);
  const [legibles, now] = [await reader.read(entradas, viewer), await resource.findEntity(id, viewer)];
  const ultimoBorrado = pagina === 1 ? entradas.find(({ accion }) => accion === 'borrar') : undefined;
  const isReversible = (entrada: EntradaFechada): boolean => {
    if (!now) return entrada === ultimoBorrado;
    const fields = revertibleFields(definition, entrada);
    return fields.length > 0 && movedOn(fields, entrada, now).length === 0;
  };
  const cambios = entradas.map((entrada, place): Cambio => {
    const { id: entradaId, accion, actor_nombre: quien, actor_rol, creado_en } = entrada;
    return {
      id: entradaId,
      cuando: creado_en.toISOString(),
      cuandoTexto: formatInstant(creado_en),
      accion,
      accionTexto: accionTexto(entrada),
      quien,
      rol: (ROL_LABELS as Readonly<Record<string, string>>)[actor_rol] ?? actor_rol,
      cambios: legibles[place]!.cambios,
      reversible: isReversible(entrada),
    };
  });
  return { cambios, hayMas: found.length > PER_PAGE };
}

/** What nobody changes was filed once, which is its own entry. */
function findCarga(
  dataSource: DataSource,
  id: string,
  { limit, offset }: { limit: number; offset: number },
): Promise<EntradaFechada[]> {
  const trail = new TrailQuery();
  trail.add((p) => `r.entidad_id = ${p}`, id);
  return dataSource.query<EntradaFechada[]>(trail.pageSql({ way: 'DESC', limit, offset }), trail.values);
}

/** What undoes another change has a name of its own. */
function accionTexto({ accion, despues }: EntradaFechada): string {
  if (despues?.[REVIERTE] === undefined) return ACCIONES[accion] ?? accion;
  return accion === 'crear' ? 'Restauración' : 'Reversión';
}
