import type { RequestHandler, Response } from 'express';
import type { Lector } from '../../core/database/reads.js';
import { tienePermiso } from '../../core/auth/permisos.js';
import type { ResourceDefinition } from '../definition/definition.js';
import { panelUser } from '../session/panel-user.js';
import { drawTablero } from '../tablero/draw.js';
import type { Tablero } from '../tablero/tablero.js';
import { menuOf } from './marco.js';

/** What stands in the document of the panel before its scripts run. */
export interface FirstPage {
  html: string;
  data: string;
}

/** Draws the first page with its numbers, to be read while the scripts are still on their way. */
export function drawFirstPage(
  readTablero: (lector: Lector) => Promise<Tablero>,
  definitions: readonly ResourceDefinition[],
): RequestHandler {
  return async (_request, response, next) => {
    const { rol, actor } = panelUser(response).admin;
    response.locals['firstPage'] = drawTablero(
      { ...(await readTablero(actor)), puedeAdministrar: tienePermiso(rol, 'administrar') },
      menuOf(definitions, rol),
    ) satisfies FirstPage;
    next();
  };
}

/** Undefined on every page but the first. */
export function firstPageOf(response: Response): FirstPage | undefined {
  return response.locals['firstPage'] as FirstPage | undefined;
}
