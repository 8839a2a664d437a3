import express, { type RequestHandler, type Response as Answer } from 'express';
import { DomainError } from '../../core/errors/domain.error.js';
import { assertAccepted, mostNames, type Accepted } from './accepted.js';

/** As much as the API takes. */
const LIMIT_BYTES = 64 * 1024;
const URLENCODED = /^application\/x-www-form-urlencoded$/i;
const MULTIPART = /^multipart\/form-data$/i;

/** What the panel's forms are sent as: AdminJS' pages say one, forms without scripts the other. */
export const FORM_TYPES = { adminJs: MULTIPART, upload: MULTIPART, plain: URLENCODED } as const;

/** What else a form may bring. */
interface Upload {
  /** The field of a file; see {@link fileOf}. */
  file?: string;
  /** In bytes, all of it. */
  limit: number;
}

/** A file that was sent along. */
export interface SentFile {
  name: string;
  bytes: Uint8Array;
}

/** The file of a form, if one was chosen. */
export function fileOf(response: Answer): SentFile | undefined {
  return response.locals['archivo'] as SentFile | undefined;
}

/**
 * Reads a form into `request.body`, a text by field. All of it is held in memory, which its size allows, and nothing
 * is ever written: Node's own reader takes it apart.
 * @throws invalid for another media type, a form that can't be read, and whatever is not among `fields`
 */
export function readForm(
  type: RegExp,
  fields: Accepted,
  { file, limit }: Upload = { limit: LIMIT_BYTES },
): RequestHandler[] {
  const readBytes = express.raw({ type: () => true, limit, inflate: false });
  return [
    (request, _response, next) => {
      const mediaType = request.get('content-type')?.split(';')[0]?.trim() ?? '';
      if (!type.test(mediaType)) throw unreadable();
      const length = Number(request.get('content-length') ?? Infinity);
      if (length > limit) throw new DomainError('invalid', 'muy_grande', tooLarge(limit));
      next();
    },
    (request, response, next) => {
      readBytes(request, response, (error?: unknown) => next(error && unreadable()));
    },
    async (request, response, next) => {
      const entries = await parse(
        request.get('content-type') ?? '',
        request.body as Buffer | undefined,
        mostNames(fields) + (file === undefined ? 0 : 1),
      );
      const sent = entries.filter(([name, value]) => name === file && typeof value !== 'string');
      if (sent.length > 1) throw unreadable();
      response.locals['archivo'] = await readFile(sent[0]?.[1]);
      const pairs = entries.filter((entry) => !sent.includes(entry)).map(onlyText);
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

async function parse(contentType: string, bytes: Buffer | undefined, most: number): Promise<[string, unknown][]> {
  try {
    const form = await new Response(bytes ?? null, { headers: { 'content-type': contentType } }).formData();
    return [...form.entries()].slice(0, most + 1);
  } catch {
    throw unreadable();
  }
}

function onlyText([name, value]: [string, unknown]): [string, string] {
  if (typeof value !== 'string') throw unreadable(); // a file where none is asked for
  return [name, value];
}

/** Browsers send a file without a name where none was chosen. */
async function readFile(sent: unknown): Promise<SentFile | undefined> {
  if (!(sent instanceof File) || (sent.name === '' && sent.size === 0)) return undefined;
  return { name: sent.name, bytes: new Uint8Array(await sent.arrayBuffer()) };
}

function tooLarge(limit: number): string {
  return `Los datos enviados son demasiados: caben ${limit >= 2 ** 20 ? `${limit / 2 ** 20} MB` : `${limit / 1024} KB`}.`;
}

function unreadable(): DomainError {
  return new DomainError('invalid', 'ilegible', 'No se pudo leer lo que se envió: vuelva a la página.');
}
