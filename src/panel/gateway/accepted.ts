import type { RequestHandler } from 'express';
import { DomainError } from '../../core/errors/domain.error.js';

/** What an address takes, in its query or its form: the shape of the value, by name. Nothing else passes. */
export type Accepted = ReadonlyMap<string, RegExp>;

/** More names than most forms and lists of the panel have. */
const MOST_NAMES = 50;
/** Longer than every name there is. */
const LONGEST_NAME = 64;

/** What is typed into a filter, line breaks included. */
export const SHORT_TEXT = /^[^]{0,500}$/;
/** The same where it is to be kept: the database holds no NUL. */
export const KEPT_TEXT = /^[^\0]{0,500}$/;

/** How many names may come: a form that has more takes as many as it has. */
export function mostNames(accepted: Accepted): number {
  return Math.max(MOST_NAMES, accepted.size);
}

/** @throws invalid where a name is unknown or comes twice, and where a value has another shape */
export function assertAccepted(pairs: readonly (readonly [string, string])[], accepted: Accepted): void {
  if (pairs.length > mostNames(accepted)) throw refused('demasiados_campos', 'La solicitud trae demasiados datos.');
  const seen = new Set<string>();
  for (const [name, value] of pairs) {
    const shape = name.length <= LONGEST_NAME ? accepted.get(name) : undefined;
    if (!shape || seen.has(name)) {
      throw refused('campo_desconocido', 'La solicitud trae datos que el panel no usa.');
    }
    if (!shape.test(value)) {
      throw refused('valor_invalido', 'La solicitud trae un dato que no se puede leer.', name);
    }
    seen.add(name);
  }
}

/** Lets a request pass whose query has nothing but these names. @throws invalid */
export function takesQuery(accepted: Accepted): RequestHandler {
  return (request, _response, next) => {
    const start = request.originalUrl.indexOf('?');
    if (start >= 0) assertAccepted([...new URLSearchParams(request.originalUrl.slice(start))], accepted);
    next();
  };
}

function refused(codigo: string, detail: string, campo?: string): DomainError {
  const errores = campo === undefined ? [] : [{ campo, mensaje: detail }];
  return new DomainError('invalid', codigo, `${detail} Vuelva a la página desde el menú.`, errores);
}
