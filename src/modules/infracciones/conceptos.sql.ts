import { CAMPOS_DE_COSTO, CAMPOS_PROPIOS } from '../tarifario/tipos/tipo.rule.js';

/** The columns of a concept in which answers tell it, in their order. */
const FIELDS: readonly string[] = [...CAMPOS_PROPIOS, ...CAMPOS_DE_COSTO];

const EXACT = ['cantidad', 'valor_unidad']; // travel as the shortest text of the number

const pairs = FIELDS.map((name) => `'${name}', ${EXACT.includes(name) ? `trim_scale(c.${name})::text` : `c.${name}`}`);

/** What the infraction `i` is charged with, in the order the officer sent it; null without codes, which costs nothing. */
export const CONCEPTOS = `CASE WHEN i.importe IS NOT NULL THEN (
    SELECT json_agg(json_build_object(${pairs.join(', ')}) ORDER BY c.posicion) FROM registro.conceptos_infraccion c
    WHERE c.infraccion_id = i.id AND c.vehiculo_id = i.vehiculo_id) END AS conceptos`;
