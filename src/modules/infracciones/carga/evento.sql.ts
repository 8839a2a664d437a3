import { uuidSql } from './aviso.sql.js';

/** Whether there is anybody who wants to be told: the database's own answer, where a process only guesses. */
const SOMEBODY = `EXISTS (SELECT FROM registro.suscripciones WHERE activo AND 'infraccion.creada' = ANY (eventos))`;

/**
 * The events of the acts in `cargada`, in the statement that files them. An event's id follows from its act's, which no act has
 * twice. What it tells stands in the act, which nobody changes: `actaDeEventoSql` reads it there when it is handed out, so
 * that whoever files does not wait for it.
 */
export const EVENTO_SQL = `evento AS (
      INSERT INTO registro.eventos (id, tipo, sujeto, creado_en)
      SELECT ${uuidSql('c')}, 'infraccion.creada', c.id::text, now()
      FROM cargada c WHERE ${SOMEBODY})`;
