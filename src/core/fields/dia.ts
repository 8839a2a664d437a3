import { Temporal } from '@js-temporal/polyfill';
import { invalidField } from '../errors/domain.error.js';
import { DAY } from './fecha-o-momento.js';
import { field } from './field.js';
import type { NamedField } from './named-fields.js';

/** A day of the calendar, without an hour. */
export const Dia: NamedField = (more) =>
  field(parseDia, { type: 'string', format: 'date', pattern: `^${DAY}$`, example: '2026-03-14' }, more);

/** @returns the same text @throws invalid */
export function parseDia(input: unknown, campo: string): string {
  if (typeof input !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(input)) {
    throw invalidField(campo, `El campo «${campo}» es una fecha sin hora, como 2026-03-14.`);
  }
  try {
    const { year } = Temporal.PlainDate.from(input);
    if (year >= 1900) return input;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  throw invalidField(campo, 'Esa fecha no existe; revise el año, el mes y el día.');
}
