import type { DataSource } from 'typeorm';
import { Conditions } from '../../../core/database/conditions.js';
import { idFloor } from '../infraccion-id.js';
import { bind, daysBetween, daysOf, type FieldFilter } from '../../../panel/definition/filters.js';
import { COUNT_CAP } from '../../../panel/definition/page.js';

/** No act happens after it arrives, but for a phone's clock that runs ahead a little. In ms. */
const MARGIN_MS = 86_400_000;

/**
 * Infractions that arrived on these days. Lists have the order of the moments at which they happened, so the way to a
 * few of them would lead through all the others: few are named one by one, and of many the newest are near the end.
 */
export function arrivedBetween(dataSource: DataSource, zonaHoraria: string): FieldFilter {
  const arrival = daysOf('r.creado_en', zonaHoraria);
  return async (query, value, label, valueOf) => {
    const [desde, hasta] = daysBetween(value, zonaHoraria, label);
    const ids = await findFewArrived(dataSource, desde, hasta);
    if (ids) return void query.andWhere(`r.id = ANY(${bind(query, ids)}::uuid[])`);
    if (hasta !== undefined) query.andWhere(`r.id < ${bind(query, idFloor(hasta + MARGIN_MS))}`);
    await arrival(query, value, label, valueOf);
  };
}

/** The ids of what arrived from one instant to another, in ms; null when there are more than a list shows. */
async function findFewArrived(
  dataSource: DataSource,
  desde: number | undefined,
  hasta: number | undefined,
): Promise<string[] | null> {
  const where = new Conditions();
  if (desde !== undefined) where.add((p) => `creado_en >= ${p}`, new Date(desde));
  if (hasta !== undefined) where.add((p) => `creado_en < ${p}`, new Date(hasta));
  const limit = where.parameter(COUNT_CAP + 1);
  const rows = await dataSource.query<{ id: string }[]>(
    `SELECT id FROM registro.infracciones ${where.sql()} ORDER BY creado_en LIMIT ${limit}`,
    where.values,
  );
  return rows.length > COUNT_CAP ? null : rows.map(({ id }) => id);
}
