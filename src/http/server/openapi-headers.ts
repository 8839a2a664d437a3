import type { OpenAPIObject } from '@nestjs/swagger';
import { EXAMPLE_REQUEST_ID } from '../../core/requests/request-id.js';

type Headers = NonNullable<NonNullable<OpenAPIObject['components']>['headers']>;

/** The headers of answers. Those of security are the same everywhere and tell programs nothing. */
export const HEADERS = {
  'X-Request-Id': {
    description: 'Cómo llama el servidor a la solicitud; búsquela así en sus registros.',
    required: true,
    schema: { type: 'string', example: EXAMPLE_REQUEST_ID },
  },
  'X-Client-Request-Id': {
    description: 'El `X-Request-Id` de la solicitud, si traía uno de 1 a 64 letras, números, `_`, `.` o `-`.',
    schema: { type: 'string', pattern: '^[A-Za-z0-9_.-]{1,64}$' },
  },
  'Cache-Control': {
    description: 'Ninguna respuesta se guarda, salvo el tarifario público, que se vuelve a preguntar cada vez.',
    required: true,
    schema: { type: 'string', enum: ['no-store', 'no-cache', 'private, no-cache'] },
  },
  ETag: {
    description: 'La versión del registro, para `If-Match`; del tarifario también su contenido, para `If-None-Match`.',
    required: true,
    schema: {
      type: 'string',
      pattern: '^"([1-9][0-9]*|(v[1-9][0-9]*[.])?[A-Za-z0-9_-]{22})"$',
      example: '"1"',
    },
  },
  'WWW-Authenticate': {
    description: 'Que se pide un token (RFC 6750).',
    required: true,
    schema: { type: 'string', example: 'Bearer realm="registro"' },
  },
  'Retry-After': {
    description: 'Segundos hasta que valga la pena volver.',
    required: true,
    schema: { type: 'integer', format: 'int32', minimum: 1, example: 2 },
  },
  Accept: {
    description: 'Los tipos que se admiten, si lo que falla es el tipo.',
    schema: { type: 'string', example: 'application/json' },
  },
  'Accept-Encoding': {
    description: 'Cómo se admite el cuerpo, si llegó comprimido.',
    schema: { type: 'string', enum: ['identity'] },
  },
  'Content-Disposition': {
    description: 'Cómo se llama el archivo.',
    required: true,
    schema: { type: 'string', example: 'attachment; filename="auditoria.csv"' },
  },
} satisfies Headers;

type Name = keyof typeof HEADERS;

const ALWAYS: readonly Name[] = ['X-Request-Id', 'X-Client-Request-Id', 'Cache-Control'];

const BY_STATUS: Readonly<Record<number, readonly Name[]>> = {
  401: ['WWW-Authenticate'],
  415: ['Accept', 'Accept-Encoding'],
  429: ['Retry-After'],
  503: ['Retry-After'],
};

/** Where one record is read or changed. */
const RECORD = /^(?!.*\/(avisos|registros|lotes|entregas)\/).*\/\{(id|sid|codigo)\}(\/restaurar)?$/;
/** What is created and has no version: no record either. */
const NO_RECORD = /\/(segundo-factor|creditos|costos|token|secreto)$/;
/** What is public is tagged by its content. */
const TAGGED = /\/tarifario(\.csv)?$/;

/** The headers of an answer, as references. One record carries its version: read, created or changed. */
export function headersOf({ path, status, hasBody }: { path: string; status: number; hasBody: boolean }): Headers {
  const isRecord =
    hasBody &&
    ((status === 201 && !NO_RECORD.test(path)) || (status === 200 && (RECORD.test(path) || TAGGED.test(path))));
  const isTagged = isRecord || status === 304;
  const isFile = status === 200 && /\.(csv|json)$/.test(path) && !TAGGED.test(path);
  const own: readonly Name[] = [
    ...(isTagged ? (['ETag'] as const) : []),
    ...(isFile ? (['Content-Disposition'] as const) : []),
  ];
  const names = [...ALWAYS, ...own, ...(BY_STATUS[status] ?? [])];
  return Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]));
}
