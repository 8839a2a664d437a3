import type { FastifyInstance, FastifyRequest } from 'fastify';
import { DomainError } from '../errors/domain.error.js';
import { UnsupportedMediaTypeException } from '@nestjs/common';

/** The routes that take a form: the log-in because OAuth2 prescribes it, the pages because browsers send nothing else. */
const FORM_ROUTES: readonly (string | undefined)[] = ['/api/v1/login/access-token', '/login', '/informe'];
const MAX_DEPTH = 16;
/** Far more than any body of ours has. */
const MAX_VALUES = 200;
const UTF8 = new TextDecoder('utf-8', { fatal: true });

/**
 * Stands in for a body that could not be read. The request goes on to the guards, because a missing token
 * outranks a bad body; the validation pipe then throws `error`.
 */
export class UnreadableBody {
  constructor(readonly error: Error) {}
}

/** Replaces the framework's parsers with one that is strict about media type, encoding and shape. */
export function installBodyParser(fastify: FastifyInstance): void {
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser('*', { parseAs: 'buffer' }, (request, body, done) => {
    done(null, parseBody(request, body as Buffer));
  });
}

function parseBody(request: FastifyRequest, body: Buffer): unknown {
  try {
    return parseAs(mediaType(request), decode(body));
  } catch (error) {
    return new UnreadableBody(error as Error);
  }
}

type MediaType = 'json' | 'form';

function mediaType(request: FastifyRequest): MediaType {
  const { 'content-type': contentType = '', 'content-encoding': encoding } = request.headers;
  if (contentType === 'application/json' && encoding === undefined) return 'json'; // as nearly all write it
  const [type = '', ...parameters] = contentType.toLowerCase().split(';');
  const charset = parameters.map((parameter) => parameter.trim()).find((parameter) => parameter.startsWith('charset='));
  const isUtf8 = charset === undefined || /^charset="?utf-?8"?$/.test(charset);
  if (isUtf8 && encoding === undefined) {
    if (type.trim() === 'application/json') return 'json';
    if (type.trim() === 'application/x-www-form-urlencoded' && FORM_ROUTES.includes(request.routeOptions.url))
      return 'form';
  }
  throw new UnsupportedMediaTypeException();
}

/** Bytes that are no UTF-8 would silently become U+FFFD: a comment must be kept byte for byte or refused. */
function decode(body: Buffer): string {
  try {
    return UTF8.decode(body);
  } catch {
    throw unreadable('El cuerpo no está en UTF-8.');
  }
}

function parseAs(type: MediaType, text: string): unknown {
  const value = type === 'form' ? Object.fromEntries(new URLSearchParams(text)) : parseJson(text);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw unreadable('El cuerpo debe ser un objeto JSON.');
  }
  assertSmall(value);
  return value;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw unreadable('El cuerpo no es JSON válido.');
  }
}

/** Whoever walks through a body may recurse: nothing but brackets would exhaust its stack, thousands of keys its time. */
function assertSmall(value: object): void {
  let level = [value];
  let values = 0;
  for (let depth = 0; level.length > 0; depth += 1) {
    const below: object[] = [];
    for (const item of level) {
      for (const inner of Object.values(item) as unknown[]) {
        values += 1;
        if (isObject(inner)) below.push(inner);
      }
    }
    if (depth > MAX_DEPTH) throw unreadable('El cuerpo tiene demasiados niveles.');
    if (values > MAX_VALUES) throw unreadable('El cuerpo tiene demasiados campos.');
    level = below;
  }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function unreadable(detail: string): DomainError {
  return new DomainError('invalid', 'cuerpo_invalido', detail);
}
