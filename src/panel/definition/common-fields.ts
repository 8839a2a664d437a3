import type { Field } from './field.js';
import type { Preset } from './screen.js';

/** A text of a column by which its list can be sorted. @param hint what a form says of the format */
export function textField(name: string, label: string, hint?: string): Field {
  return { name, label, type: 'string', sortedBy: name, ...(hint !== undefined && { hint }) };
}

/** Chosen among the records of another kind. */
export function referenceField(name: string, label: string, reference: string, screenLabel?: string): Field {
  return { name, label, type: 'reference', reference, ...(screenLabel !== undefined && { screenLabel }) };
}

/** A password of an account: written, never shown. @param next what its owner does with it */
export function claveField(label: string, next = 'nunca se muestra'): Field {
  const hint = `10 caracteres o más; ${next}.`;
  const editHint = `${hint} Vacía no cambia la que hay.`;
  return { name: 'clave', label: 'Clave', screenLabel: label, hint, editHint, type: 'password', isWriteOnly: true };
}

/** What every record has, beside its own fields. */
export const ID: Field = { name: 'id', label: 'Identificador', type: 'uuid' };
/** How the record is called in links and pickers. */
export const TITULO: Field = { name: 'titulo', label: 'Nombre', type: 'string', isTitle: true };
/** Travels through the form, so that a save can tell whether somebody else was faster. */
export const VERSION: Field = { name: 'version', label: 'Versión', type: 'number' };
/** Shown by a component of ours: links to what belongs to the record. */
export const RELACIONADOS: Field = { name: 'relacionados', label: 'Relacionados', type: 'mixed' };

/** Ids are made in order of time, so the key sorts as the instant does. */
export const CREADO_EN: Field = { name: 'creado_en', label: 'Creado', type: 'datetime', sortedBy: 'id' };
export const ACTUALIZADO_EN: Field = { name: 'actualizado_en', label: 'Última modificación', type: 'datetime' };

/** Where a request came from, and what it was called. */
export const DIRECCION: Field = { name: 'direccion', label: 'Dirección de red', type: 'string' };
export const REQUEST_ID: Field = { name: 'request_id', label: 'Número de solicitud', type: 'string' };

/** What every account has. */
export const ACTIVO: Field = {
  name: 'activo',
  label: 'Activo',
  type: 'boolean',
  sortedBy: 'activo',
  values: { true: 'Activo', false: 'Inactivo' },
};
export const ACTIVO_PRESETS: readonly Preset[] = [
  { label: 'Activos', filters: { activo: 'true' } },
  { label: 'Inactivos', filters: { activo: 'false' } },
];
/** Who set an account's password last, and when; whether its owner has to replace it. */
export const CLAVE_FIJADA: readonly Field[] = [
  {
    name: 'debe_cambiar_clave',
    label: 'Debe cambiar la clave',
    type: 'boolean',
    values: { true: 'Sí', false: 'No' },
  },
  { name: 'clave_fijada_por_nombre', label: 'Clave fijada por', type: 'string' },
  { name: 'clave_fijada_en', label: 'Clave fijada el', type: 'datetime' },
];
