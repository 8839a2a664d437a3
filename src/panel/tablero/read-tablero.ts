import type { DataSource } from 'typeorm';
import type { Lector, Reads } from '../../core/database/reads.js';
import { COUNT_CAP } from '../definition/page.js';
import { beginningOf } from '../format.js';
import { formatTotal } from '../definition/related.js';
import { addUpHours, type HourCount } from './hours.js';
import type { Conteo, Tablero, Total } from './tablero.js';

const LAST = 10;
/** Characters of a comment that are shown. */
const MOST = 140;
/** As many officers and plates are named. */
const NAMED = 8;
/** Counting a country's month takes a while: the same numbers serve whoever asks within so many times as long. */
const RESTS = 20;
const LONGEST_REST_MS = 30_000;

/** Kinds of record that are counted, by the name of their table. */
export type Counted = Readonly<Record<string, string>>;

/** Answers with the present numbers or, where reading them takes long, with those of a moment ago. */
export function tableroReader(
  reads: Reads,
  zonaHoraria: string,
  counted: Counted,
): (lector: Lector) => Promise<Tablero> {
  let known: { until: number; tablero: Promise<Tablero> } | undefined;
  return async (lector) => {
    if (known && Date.now() < known.until) return known.tablero;
    const started = Date.now();
    const reading = {
      until: Infinity,
      tablero: reads.run(lector, (source) => readTablero(source, zonaHoraria, counted)),
    };
    known = reading;
    try {
      const tablero = await reading.tablero;
      const rest = isNew(tablero) ? 0 : (Date.now() - started) * RESTS;
      reading.until = Date.now() + Math.min(rest, LONGEST_REST_MS);
      return tablero;
    } catch (error) {
      known = undefined;
      throw error;
    }
  };
}

/** Nothing takes long there, and whoever has done a first step comes back to see it done. */
function isNew({ totales }: Tablero): boolean {
  return totales.some(({ recurso, vacio }) => recurso === 'infracciones' && vacio);
}

async function readTablero(dataSource: DataSource, zonaHoraria: string, counted: Counted): Promise<Tablero> {
  const [totales, received, hours, [hasta], porOficial, repetidas] = await Promise.all([
    Promise.all(Object.entries(counted).map(([recurso, titulo]) => readTotal(dataSource, recurso, titulo))),
    dataSource.query<Tablero['ultimas']>(ULTIMAS, [LAST]),
    dataSource.query<HourCount[]>(POR_HORA, [zonaHoraria]),
    dataSource.query<UntilNow[]>(HASTA_AHORA, [zonaHoraria]),
    dataSource.query<Conteo[]>(POR_OFICIAL, [zonaHoraria, NAMED]),
    dataSource.query<Conteo[]>(REPETIDAS, [zonaHoraria, NAMED]),
  ]);
  const ultimas = received.map((one) => ({ ...one, comentarios: beginningOf(one.comentarios, MOST) }));
  const { dias, porDia, porHora } = addUpHours(hours);
  const hoy = { dia: dias.hoy, diaAntes: dias.hace8, ...hasta! };
  return { totales, ultimas, hoy, porDia, porHora, porOficial, repetidas, dias, zonaHoraria };
}

/** Exact for a short table; of a long one the estimate the database keeps, said to be one. */
async function readTotal(dataSource: DataSource, recurso: string, titulo: string): Promise<Total> {
  const [row] = await dataSource.query<{ contado: number; estimado: number }[]>(
    `SELECT (SELECT count(*)::int FROM (SELECT 1 FROM registro.${recurso} LIMIT ${COUNT_CAP}) AS filas) AS contado,
       (SELECT reltuples::float8 FROM pg_class WHERE oid = 'registro.${recurso}'::regclass) AS estimado`,
  );
  const { contado = 0, estimado = 0 } = row ?? {};
  const vacio = contado === 0;
  if (contado < COUNT_CAP || estimado < COUNT_CAP) return { recurso, titulo, vacio, total: formatTotal(contado) };
  const rounded = Number(estimado.toPrecision(3));
  return { recurso, titulo, vacio, total: `unas ${new Intl.NumberFormat('es-CL').format(rounded)}` };
}

