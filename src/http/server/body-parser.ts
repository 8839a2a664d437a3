import type { FastifyInstance, FastifyRequest } from 'fastify';
import { DomainError, invalidField } from '../../core/errors/domain.error.js';
import { UnreadableBody } from '../../core/fields/unreadable-body.js';
import { campoCrudo, JsonCrudo, miembroCrudo } from '../../core/json/json-crudo.js';
import { mediaTypeOf } from '../answers/media-type.js';

const MAX_DEPTH = 16;
/** Far more than any object of ours has. */
const MAX_FIELDS = 200;
/** A history of a thousand prices has four for each. */
const MAX_VALUES = 5_000;
const UTF8 = new TextDecoder('utf-8', { fatal: true });

/** Replaces the framework's parsers with one that is strict about media type, encoding and shape. */
export function installBodyParser(fastify: FastifyInstance): void {
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser('*', { parseAs: 'buffer' }, (request, body, done) => {
    done(null, parseBody(request, body as Buffer));
  });
}

function parseBody(request: FastifyRequest, body: Buffer): unknown {
  try {
    return parseAs(mediaTypeOf(request), decode(body), campoCrudo(request.routeOptions.config));
  } catch (error) {
    return new UnreadableBody(error as Error);
  }
}

/** Bytes that are no UTF-8 would silently become U+FFFD: a comment must be kept byte for byte or refused. */
function decode(body: Buffer): string {
  try {
    return UTF8.decode(body);
  } catch {
    throw unreadable('El cuerpo no está en UTF-8.');
  }
}

function parseAs(type: ReturnType<typeof mediaTypeOf>, text: string, crudo: string | undefined): unknown {
  const value = type === 'form' ? parseForm(text) : parseJson(text);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw unreadable('El cuerpo debe ser un objeto JSON.');
  }
  if (crudo !== undefined && Object.hasOwn(value, crudo)) {
    Object.assign(value, { [crudo]: new JsonCrudo(miembroCrudo(text, crudo)!) });
  }
  assertSmall(value);
  return value;
}

/** A field that comes twice is refused (RFC 6749, section 3.2): whichever is taken, somebody may have checked the other. */
function parseForm(text: string): object {
  const fields = new Map<string, string>();
  for (const [name, value] of new URLSearchParams(text)) {
    if (fields.has(name)) throw invalidField(name, `El campo «${name}» viene más de una vez.`);
    fields.set(name, value);
  }
  return Object.fromEntries(fields);
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
      const inner = Object.values(item) as unknown[];
      values += inner.length;
      const isTooMuch = values > MAX_VALUES || (!Array.isArray(item) && inner.length > MAX_FIELDS);
      if (isTooMuch) throw unreadable('El cuerpo tiene demasiados campos.');
      below.push(...inner.filter(isObject));
    }
    if (depth > MAX_DEPTH) throw unreadable('El cuerpo tiene demasiados niveles.');
    level = below;
  }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function unreadable(detail: string): DomainError {
  return new DomainError('invalid', 'cuerpo_invalido', detail);
}
