import type { Config } from '../../../config/config.js';
import type { Statement } from '../../../core/database/pipelined-transactions.js';

/** Where a statement that files turns from what it looks at to what it writes. */
const INSERT = 'INSERT INTO registro.infracciones';
const RETURNING_ID = 'RETURNING id';

/**
 * The same filing, which tells each owner too, in the same statement: what is filed is told, what is not is not. Only
 * what was added is: a repeated act returns no row. The notice's id is a UUIDv7 of the instant of filing and of the
 * act's id, since one statement serves any number of acts.
 */
export function conAviso({ name, text }: Statement, { smtpUrl }: Pick<Config, 'smtpUrl'>): Statement {
  const at = text.indexOf(INSERT);
  if (at < 0 || !text.includes(RETURNING_ID)) throw new Error(`${name} files nothing that could be told`);
  const [looks, files] = [text.slice(0, at).trimEnd(), text.slice(at)];
  const returning = files.replace(
    RETURNING_ID,
    'RETURNING id, persona_id, placa_patente, momento, comentarios, creado_en',
  );
  const hasNumero = files.includes('AS numero') || files.includes('SELECT numero');
  const estado = smtpUrl === undefined ? 'guardado' : 'pendiente';
  const before = looks === '' ? 'WITH' : `${looks},`;
  return {
    name: `${name}_con_aviso`,
    text: `${before}
    cargada AS (${returning}),
    aviso AS (
      INSERT INTO registro.avisos (id, tipo, destinatario, datos, estado, intentos, creado_en)
      SELECT ${idSql('c')}, 'infraccion_cargada', p.correo, jsonb_build_object('infraccion_id', c.id, 'persona_id', p.id,
        'nombre', p.nombre, 'placa_patente', c.placa_patente, 'comentarios', c.comentarios,
        'momento', to_char(c.momento AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')), '${estado}', 0, c.creado_en
      FROM cargada c JOIN registro.personas p ON p.id = c.persona_id
      WHERE NOT EXISTS (SELECT FROM registro.avisos_bajas b WHERE b.persona_id = p.id)
      RETURNING id, creado_en, estado),
    trabajo AS (
      INSERT INTO registro.trabajos (id, tipo, clave, disponible_en, intentos, creado_en)
      SELECT id, 'enviar_aviso', id::text, now(), 0, creado_en FROM aviso WHERE estado = 'pendiente')
    SELECT id${hasNumero ? ', numero' : ''} FROM cargada`,
  };
}

/** 48 bits of ms, the version, the variant, and the rest from the act's id. */
function idSql(row: string): string {
  const digest = `md5(${row}.id::text)`;
  const ms = `lpad(to_hex((extract(epoch FROM ${row}.creado_en) * 1000)::bigint), 12, '0')`;
  return `(${ms} || '7' || substr(${digest}, 1, 3) || '8' || substr(${digest}, 4, 15))::uuid`;
}
