import type { RequestHandler } from 'express';
import { maySee } from '../definition/access.js';
import { beginningOf } from '../format.js';
import { panelUser } from '../session/panel-user.js';
import type { RegistroResource } from '../resources/registro.resource.js';

/** As many of each kind are shown. */
const SHOWN = 5;
/** Characters of what a record is about. */
const DETAIL = 100;
/** A single letter finds half of everything. */
const SHORTEST = 2;

/** What was found of one kind of record. */
interface Group {
  recurso: string;
  titulo: string;
  resultados: { id: string; titulo: string; detalle: string; href: string }[];
  hayMas: boolean;
}

/** `GET /admin/api/buscar?texto=…`: what there is of each kind of record that the user may see. */
export function searchEverything(resources: readonly RegistroResource[]): RequestHandler {
  return async (request, response) => {
    const { rol } = panelUser(response).admin;
    const { texto = '' } = request.query as { texto?: string };
    const text = texto.trim();
    const searched = resources.filter(({ definition }) => maySee(rol, definition) && !definition.isSearchedAlone);
    const grupos =
      text.length < SHORTEST ? [] : await Promise.all(searched.map((resource) => findGroup(resource, text)));
    response.json({ grupos: grupos.filter(({ resultados }) => resultados.length > 0) });
  };
}

async function findGroup(resource: RegistroResource, text: string): Promise<Group> {
  const { id: recurso, varios, title, detail } = resource.definition;
  const found = await resource.searchEntities(text, SHOWN + 1);
  const resultados = found.slice(0, SHOWN).map((record) => {
    const id = record['id'] as string;
    const href = `/admin/resources/${recurso}/records/${id}/show`;
    return { id, titulo: title(record), detalle: beginningOf(detail?.(record) ?? '', DETAIL), href };
  });
  return { recurso, titulo: varios, resultados, hayMas: found.length > SHOWN };
}
