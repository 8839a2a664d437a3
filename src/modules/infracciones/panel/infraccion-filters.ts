import { isUUID } from 'class-validator';
import {
  betweenDays,
  bind,
  NOTHING,
  textOf,
  unreadableFilter,
  type FieldFilter,
  type ListQuery,
} from '../../../panel/definition/filters.js';
import type { Preset } from '../../../panel/definition/screen.js';
import { isPlaca, normalizePlaca } from '../../vehiculos/placa.rule.js';
import type { VehiculosService } from '../../vehiculos/vehiculos.service.js';
import { idFloor } from '../infraccion-id.js';
import { parseReferencia, type IdRange } from '../referencia.rule.js';

/** Lists a click away. */
export const PRESETS: readonly Preset[] = [
  { label: 'Hoy', filters: { momento: { from: 0, to: 0 } } },
  { label: 'Últimos 7 días', filters: { momento: { from: -6, to: 0 } } },
  { label: 'Recibidas hoy', filters: { creado_en: { from: 0, to: 0 } } },
];

/** Infractions of whoever bore the plate when they happened. */
export function ofPlaca(vehiculos: VehiculosService): FieldFilter {
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
    else await byPlaca(query, text, '');
  };
}

/** The key narrows the range of days; before 1970 all ids begin alike. */
export function happenedBetween(zonaHoraria: string): FieldFilter {
  return betweenDays(zonaHoraria, (query, desde, hasta) => {
    if (desde !== undefined) {
      query.andWhere(`r.id >= ${bind(query, idFloor(desde))} AND r.momento >= ${bind(query, new Date(desde))}`);
    }
    if (hasta !== undefined) {
      if (hasta > 0) query.andWhere(`r.id < ${bind(query, idFloor(hasta))}`);
      query.andWhere(`r.momento < ${bind(query, new Date(hasta))}`);
    }
  });
}

/** In one hour of the day, 0 to 23, of any day. */
export function inHour(zonaHoraria: string): FieldFilter {
  return (query, value, label) => {
    const text = textOf(value);
    if (!/^(1?\d|2[0-3])$/.test(text)) throw unreadableFilter(label, 'una hora entera, de 0 a 23');
    query.andWhere(
      `extract(hour FROM r.momento AT TIME ZONE ${bind(query, zonaHoraria)}) = ${bind(query, Number(text))}`,
    );
  };
}

function within(query: ListQuery, { desde, hasta }: IdRange): void {
  query.andWhere(`r.id BETWEEN ${bind(query, desde)} AND ${bind(query, hasta)}`);
}
