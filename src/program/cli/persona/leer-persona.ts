import type { DataSource, EntityManager } from 'typeorm';
import type { DatosDePersona, Quien } from '../../../core/records/datos-de-persona.js';

/** Everything that is kept of a person. */
export interface Persona {
  correo: string;
  /** RFC 3339 in UTC. */
  generado_en: string;
  secciones: Seccion[];
  /** What may be of him and is in no table. */
  fuera: string[];
}

/** The rows of one table that are about him. */
export interface Seccion {
  modulo: string;
  tabla: string;
  titulo: string;
  filas: Record<string, unknown>[];
}

export type DatosDeModulo = DatosDePersona & { modulo: string };

/** What opens something is kept from everybody, and what is only made of another column says nothing new. */
const SECRETAS = new Set(['clave_hash', 'hash', 'secreto', 'sess', 'sid']);
const DERIVADAS = new Set(['busqueda', 'busqueda_color']);
const OCULTO = '[oculto]';

const FUERA = [
  'Los archivos que alguien envió en lotes, mientras se guardan (ARCHIVOS_DIAS): pueden nombrarlo en sus líneas.',
  'Los respaldos, y el registro del servidor, que no lleva nombres ni correos.',
];

/**
 * Reads at one instant what all tables have of whoever has this e-mail, in lower case.
 * @returns null where there is nobody and nothing
 */
export async function leerPersona(
  dataSource: DataSource,
  correo: string,
  datos: readonly DatosDeModulo[],
): Promise<Persona | null> {
  return dataSource.transaction('REPEATABLE READ', async (tx) => {
    const quien = await findQuien(tx, correo);
    const secciones: Seccion[] = [];
    for (const { modulo, tabla, titulo, ...cuales } of datos) {
      secciones.push({ modulo, tabla, titulo, filas: await findFilas(tx, quien, { tabla, ...cuales }) });
    }
    if (secciones.every(({ filas }) => filas.length === 0)) return null;
    return { correo, generado_en: new Date().toISOString(), secciones, fuera: FUERA };
  });
}

async function findQuien(tx: EntityManager, correo: string): Promise<Quien> {
  const [quien] = await tx.query<[Omit<Quien, 'correo'>]>(QUIEN, [correo]);
  return { correo, ...quien };
}

async function findFilas(
  tx: EntityManager,
  { correo, personas, cuentas, vehiculos, placas, infracciones }: Quien,
  { tabla, donde, columnas }: Pick<DatosDePersona, 'tabla' | 'donde' | 'columnas'>,
): Promise<Record<string, unknown>[]> {
  const rows = await tx.query<{ fila: Record<string, unknown> }[]>(
    `SELECT row_to_json(t) AS fila FROM registro.${tabla} t,
       (SELECT $1::text AS correo, $2::uuid[] AS personas, $3::uuid[] AS cuentas, $4::uuid[] AS vehiculos,
          $5::text[] AS placas, $6::uuid[] AS infracciones) q
     WHERE ${donde}`,
    [correo, personas, cuentas, vehiculos, placas, infracciones],
  );
  return rows.map(({ fila }) => shown(fila, columnas)).sort((one, other) => (placeOf(one) < placeOf(other) ? -1 : 1));
}

/** Oldest first, where a row says when it came. */
function placeOf({ creado_en, id }: Record<string, unknown>): string {
  return [creado_en, id].find((value) => typeof value === 'string') ?? '';
}

function shown(fila: Record<string, unknown>, columnas: readonly string[] | undefined): Record<string, unknown> {
  const told = Object.entries(fila).filter(([name]) => !DERIVADAS.has(name) && (columnas?.includes(name) ?? true));
  return Object.fromEntries(told.map(([name, value]) => [name, SECRETAS.has(name) && value !== null ? OCULTO : value]));
}

/** Who was deleted is found in the trail, but only while nobody else has his e-mail. */
const QUIEN = `
  WITH viva AS (SELECT id FROM registro.personas WHERE correo = $1),
  persona AS (
    SELECT id FROM viva
    UNION SELECT a.entidad_id FROM registro.auditoria a
      WHERE a.entidad = 'personas' AND a.accion = 'borrar' AND a.antes ->> 'correo' = $1
        AND NOT EXISTS (SELECT FROM viva)
  ),
  cuenta AS (
    SELECT id FROM registro.usuarios WHERE correo = $1 UNION SELECT id FROM registro.clientes WHERE correo = $1
  ),
  vehiculo AS (SELECT id, placa_patente FROM registro.vehiculos WHERE persona_id IN (SELECT id FROM persona)),
  infraccion AS (
    SELECT i.id, i.placa_patente FROM registro.infracciones i
      WHERE i.persona_id IN (SELECT id FROM persona) OR i.vehiculo_id IN (SELECT id FROM vehiculo)
  )
  SELECT ARRAY (SELECT id FROM persona) AS personas, ARRAY (SELECT id FROM cuenta) AS cuentas,
    ARRAY (SELECT id FROM vehiculo) AS vehiculos, ARRAY (SELECT id FROM infraccion) AS infracciones,
    ARRAY (SELECT placa_patente FROM vehiculo UNION SELECT placa_patente FROM infraccion
      UNION SELECT p.placa_patente FROM registro.placas_anteriores p WHERE p.vehiculo_id IN (SELECT id FROM vehiculo))
      AS placas`;
