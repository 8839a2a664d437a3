import { IntersectionType } from '@nestjs/swagger';
import { PaginaQuery } from './pagina.query.js';
import { shareAsOptional } from './parsed-by.js';

/** A list's query of optional filters that serve elsewhere too, as for a file: the same with what every list takes. */
export function Paginada<F extends object>(Filtro: new () => F): new () => F & PaginaQuery {
  const Paginada = IntersectionType(Filtro, PaginaQuery) as new () => F & PaginaQuery;
  for (const Part of [PaginaQuery, Filtro]) shareAsOptional(Part, Paginada);
  return Paginada;
}
