import type { DataSource } from 'typeorm';
import { leerTablas } from '../../src/modules/respaldos/copia/tablas.js';

/** How many rows each table has, and a sum of all of them in an order of their own. */
export async function contenidoDe(owner: DataSource): Promise<Record<string, { filas: number; suma: string | null }>> {
  const tablas = await leerTablas({ query: async (sql) => ({ rows: await owner.query(sql) }) });
  const found: Record<string, { filas: number; suma: string | null }> = {};
  for (const { nombre } of tablas) {
    const [row] = await owner.query<[{ filas: number; suma: string | null }]>(
      `SELECT count(*)::int AS filas, md5(string_agg(t::text, E'\\n' ORDER BY t::text)) AS suma FROM registro.${nombre} t`,
    );
    found[nombre] = row;
  }
  return found;
}

/** A text that COPY, JSON and SQL all write in their own ways. */
const RARO = String.raw`E'ñ\t\\\n\\.😀'`;

/** Of a type, a value as SQL writes it. */
const VALORES: Readonly<Record<string, string>> = {
  bytea: String.raw`'\x00ff0a5c'`,
  bool: 'true',
  date: 'current_date',
  timestamptz: 'now()',
  uuid: 'gen_random_uuid()',
  json: `'{"a": "\\\\n"}'`,
  jsonb: `'{"a": "\\\\n"}'`,
};

/** The same by `tabla.columna`, where the type does not say it. */
const PROPIOS: Readonly<Record<string, string>> = {
  'anulaciones_registro.motivo': `'Prueba'`,
  'avisos.estado': `'pendiente'`,
  'claves_olvidadas.usuario_id': '(SELECT id FROM registro.usuarios LIMIT 1)',
  'entregas.estado': `'pendiente'`,
  'entregas.proximo_en': 'now()',
  'eventos.datos': `'{"a": "\\\\n"}'`,
  'perfiles_de_lote.nombre': `'prueba'`,
  'precios_anulados.anulado_en': `'2000-01-01'`,
  'suscripciones.eventos': `'{prueba}'`,
  'suscripciones.autenticacion': `'ninguna'`,
  'tokens_refresco.usuario_id': '(SELECT id FROM registro.usuarios LIMIT 1)',
  'valores_anulados.anulado_en': `'2000-01-01'`,
};

interface Columna {
  nombre: string;
  tipo: string;
  largo: number;
  /** The table and column it refers to. */
  tabla: string | null;
  columna: string | null;
}

const COLUMNAS = `
  SELECT a.attname AS nombre, t.typname AS tipo, a.atttypmod - 4 AS largo, r.relname AS tabla, f.attname AS columna
  FROM pg_attribute a JOIN pg_type t ON t.oid = a.atttypid
  LEFT JOIN pg_constraint o ON o.contype = 'f' AND o.conrelid = a.attrelid AND a.attnum = ANY (o.conkey)
  LEFT JOIN pg_class r ON r.oid = o.confrelid
  LEFT JOIN pg_attribute f ON f.attrelid = o.confrelid AND f.attnum = o.confkey[array_position(o.conkey, a.attnum)]
  WHERE a.attrelid = $1::regclass AND a.attnum > 0 AND NOT a.attisdropped AND a.attnotnull`;

/**
 * A row in each table that has none yet, past every rule of the program but those of the schema: a backup must hold whatever the
 * schema lets be there.
 */
export async function llenarVacias(owner: DataSource): Promise<void> {
  const filled = await contenidoDe(owner);
  const refused: string[] = [];
  const tablas = await leerTablas({ query: async (sql) => ({ rows: await owner.query(sql) }) });
  for (const { nombre } of tablas) {
    if (filled[nombre]!.filas > 0) continue;
    const columnas = await owner.query<Columna[]>(COLUMNAS, [`registro.${nombre}`]);
    const known = new Map(columnas.map((columna) => [columna.nombre, valorDe(columna)]));
    for (const [name, value] of Object.entries(PROPIOS)) {
      if (name.startsWith(`${nombre}.`)) known.set(name.slice(nombre.length + 1), value);
    }
    const insert = `INSERT INTO registro.${nombre} (${[...known.keys()].join(', ')}) SELECT ${[...known.values()].join(', ')}`;
    await owner.query(insert).catch((error: Error) => refused.push(`${nombre}: ${error.message}`));
  }
  if (refused.length > 0) throw new Error(`say what they hold: ${refused.join('; ')}`);
}

function valorDe({ tipo, largo, tabla, columna }: Columna): string {
  if (tabla !== null) return `(SELECT ${columna} FROM registro.${tabla} ORDER BY ctid LIMIT 1)`;
  if (tipo === 'varchar') return `left(${RARO}, ${largo})`;
  if (tipo === 'text') return RARO;
  return VALORES[tipo] ?? (tipo.startsWith('_') ? `'{}'` : '1');
}
