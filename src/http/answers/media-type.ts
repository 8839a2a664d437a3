import type { FastifyRequest } from 'fastify';
import { DomainError } from '../../core/errors/domain.error.js';
import { recibeArchivo } from '../../core/requests/recibe-archivo.js';

/** The routes that take a form: two because OAuth2 prescribes it, the pages because browsers send nothing else. */
const FORM_ROUTES: readonly string[] = [
  '/api/v1/login/access-token',
  '/api/v1/logout',
  '/login',
  '/login/clave',
  '/login/olvidada',
  '/login/nueva',
  '/avisos/baja',
  '/informe',
];
/** The pages of clients are many; whatever lies there is a page. */
const PAGES_OF_CLIENTS = /^\/clientes(\/|$)/;

const JSON_TYPE = 'application/json';
const FORM_TYPE = 'application/x-www-form-urlencoded';
const FILE_TYPE = 'multipart/form-data';

type Request = Pick<FastifyRequest, 'headers' | 'routeOptions'>;

/** How a body is to be read. @throws unsupported, which says what is wrong and what is accepted */
export function mediaTypeOf(request: Request): 'json' | 'form' | 'file' {
  const { 'content-type': contentType = '', 'content-encoding': encoding } = request.headers;
  if (contentType === JSON_TYPE && encoding === undefined) return 'json'; // as nearly all write it; a route for files refuses it itself
  if (encoding !== undefined && encoding.trim().toLowerCase() !== 'identity') throw compressed(encoding);
  const type = typeIn(contentType);
  const accepted = acceptedBy(request);
  if (!accepted.includes(type)) throw unsupportedType(request);
  const charset = /;\s*charset="?([^";\s]*)/i.exec(contentType)?.[1];
  if (charset !== undefined && !/^utf-?8$/i.test(charset)) throw otherCharset(charset);
  if (type === FILE_TYPE) return 'file';
  return type === JSON_TYPE ? 'json' : 'form';
}

/** Whether a body says that it is a form. */
export function isForm({ headers }: Pick<FastifyRequest, 'headers'>): boolean {
  return typeIn(headers['content-type'] ?? '') === FORM_TYPE;
}

/** What is said of a body of another type, or of none. */
export function unsupportedType(request: Request): DomainError {
  const accepted = acceptedBy(request);
  const sent = typeIn(request.headers['content-type'] ?? '');
  const wrong = sent === '' ? 'Falta el encabezado Content-Type' : `El cuerpo llegó como ${shown(sent)}`;
  return unsupported(`${wrong}: debe ser ${accepted.join(' o ')}.`, { accept: accepted.join(', ') });
}

function acceptedBy({ routeOptions }: Request): string[] {
  if (recibeArchivo(routeOptions.config)) return [FILE_TYPE];
  const { url = '' } = routeOptions;
  return FORM_ROUTES.includes(url) || PAGES_OF_CLIENTS.test(url) ? [JSON_TYPE, FORM_TYPE] : [JSON_TYPE];
}

function compressed(encoding: string): DomainError {
  const detail = `El cuerpo llegó comprimido (Content-Encoding: ${shown(encoding)}): envíelo sin comprimir.`;
  return unsupported(detail, { 'accept-encoding': 'identity' });
}

function otherCharset(charset: string): DomainError {
  return unsupported(`El cuerpo debe estar en UTF-8, no en ${shown(charset)}.`);
}

/** @param headers tell programs what would be accepted (RFC 9110, section 15.5.16) */
function unsupported(detail: string, headers: Readonly<Record<string, string>> = {}): DomainError {
  return new DomainError('unsupported', 'formato_no_admitido', detail, [], { headers });
}

function typeIn(contentType: string): string {
  return contentType.split(';', 1)[0]!.trim().toLowerCase();
}

/** What a client wrote, as far as it is a plain word. */
function shown(text: string): string {
  return /^[\w+./, -]{1,60}$/.exec(text.trim())?.[0] ?? 'otro formato';
}
