import type { Config } from '../../../config/config.js';
import type { SqlDeCarga } from './carga.sql.js';

/**
 * What tells each owner of the acts in `cargada`, in the statement that files them. The notice's id is a UUIDv7 of the
 * instant of filing and of the act's id, since one statement serves any number of acts.
 */
export function avisoSql({ smtpUrl }: Pick<Config, 'smtpUrl'>, { conceptos }: Pick<SqlDeCarga, 'conceptos'>): string[] {
  const cobrado =
    conceptos === undefined
      ? ''
      : `, 'moneda', c.moneda, 'importe', c.importe, 'conceptos',
        (SELECT jsonb_agg(n.codigo || ' · ' || n.descripcion ORDER BY n.posicion) FROM concepto n WHERE n.infraccion_id = c.id)`;
  const estado = smtpUrl === undefined ? 'guardado' : 'pendiente';
  return [
    `aviso AS (
      INSERT INTO registro.avisos (id, tipo, destinatario, datos, estado, intentos, creado_en)
      SELECT ${uuidSql('c')}, 'infraccion_cargada', p.correo, jsonb_build_object('infraccion_id', c.id, 'persona_id', p.id,
        'nombre', p.nombre, 'placa_patente', c.placa_patente, 'comentarios', c.comentarios,
        'momento', to_char(c.momento AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')${cobrado}), '${estado}', 0, c.creado_en
      FROM cargada c JOIN registro.personas p ON p.id = c.persona_id
      WHERE NOT EXISTS (SELECT FROM registro.avisos_bajas b WHERE b.persona_id = p.id)
      RETURNING id, creado_en, estado)`,
    `trabajo AS (
      INSERT INTO registro.trabajos (id, tipo, clave, disponible_en, intentos, creado_en)
      SELECT id, 'enviar_aviso', id::text, now(), 0, creado_en FROM aviso WHERE estado = 'pendiente')`,
  ];
}

/** A UUIDv7 of an act's own: 48 bits of ms of filing, the version, the variant, and the rest from the act's id. */
export function uuidSql(row: string): string {
  const digest = `md5(${row}.id::text)`;
  const ms = `lpad(to_hex((extract(epoch FROM ${row}.creado_en) * 1000)::bigint), 12, '0')`;
  return `(${ms} || '7' || substr(${digest}, 1, 3) || '8' || substr(${digest}, 4, 15))::uuid`;
}