const ULTIMAS = `
  SELECT i.id, i.placa_patente AS placa, i.momento, left(coalesce(i.comentarios, (SELECT string_agg(c.descripcion, '; ' ORDER BY c.posicion)
    FROM registro.conceptos_infraccion c WHERE c.infraccion_id = i.id AND c.vehiculo_id = i.vehiculo_id)), ${MOST + 1}) AS comentarios,
    o.numero || ' · ' || o.nombre AS oficial
  FROM registro.infracciones i JOIN registro.oficiales o ON o.id = i.oficial_id
  ORDER BY i.creado_en DESC, i.id DESC LIMIT $1`;

/** The first id of an instant: ids begin with it, to the ms. */
const idFrom = (instant: string): string =>
  `(lpad(to_hex((extract(epoch FROM ${instant}) * 1000)::bigint), 12, '0') || '80008000000000000000')::uuid`;

/**
 * The last 30 days by the hour, the rest of today included. The key alone finds and counts them, without a look at the
 * rows. What the clock shows is text, so that no driver takes it for an instant of its own zone.
 */
export const POR_HORA = `
  WITH horas AS (
    SELECT desde, desde + interval '1 hour' AS hasta
    FROM generate_series(
      ((now() AT TIME ZONE $1)::date - 29)::timestamp AT TIME ZONE $1,
      ((now() AT TIME ZONE $1)::date + 1)::timestamp AT TIME ZONE $1 - interval '1 ms', interval '1 hour') AS desde
  )
  SELECT to_char(desde AT TIME ZONE $1, 'YYYY-MM-DD') AS dia, extract(hour FROM desde AT TIME ZONE $1)::int AS hora,
    count(i.id)::int AS total
  FROM horas LEFT JOIN registro.infracciones i ON i.id >= ${idFrom('desde')} AND i.id < ${idFrom('hasta')}
  GROUP BY desde ORDER BY desde`;

/** What happened until this very moment, today and on the same day a week before. */
type UntilNow = Pick<Tablero['hoy'], 'total' | 'semanaAntes'>;

const sinceMidnight = (clock: string): string => `(SELECT count(*)::int FROM registro.infracciones
    WHERE id >= ${idFrom(`(date_trunc('day', ${clock}) AT TIME ZONE $1)`)} AND id < ${idFrom(`(${clock} AT TIME ZONE $1)`)})`;

export const HASTA_AHORA = `SELECT ${sinceMidnight('(now() AT TIME ZONE $1)')} AS total,
  ${sinceMidnight(`(now() AT TIME ZONE $1 - interval '7 days')`)} AS "semanaAntes"`;

const HACE_7 = `((now() AT TIME ZONE $1)::date - 6)::timestamp AT TIME ZONE $1`;

export const POR_OFICIAL = `
  SELECT o.id, o.numero || ' · ' || o.nombre AS nombre, c.total FROM (
    SELECT oficial_id, count(*)::int AS total FROM registro.infracciones
    WHERE id >= ${idFrom(HACE_7)} AND momento <= now() GROUP BY oficial_id ORDER BY total DESC, oficial_id LIMIT $2) AS c
  JOIN registro.oficiales o ON o.id = c.oficial_id ORDER BY c.total DESC, o.numero`;

/** Vehicles stand in the key: the rows are not looked at. */
export const REPETIDAS = `
  SELECT v.placa_patente AS id, v.placa_patente AS nombre, c.total FROM (
    SELECT vehiculo_id, count(*)::int AS total FROM registro.infracciones
    WHERE id >= ${idFrom(HACE_7)} GROUP BY vehiculo_id HAVING count(*) > 1 ORDER BY total DESC, vehiculo_id LIMIT $2) AS c
  JOIN registro.vehiculos v ON v.id = c.vehiculo_id ORDER BY c.total DESC, v.placa_patente`;
