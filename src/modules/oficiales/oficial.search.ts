import { Brackets, type ObjectLiteral, type SelectQueryBuilder } from 'typeorm';
import { matchesSql, prefixPattern, searchPatterns } from '../../core/database/search.js';

/** Narrows a list, in which an officer is `alias`, to those whose number begins so or who have the text in their name. */
export function searchOficiales<E extends ObjectLiteral>(
  query: SelectQueryBuilder<E>,
  alias: string,
  text: string,
): void {
  const comienzo = prefixPattern(text.toUpperCase());
  const patrones = searchPatterns(text);
  query.andWhere(
    new Brackets((or) =>
      or
        .where(`${alias}.numero LIKE :comienzo`, { comienzo })
        .orWhere(matchesSql(`${alias}.busqueda`, ':patrones'), { patrones }),
    ),
  );
}
