import type { Field } from './field.js';

/** What every record has, beside its own fields. */
export const ID: Field = { name: 'id', type: 'uuid' };
/** How the record is called in links and pickers. */
export const TITULO: Field = { name: 'titulo', type: 'string', isTitle: true };
/** Travels through the form, so that a save can tell whether somebody else was faster. */
export const VERSION: Field = { name: 'version', type: 'number' };
/** Shown by a component of ours: links to what belongs to the record. */
export const RELACIONADOS: Field = { name: 'relacionados', type: 'mixed' };

/** Who set an account's password last, and when. */
export const CLAVE_FIJADA: readonly Field[] = [
  { name: 'clave_fijada_por_nombre', type: 'string' },
  { name: 'clave_fijada_en', type: 'datetime' },
];

/** Ids are made in order of time, so the key sorts as the instant does. */
export const CREADO_EN: Field = { name: 'creado_en', type: 'datetime', sortedBy: 'id' };
export const ACTUALIZADO_EN: Field = { name: 'actualizado_en', type: 'datetime' };
