import {
  CREADO_EN,
  DIRECCION,
  ID,
  referenceField,
  RELACIONADOS,
  REQUEST_ID,
  TITULO,
} from '../../../panel/definition/common-fields.js';
import type { Field } from '../../../panel/definition/field.js';

/** What the page of an infraction shows, in this order. */
const SHOWN: readonly Field[] = [
  { name: 'referencia', label: 'Referencia', type: 'string' },
  // Ids begin with the instant, and the key is the index that is there anyway.
  { name: 'momento', label: 'Fecha y hora', screenLabel: 'Ocurrida', type: 'datetime', sortedBy: 'id' },
  { name: 'placa_patente', label: 'Placa patente', screenLabel: 'Placa', type: 'string' },
  { name: 'comentarios', label: 'Comentarios', type: 'textarea' },
  { name: 'codigos', label: 'Códigos', type: 'string' },
  // The trail has it as it is stored.
  { name: 'importe', label: 'Importe en unidades menores', screenLabel: 'Importe', type: 'string' },
  { name: 'lugar', label: 'Lugar', type: 'string' },
  { name: 'coordenadas', label: 'Coordenadas', type: 'string' },
  referenceField('oficial_id', 'Oficial', 'oficiales'),
  referenceField('vehiculo_id', 'Vehículo', 'vehiculos'),
  referenceField('persona_id', 'Dueño', 'personas', 'Dueño al cargarse'),
  { ...CREADO_EN, screenLabel: 'Recibida', sortedBy: 'creado_en' },
  DIRECCION,
  REQUEST_ID,
  ID,
  RELACIONADOS,
];

/** By which lists are narrowed alone: the hours of the day, as the authority's clock has them. */
const HORA: Field = {
  name: 'hora',
  label: 'Hora del día',
  type: 'string',
  values: Object.fromEntries(Array.from({ length: 24 }, (_, hora) => [hora, `${hora}:00 a ${hora}:59`])),
};

/** What lists say of what happened: the codes, and the officer's own words. */
const MOTIVO: Field = { name: 'motivo', label: 'Motivo', type: 'textarea' };

const COORDENADAS: readonly Field[] = [
  { name: 'latitud', label: 'Latitud', type: 'number' },
  { name: 'longitud', label: 'Longitud', type: 'number' },
];

export const FIELDS: readonly Field[] = [...SHOWN, ...COORDENADAS, MOTIVO, HORA, TITULO];

export const LIST: readonly string[] = ['momento', 'placa_patente', 'motivo', 'importe', 'oficial_id', 'persona_id'];

/** Files have apart what lists show together. */
export const EXPORTED: readonly string[] = LIST.flatMap((name) =>
  name === 'motivo' ? ['codigos', 'comentarios', 'lugar', 'latitud', 'longitud'] : [name],
);

export const SHOW: readonly string[] = SHOWN.map(({ name }) => name);
