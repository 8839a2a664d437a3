import { field } from '../../../core/fields/field.js';
import type { NamedField } from '../../../core/fields/named-fields.js';
import { invalidField } from '../../../core/errors/domain.error.js';
import { hasForbiddenCharacters } from '../../../core/text/texto.js';
import { SUSCRIBIBLES, type TipoDeEvento } from '../../eventos/evento.rule.js';
import { parsePlaca } from '../../vehiculos/placa.rule.js';

const MAX_URL = 2000;

/** Whether only https is left to the configuration. */
export const Url: NamedField = (more) =>
  field(
    parseUrl,
    { type: 'string', format: 'uri', minLength: 1, maxLength: MAX_URL, example: 'https://avisos.example.org/registro' },
    more,
  );

export const Eventos: NamedField = (more) =>
  field(
    parseEventos,
    { type: 'array', items: { type: 'string', enum: SUSCRIBIBLES }, minItems: 1, uniqueItems: true },
    more,
  );

export const FiltroDePlaca: NamedField = (more) =>
  field(parsePlaca, { type: 'string', minLength: 1, maxLength: 12, example: 'ABCD12' }, more);

/** As URL writes it: other spellings of an address are one by then. @throws invalid, on `campo` */
function parseUrl(input: unknown, campo: string): string {
  const text = typeof input === 'string' ? input.trim() : '';
  if (hasForbiddenCharacters(text) || !URL.canParse(text)) {
    throw invalidField(
      campo,
      `«${campo}» debe ser una dirección web completa, como https://avisos.example.org/registro.`,
    );
  }
  const url = new URL(text);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    throw invalidField(campo, `«${campo}» debe empezar con https://.`);
  }
  if (url.username !== '' || url.password !== '' || /^[a-z]+:[/\\]*[^/\\?#]*@/i.test(text)) {
    throw invalidField(campo, `«${campo}» no lleva usuario ni clave; para eso es «autenticacion».`);
  }
  url.hash = '';
  if (url.href.length > MAX_URL) throw invalidField(campo, `«${campo}» tiene a lo más ${MAX_URL} caracteres.`);
  return url.href;
}

function parseEventos(input: unknown, campo: string): TipoDeEvento[] {
  if (!Array.isArray(input) || input.length === 0) {
    throw invalidField(campo, `«${campo}» debe ser una lista de eventos: ${SUSCRIBIBLES.join(', ')}.`);
  }
  return input.map((item: unknown, place) => {
    const at = `${campo}[${place}]`;
    const found = SUSCRIBIBLES.find((tipo) => tipo === item);
    if (!found) throw invalidField(at, `«${at}» debe ser uno de: ${SUSCRIBIBLES.join(', ')}.`);
    if (input.indexOf(item) < place) throw invalidField(at, `«${found}» está más de una vez.`);
    return found;
  });
}
