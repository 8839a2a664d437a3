import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { correoPatterns, matchesSql, searchPatterns } from '../../core/database/search.js';

/** Narrows a list, in which a person is `alias`, to those with the text in their name or e-mail. */
export function searchPersonas<E extends ObjectLiteral>(
  query: SelectQueryBuilder<E>,
  alias: string,
  text: string,
): void {
  const inNombre = matchesSql(`${alias}.busqueda`, ':patrones');
  const inCorreo = matchesSql(`${alias}.correo`, ':correos');
  query.andWhere(`(${inNombre} OR ${inCorreo})`, { patrones: searchPatterns(text), correos: correoPatterns(text) });
}
