/** What asks the database. */
export interface Pregunta {
  query(sql: string): Promise<{ rows: unknown[] }>;
}

/** A table of the registry, and its columns in their order. */
export interface Tabla {
  nombre: string;
  columnas: string[];
}

/**
 * Whose rows are not copied: the ORM's own, which migrations write, and positions in the log of this one database server, which
 * another knows nothing of.
 */
const SIN_COPIA = ['migraciones', 'ultimas_escrituras'];

/** Columns that the database computes are not copied; partitions go with their table. */
const TABLAS = `
  SELECT c.relname AS nombre, array_agg(a.attname::text ORDER BY a.attnum) AS columnas
  FROM pg_class c
  JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
  WHERE c.relnamespace = 'registro'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition
    AND c.relname NOT IN (${SIN_COPIA.map((nombre) => `'${nombre}'`).join(', ')})
  GROUP BY c.relname ORDER BY c.relname`;

const CLAVES_FORANEAS = `
  SELECT DISTINCT t.relname AS de, r.relname AS a FROM pg_constraint o
  JOIN pg_class t ON t.oid = o.conrelid JOIN pg_class r ON r.oid = o.confrelid
  WHERE o.contype = 'f' AND o.connamespace = 'registro'::regnamespace AND t.oid <> r.oid`;

/** The tables whose rows are copied, each after those it refers to. */
export async function leerTablas(database: Pregunta): Promise<Tabla[]> {
  const tablas = (await database.query(TABLAS)).rows as Tabla[];
  const claves = (await database.query(CLAVES_FORANEAS)).rows as { de: string; a: string }[];
  return enOrden(tablas, claves);
}

/** @throws where tables refer to each other in a circle, which no order of theirs could be restored in */
export function enOrden(tablas: readonly Tabla[], claves: readonly { de: string; a: string }[]): Tabla[] {
  const sorted: Tabla[] = [];
  let waiting = [...tablas];
  while (waiting.length > 0) {
    const names = new Set(waiting.map(({ nombre }) => nombre));
    const ready = waiting.filter(({ nombre }) => !claves.some(({ de, a }) => de === nombre && names.has(a)));
    if (ready.length === 0) throw new Error(`tables that refer to each other: ${[...names].join(', ')}`);
    sorted.push(...ready);
    waiting = waiting.filter((tabla) => !ready.includes(tabla));
  }
  return sorted;
}

/** How a table and its columns stand in a statement. */
export function nombrada({ nombre, columnas }: Tabla): { tabla: string; columnas: string } {
  return { tabla: `registro.${quote(nombre)}`, columnas: columnas.map(quote).join(', ') };
}

function quote(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
