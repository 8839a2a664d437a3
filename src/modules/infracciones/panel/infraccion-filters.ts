import { isUUID } from 'class-validator';
import { lapsosDeHora, type Lapso } from '../../../core/time/hora-del-dia.js';
import {
  betweenDays,
  bind,
  daysBetween,
  NOTHING,
  textOf,
  unreadableFilter,
  type FieldFilter,
  type FilterValue,
  type ListQuery,
} from '../../../panel/definition/filters.js';
import type { Preset } from '../../../panel/definition/screen.js';
import { isPlaca, normalizePlaca } from '../../vehiculos/placa.rule.js';
import type { VehiculosService } from '../../vehiculos/vehiculos.service.js';
import { idFloor } from '../infraccion-id.js';
import { parseReferencia, type IdRange } from '../../../core/text/referencia.js';

/** Lists a click away. */
export const PRESETS: readonly Preset[] = [
  { label: 'Hoy', filters: { momento: { from: 0, to: 0 } } },
  { label: 'Últimos 7 días', filters: { momento: { from: -6, to: 0 } } },
  { label: 'Recibidas hoy', filters: { creado_en: { from: 0, to: 0 } } },
];

/** Infractions of whoever bore the plate when they happened. */
export function ofPlaca(vehiculos: VehiculosService): (query: ListQuery, value: FilterValue) => Promise<void> {
  return async (query, value) => {
    const placa = normalizePlaca(textOf(value));
    const ids = isPlaca(placa) ? await vehiculos.listIdsThatBore(placa) : [];
    if (ids.length === 0) return void query.andWhere(NOTHING);
    query.andWhere(`r.placa_patente = ${bind(query, placa)} AND r.vehiculo_id = ANY(${bind(query, ids)}::uuid[])`);
  };
}

/** @throws invalid for what is no whole referencia */
export const ofReferencia: FieldFilter = (query, value, label) => {
  const range = parseReferencia(textOf(value));
  if (!range) throw unreadableFilter(label, 'una referencia completa, como 06EA-MWS9-R23J-H2F3-X');
  within(query, range);
};

/** What was typed into a search: an id, a referencia or a plate. */
export function searchInfracciones(vehiculos: VehiculosService): (query: ListQuery, text: string) => Promise<void> {
  const byPlaca = ofPlaca(vehiculos);
  return async (query, text) => {
    const range = isUUID(text, 'loose') ? { desde: text, hasta: text } : parseReferencia(text);
    if (range) within(query, range);
    else await byPlaca(query, text);
  };
}

/**
 * Ids begin with the instant, so the key alone finds and counts what happened on these days; of what happened before 1970
 * all ids begin alike.
 */
export function happenedBetween(zonaHoraria: string): FieldFilter {
  return betweenDays(zonaHoraria, (query, desde, hasta) => {
    if (desde !== undefined && desde > 0) query.andWhere(`r.id >= ${bind(query, idFloor(desde))}`);
    else if (desde !== undefined) query.andWhere(`r.momento >= ${bind(query, new Date(desde))}`);
    if (hasta !== undefined && hasta > 0) query.andWhere(`r.id < ${bind(query, idFloor(hasta))}`);
    else if (hasta !== undefined) query.andWhere(`r.momento < ${bind(query, new Date(hasta))}`);
  });
}

/** A year and its leap day: of a longer time the first acts that are read hold enough of any hour. */
const MOST_DAYS = 366;
const DAY_MS = 86_400_000;

/** In one hour of the day, 0 to 23, of any day, or of those that the filter of the moment names. */
export function inHour(zonaHoraria: string): FieldFilter {
  return (query, value, label, valueOf) => {
    const text = textOf(value);
    if (!/^(1?\d|2[0-3])$/.test(text)) throw unreadableFilter(label, 'una hora entera, de 0 a 23');
    const hora = Number(text);
    const [desde = 0, hasta = Date.now() + DAY_MS] = daysBetween(valueOf('momento'), zonaHoraria, label);
    if (desde > 0 && hasta - desde <= MOST_DAYS * DAY_MS) {
      inOneOf(query, lapsosDeHora(hora, { desde, hasta }, zonaHoraria));
    } else {
      const zona = bind(query, zonaHoraria);
      query.andWhere(`extract(hour FROM r.momento AT TIME ZONE ${zona}) = ${bind(query, hora)}`);
    }
  };
}

/** The key leads to each of them: what happened in between is not read. */
function inOneOf(query: ListQuery, lapsos: readonly Lapso[]): void {
  const spans = lapsos.map(
    ({ desde, hasta }) => `r.id >= ${bind(query, idFloor(desde))} AND r.id < ${bind(query, idFloor(hasta))}`,
  );
  query.andWhere(spans.length > 0 ? `(${spans.join(' OR ')})` : NOTHING);
}

function within(query: ListQuery, { desde, hasta }: IdRange): void {
  query.andWhere(`r.id BETWEEN ${bind(query, desde)} AND ${bind(query, hasta)}`);
}
