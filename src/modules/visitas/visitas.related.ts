import { diaCorto } from '../../core/time/dia.js';
import type { RelatedReader } from '../../panel/definition/definition.js';
import { hrefOf } from './visitas.plot.js';

const DAYS = 30;

/** How often a type was looked at of late. */
export const visitasPorDia: RelatedReader = {
  entidad: 'tipos_infraccion',
  async read(dataSource, id, zonaHoraria) {
    const days = await dataSource.query<{ dia: string; total: number }[]>(POR_DIA, [id, zonaHoraria, DAYS]);
    if (days.every(({ total }) => total === 0)) return null;
    const bars = days.map(({ dia, total }) => ({
      label: diaCorto(dia),
      total,
      href: hrefOf({ tipo_id: id }, dia, dia),
    }));
    return { label: `Visitas por día, últimos ${DAYS} días`, bars, counted: 'Visitas' };
  },
};

const POR_DIA = `
  SELECT to_char(d.dia, 'YYYY-MM-DD') AS dia, coalesce(v.total, 0) AS total
  FROM generate_series((now() AT TIME ZONE $2)::date - ($3::int - 1), (now() AT TIME ZONE $2)::date, interval '1 day') AS d (dia)
  LEFT JOIN registro.visitas v ON v.tipo_id = $1::uuid AND v.dia = d.dia::date
  ORDER BY d.dia`;
