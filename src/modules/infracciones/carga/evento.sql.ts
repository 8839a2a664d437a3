import { uuidSql } from './aviso.sql.js';
import type { SqlDeCarga } from './carga.sql.js';

/** Whether there is anybody who wants to be told: the database's own answer, where a process only guesses. */
const SOMEBODY = `EXISTS (SELECT FROM registro.suscripciones WHERE activo AND 'infraccion.creada' = ANY (eventos))`;

/**
 * The events of the acts in `cargada`, in the statement that files them: what `InfraccionCreada` says. An event's id follows
 * from its act's, which no act has twice.
 */
export function eventoSql({ conceptos }: Pick<SqlDeCarga, 'conceptos'>): string[] {
  const codigos =
    conceptos === undefined
      ? `'[]'::json`
      : `coalesce((SELECT json_agg(n.codigo ORDER BY n.posicion) FROM concepto n WHERE n.infraccion_id = c.id), '[]')`;
  return [
    `evento AS (
      INSERT INTO registro.eventos (id, tipo, sujeto, datos, creado_en)
      SELECT ${uuidSql('c')}, 'infraccion.creada', c.id::text, json_build_object('id', c.id, 'vehiculo_id', c.vehiculo_id,
        'placa_patente', c.placa_patente, 'momento', to_char(c.momento AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
        'moneda', c.moneda, 'importe', c.importe, 'codigos', ${codigos}), now()
      FROM cargada c WHERE ${SOMEBODY})`,
  ];
}
