import { invalidField } from '../../core/errors/domain.error.js';
import { JsonCrudo, tokensOf } from '../../core/json/json-crudo.js';
import { hasForbiddenCharacters, parseNombre } from '../../core/text/texto.js';

export const MAX_ETIQUETAS = 50;
export const MAX_ETIQUETA = 50;
export const MAX_ORIGENES = 50;
export const MAX_ORIGEN = 255;
export const MAX_DATOS_BYTES = 16 * 1024;
/** Far more than anybody needs; the database would give up at some thousands. */
const MAX_NIVELES = 100;

/** A tag as it is kept and compared: NFC, in lower case. @throws invalid, on `campo` */
export function parseEtiqueta(input: unknown, campo = 'etiqueta'): string {
  return parseNombre(parseNombre(input, campo, MAX_ETIQUETA).toLowerCase(), campo, MAX_ETIQUETA);
}

/** Different tags, in their order. @throws invalid, on the one that is wrong */
export function parseEtiquetas(input: unknown, campo: string): string[] {
  return listOf(input, campo, MAX_ETIQUETAS, parseEtiqueta);
}

/** Different web origins, in their order. @throws invalid, on the one that is wrong */
export function parseOrigenes(input: unknown, campo: string): string[] {
  return listOf(input, campo, MAX_ORIGENES, parseOrigen);
}

/** `https://host[:port]`, as browsers write it. */
function parseOrigen(input: unknown, campo: string): string {
  const url = typeof input === 'string' && URL.canParse(input) ? new URL(input) : undefined;
  const isOrigin =
    url && ['http:', 'https:'].includes(url.protocol) && `${url.origin}/` === url.href && !/[?#@]/.test(String(input));
  if (!isOrigin || url.origin.length > MAX_ORIGEN) {
    throw invalidField(campo, 'Un origen es como https://tienda.ejemplo.org, sin ruta ni otra cosa detrás.');
  }
  return url.origin;
}

/**
 * A JSON object as text, just as it came; a form and a file bring it as text too. Characters that a database can't make text
 * of are refused: whoever asked it for such a field would get an error for all partners. @throws invalid, on `campo`
 */
export function parseDatos(input: unknown, campo: string): string {
  const texto = (input instanceof JsonCrudo ? input.texto : typeof input === 'string' ? input : '').trim();
  if (!isObject(texto)) throw invalidField(campo, `«${campo}» debe ser un objeto JSON, como {"convenio": "A-12"}.`);
  if (Buffer.byteLength(texto) > MAX_DATOS_BYTES) throw invalidField(campo, `En «${campo}» caben a lo más 16 KiB.`);
  let nivel = 0;
  for (const { token } of tokensOf(texto)) {
    if (token === '{' || token === '[') nivel += 1;
    if (token === '}' || token === ']') nivel -= 1;
    if (nivel > MAX_NIVELES) throw invalidField(campo, `«${campo}» tiene demasiados niveles.`);
    if (token.startsWith('"') && hasForbiddenCharacters(JSON.parse(token) as string)) {
      throw invalidField(campo, `En «${campo}» hay un carácter dañado o nulo.`);
    }
  }
  return texto;
}

function isObject(texto: string): boolean {
  try {
    JSON.parse(texto);
    return texto.startsWith('{');
  } catch {
    return false;
  }
}

function listOf(
  input: unknown,
  campo: string,
  most: number,
  parse: (item: unknown, campo: string) => string,
): string[] {
  if (!Array.isArray(input)) throw invalidField(campo, `«${campo}» debe ser una lista de textos.`);
  if (input.length > most) throw invalidField(campo, `En «${campo}» caben a lo más ${most}.`);
  const items = input.map((item: unknown, place) => parse(item, `${campo}[${place}]`));
  const repeated = items.findIndex((item, place) => items.indexOf(item) < place);
  if (repeated >= 0) throw invalidField(`${campo}[${repeated}]`, `«${items[repeated]}» está más de una vez.`);
  return items;
}
