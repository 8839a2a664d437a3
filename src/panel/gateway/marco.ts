import type { Request, RequestHandler, Response } from 'express';
import type { GrupoDelMenu, MarcoDelPanel } from '../../http/pages/panel/marco.js';
import type { RolUsuario } from '../../core/auth/permisos.js';
import { maySee } from '../definition/access.js';
import type { ResourceDefinition } from '../definition/definition.js';
import { agrupar } from '../definition/menu.js';
import type { CsrfTokens } from '../session/csrf.js';
import { panelUser } from '../session/panel-user.js';

/** Where pages that the server draws belong in the menu, by how their addresses begin. */
const SECCIONES: readonly (readonly [string, string])[] = [
  ['/admin/lotes', 'lotes'],
  ['/admin/importar', 'tipos_infraccion'],
  ['/admin/aliados', 'aliados'],
  ['/admin/bitacora', 'solicitudes_por_hora'],
];

/** The panel's menu for a role. */
export function menuOf(definitions: readonly ResourceDefinition[], rol: RolUsuario): GrupoDelMenu[] {
  const seen = definitions.filter((definition) => maySee(rol, definition));
  return agrupar(seen, ({ grupo }) => grupo).map(({ titulo, entradas }) => ({
    titulo,
    entradas: entradas.map(({ id, varios }) => ({ href: `/admin/resources/${id}`, label: varios })),
  }));
}

/** Puts what the server draws from here on into the panel's frame, for whoever may use the panel already. */
export function framed(definitions: readonly ResourceDefinition[], tokens: CsrfTokens): RequestHandler {
  return (request, response, next) => {
    const { admin, debeCambiarClave } = panelUser(response);
    const { rol, email: correo, title = '' } = admin;
    // Most of what is asked for is data, which has no frame.
    const marco = (): MarcoDelPanel => ({
      menu: menuOf(definitions, rol),
      aqui: seccionOf(request),
      correo,
      rol: title,
      csrf: tokens.ofSession(request),
    });
    if (!debeCambiarClave) response.locals['marco'] = marco;
    next();
  };
}

/** Null where there is no session that may use the panel. */
export function marcoOf(response: Response): MarcoDelPanel | null {
  return (response.locals['marco'] as (() => MarcoDelPanel) | undefined)?.() ?? null;
}

function seccionOf({ path }: Request): string | undefined {
  const found = SECCIONES.find(([beginning]) => path === beginning || path.startsWith(`${beginning}/`));
  return found && `/admin/resources/${found[1]}`;
}
