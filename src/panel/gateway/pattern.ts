/** Whatever the panel answers that is none of {@link PATTERNS}. */
const OTHER = '/admin/*';

/** The addresses worth a number of their own, from the outside: there must never be more of them than stand here. */
const PATTERNS: readonly [RegExp, string][] = [
  [/^\/admin\/?$/, '/admin'],
  [/^\/admin\/(login|salir|clave|sesion|segundo-factor|bitacora)$/, '/admin/$1'],
  [/^\/admin\/login\/codigo$/, '/admin/login/codigo'],
  [/^\/admin\/segundo-factor\/(?:confirmar|desactivar)$/, '/admin/segundo-factor/:paso'],
  [/^\/admin\/(?:api\/)?lotes(?:\/nuevo)?$/, '/admin/lotes'],
  [/^\/admin\/lotes\/[^/]+$/, '/admin/lotes/:id'],
  [/^\/admin\/lotes\/[^/]+\/[^/]+$/, '/admin/lotes/:id/:paso'],
  [/^\/admin\/exportar\/[^/]+$/, '/admin/exportar/:recurso'],
  [/^\/admin\/frontend\/assets\/[^/]+$/, '/admin/frontend/assets/:file'],
  [/^\/admin\/api\/(dashboard|buscar)$/, '/admin/api/$1'],
  [/^\/admin\/api\/historial\/[^/]+\/(revertir|restaurar)$/, '/admin/api/historial/:id/$1'],
  [/^\/admin\/api\/historial\/[^/]+\/[^/]+$/, '/admin/api/historial/:recurso/:id'],
  [/^\/admin\/api\/vistas\/[^/]+$/, '/admin/api/vistas/:recurso'],
  [/^\/admin\/api\/vistas\/[^/]+\/[^/]+\/borrar$/, '/admin/api/vistas/:recurso/:id/borrar'],
  [/^\/admin\/api\/resources\/[^/]+\/actions\/(list|search|new)$/, '/admin/api/resources/:recurso/actions/$1'],
  [
    /^\/admin\/api\/resources\/[^/]+\/records\/[^/]+\/(show|edit|delete)$/,
    '/admin/api/resources/:recurso/records/:id/$1',
  ],
];

/** The pattern a path of the panel belongs to: a few in all, whatever clients ask for. */
export function patternOf(path: string): string {
  for (const [shape, pattern] of PATTERNS) {
    if (shape.test(path)) return path.replace(shape, pattern);
  }
  return OTHER;
}
