import { diaCorto } from '../../../core/time/dia.js';
import type { RelatedReader } from '../../../panel/definition/definition.js';

const DAYS = 30;

/** What an officer filed, by the day it happened. */
export const actasPorDia: RelatedReader = {
  entidad: 'oficiales',
  async read(dataSource, id, zonaHoraria) {
    const days = await dataSource.query<{ dia: string; total: number }[]>(POR_DIA, [id, zonaHoraria, DAYS]);
    if (days.every(({ total }) => total === 0)) return null;
    const bars = days.map(({ dia, total }) => ({ label: diaCorto(dia), total, href: listOf(id, dia) }));
    return { label: `Infracciones por día, últimos ${DAYS} días`, bars };
  },
};

/** Ids begin with the instant: the officer's index finds and counts the days, without a look at the rows. */
const POR_DIA = `
  WITH dias AS (
    SELECT d::date AS dia, (d::date)::timestamp AT TIME ZONE $2 AS desde, (d::date + 1)::timestamp AT TIME ZONE $2 AS hasta
    FROM generate_series((now() AT TIME ZONE $2)::date - ($3::int - 1), (now() AT TIME ZONE $2)::date, interval '1 day') AS d
  )
  SELECT to_char(dia, 'YYYY-MM-DD') AS dia, count(i.id)::int AS total
  FROM dias LEFT JOIN registro.infracciones i ON i.oficial_id = $1::uuid
    AND i.id >= (lpad(to_hex((extract(epoch FROM desde) * 1000)::bigint), 12, '0') || '80008000000000000000')::uuid
    AND i.id < (lpad(to_hex((extract(epoch FROM hasta) * 1000)::bigint), 12, '0') || '80008000000000000000')::uuid
  GROUP BY dia ORDER BY dia`;

function listOf(oficialId: string, dia: string): string {
  const filters = { oficial_id: oficialId, 'momento~~from': dia, 'momento~~to': dia };
  const query = Object.entries(filters).map(([name, value]) => `filters.${name}=${value}`);
  return `/admin/resources/infracciones?${query.join('&')}`;
}
