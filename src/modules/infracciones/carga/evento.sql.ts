import { uuidSql } from './aviso.sql.js';
import type { SqlDeCarga } from './carga.sql.js';

/** Whether there is anybody who wants to be told: the database's own answer, where a process only guesses. */
const SOMEBODY = `EXISTS (SELECT FROM registro.suscripciones WHERE activo AND 'infraccion.creada' = ANY (eventos))`;

/**
 * The events of the acts in `cargada`, in the statement that files them: what `InfraccionCreada` says. An event's id follows
 * from its act's, which no act has twice. The JSON is put together as text, which costs a third less than `json_build_object`:
 * every act pays for it, and nothing in it but a plate could need escaping.
 */
export function eventoSql({ conceptos }: Pick<SqlDeCarga, 'conceptos'>): string[] {
  const codigos =
    conceptos === undefined
      ? `'[]'`
      : `coalesce((SELECT json_agg(n.codigo ORDER BY n.posicion) FROM concepto n WHERE n.infraccion_id = c.id)::text, '[]')`;
  return [
    `evento AS (
      INSERT INTO registro.eventos (id, tipo, sujeto, datos, creado_en)
      SELECT ${uuidSql('c')}, 'infraccion.creada', c.id::text, ('{"id":"' || c.id || '","vehiculo_id":"' || c.vehiculo_id
        || '","placa_patente":' || to_json(c.placa_patente) || ',"momento":"'
        || to_char(c.momento AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '","moneda":' || coalesce('"' || c.moneda || '"', 'null')
        || ',"importe":' || coalesce(c.importe::text, 'null') || ',"codigos":' || ${codigos} || '}')::json, now()
      FROM cargada c WHERE ${SOMEBODY})`,
  ];
}
