import type { DataSource } from 'typeorm';
import { COUNT_CAP } from './definition/page.js';
import { formatTotal } from './definition/related.js';

const DAYS = 30;
const LAST = 10;
/** Counting a country's month takes a while: the same numbers serve whoever asks within so many times as long. */
const RESTS = 20;
const LONGEST_REST_MS = 30_000;

/** What the first page shows. */
export interface Tablero {
  totales: { recurso: string; total: string }[];
  ultimas: { id: string; placa: string; momento: string; comentarios: string; oficial: string }[];
  /** Infractions by the day they happened, the authority's days, oldest first, none left out. */
  porDia: { dia: string; total: number }[];
  zonaHoraria: string;
}

/** Answers with the present numbers or, where reading them takes long, with those of a moment ago. */
export function dashboardHandler(dataSource: DataSource, zonaHoraria: string): () => Promise<Tablero> {
  let known: { until: number; tablero: Promise<Tablero> } | undefined;
  return async () => {
    if (known && Date.now() < known.until) return known.tablero;
    const started = Date.now();
    const reading = { until: Infinity, tablero: readTablero(dataSource, zonaHoraria) };
    known = reading;
    try {
      const tablero = await reading.tablero;
      reading.until = Date.now() + Math.min((Date.now() - started) * RESTS, LONGEST_REST_MS);
      return tablero;
    } catch (error) {
      known = undefined;
      throw error;
    }
  };
}

async function readTablero(dataSource: DataSource, zonaHoraria: string): Promise<Tablero> {
  const [totales, ultimas, porDia] = await Promise.all([
    Promise.all(['personas', 'vehiculos', 'oficiales', 'infracciones'].map((tabla) => readTotal(dataSource, tabla))),
    dataSource.query<Tablero['ultimas']>(ULTIMAS, [LAST]),
    dataSource.query<Tablero['porDia']>(POR_DIA, [zonaHoraria, DAYS]),
  ]);
  return { totales, ultimas, porDia, zonaHoraria };
}

/** Exact for a short table; of a long one the estimate the database keeps, said to be one. */
async function readTotal(dataSource: DataSource, recurso: string): Promise<{ recurso: string; total: string }> {
  const [row] = await dataSource.query<{ contado: number; estimado: number }[]>(
    `SELECT (SELECT count(*)::int FROM (SELECT 1 FROM registro.${recurso} LIMIT ${COUNT_CAP}) AS filas) AS contado,
       (SELECT reltuples::float8 FROM pg_class WHERE oid = 'registro.${recurso}'::regclass) AS estimado`,
  );
  const { contado = 0, estimado = 0 } = row ?? {};
  if (contado < COUNT_CAP || estimado < COUNT_CAP) return { recurso, total: formatTotal(contado) };
  const rounded = Number(estimado.toPrecision(3));
  return { recurso, total: `unas ${new Intl.NumberFormat('es-CL').format(rounded)}` };
}

const ULTIMAS = `
  SELECT i.id, i.placa_patente AS placa, i.momento, left(i.comentarios, 140) AS comentarios, o.numero AS oficial
  FROM registro.infracciones i JOIN registro.oficiales o ON o.id = i.oficial_id
  ORDER BY i.creado_en DESC, i.id DESC LIMIT $1`;

/** Ids begin with the instant, to the ms: the key alone finds and counts the days, without a look at the rows. */
const POR_DIA = `
  WITH dias AS (
    SELECT d::date AS dia, (d::date)::timestamp AT TIME ZONE $1 AS desde, (d::date + 1)::timestamp AT TIME ZONE $1 AS hasta
    FROM generate_series((now() AT TIME ZONE $1)::date - ($2::int - 1), (now() AT TIME ZONE $1)::date, interval '1 day') AS d
  )
  SELECT to_char(dia, 'YYYY-MM-DD') AS dia, count(i.id)::int AS total
  FROM dias LEFT JOIN registro.infracciones i
    ON i.id >= (lpad(to_hex((extract(epoch FROM desde) * 1000)::bigint), 12, '0') || '80008000000000000000')::uuid
    AND i.id < (lpad(to_hex((extract(epoch FROM hasta) * 1000)::bigint), 12, '0') || '80008000000000000000')::uuid
  GROUP BY dia ORDER BY dia`;
