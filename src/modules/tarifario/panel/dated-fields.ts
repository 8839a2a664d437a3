import type { Field } from '../../../panel/definition/field.js';

/** Since when something begins: a day, and the hour if it matters. */
export const DESDE: Field = {
  name: 'desde',
  label: 'Rige desde',
  hint: 'Sin fecha, desde ahora; sin hora, desde medianoche. Lo que ya empezó a regir no se cambia ni se borra.',
  type: 'string',
  isInstant: true,
  isOptional: true,
};

/** With what something new begins in the form that makes it: its history may begin in the past. */
export const DESDE_AL_CREAR: Field = {
  ...DESDE,
  hint: 'Sin fecha, desde ahora; sin hora, desde medianoche. Puede ser una fecha pasada.',
  isWriteOnly: true,
};

/** Asked for in the form that makes something new, where it may be left for later. */
export function onCreation(field: Field, label: string): Field {
  return { ...field, screenLabel: label, isOptional: true, isWriteOnly: true };
}
