import express, { type RequestHandler } from 'express';
import { DomainError } from '../../core/errors/domain.error.js';
import { assertAccepted, MOST_NAMES, type Accepted } from './accepted.js';

/** As much as the API takes. */
const LIMIT_BYTES = 64 * 1024;
const URLENCODED = /^application\/x-www-form-urlencoded$/i;
const MULTIPART = /^multipart\/form-data$/i;

/** What the panel's forms are sent as: AdminJS' pages say one, forms without scripts the other. */
export const FORM_TYPES = { adminJs: MULTIPART, plain: URLENCODED } as const;

const readBytes = express.raw({ type: () => true, limit: LIMIT_BYTES, inflate: false });

/**
 * Reads a form into `request.body`, a text by field. All of it is held in memory, which its size allows, and nothing
 * is ever written: Node's own reader takes it apart.
 * @throws invalid for another media type, a form that can't be read, and whatever is not among `fields`
 */
export function readForm(type: RegExp, fields: Accepted): RequestHandler[] {
  return [
    (request, _response, next) => {
      const mediaType = request.get('content-type')?.split(';')[0]?.trim() ?? '';
      if (!type.test(mediaType)) throw unreadable();
      const length = Number(request.get('content-length') ?? Infinity);
      if (length > LIMIT_BYTES) throw new DomainError('invalid', 'muy_grande', 'Los datos enviados son demasiados.');
      next();
    },
    (request, response, next) => {
      readBytes(request, response, (error?: unknown) => next(error && unreadable()));
    },
    async (request, _response, next) => {
      const pairs = await parse(request.get('content-type') ?? '', request.body as Buffer | undefined);
      assertAccepted(pairs, fields);
      request.body = Object.fromEntries(pairs);
      next();
    },
  ];
}

/** @throws invalid for a request that brings a body where none is needed */
export const noBody: RequestHandler = (request, _response, next) => {
  if (request.get('transfer-encoding') !== undefined || Number(request.get('content-length') ?? 0) !== 0) {
    throw unreadable();
  }
  next();
};

async function parse(contentType: string, bytes: Buffer | undefined): Promise<[string, string][]> {
  let entries: [string, unknown][];
  try {
    const form = await new Response(bytes ?? null, { headers: { 'content-type': contentType } }).formData();
    entries = [...form.entries()].slice(0, MOST_NAMES + 1);
  } catch {
    throw unreadable();
  }
  return entries.map(([name, value]) => {
    if (typeof value !== 'string') throw unreadable(); // a file: no form of the panel has any
    return [name, value];
  });
}

function unreadable(): DomainError {
  return new DomainError('invalid', 'ilegible', 'No se pudo leer lo que se envió: vuelva a la página.');
}
