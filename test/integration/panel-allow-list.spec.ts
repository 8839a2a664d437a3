import 'reflect-metadata';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { hostileForms, hostileQueries, multipart } from '../../bench/load/hostile.mjs';
import { newId } from '../../src/core/fields/id.js';
import { answerErrors } from '../../src/panel/gateway/errors.js';
import { createAllowList } from '../../src/panel/gateway/allow-list.js';
import { auditoriaDefinition } from '../../src/panel/auditoria/auditoria.js';
import type { ResourceDefinition } from '../../src/panel/definition/definition.js';
import { moduleResources } from '../../src/modules/modules.js';

interface Sent {
  title: string;
  type: string;
  body: string;
}

const NOBODY = {} as never;
const RECORDS = moduleResources({
  dataSource: NOBODY,
  zonaHoraria: 'America/Santiago',
  formatInstant: String,
  relatedOf: () => undefined,
  service: () => NOBODY,
});
const DEFINITIONS = [...RECORDS, auditoriaDefinition(RECORDS)];
const ID = newId();

/** What reached the place where AdminJS stands. */
let reached: { method: string; url: string; body: unknown }[] = [];
let server: Server;
let url: string;

beforeAll(async () => {
  const app = express();
  const allowList = createAllowList({
    definitions: DEFINITIONS,
    find: async () => ({}),
    mayUse: () => true,
    csrf: (_request, _response, next) => next(),
  });
  app.use(allowList, ({ method, originalUrl, body }, response) => {
    reached.push({ method, url: originalUrl, body: body as unknown });
    response.json({});
  });
  app.use(answerErrors({ error: () => undefined } as never));
  server = createServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

beforeEach(() => (reached = []));

async function send(method: string, path: string, { type, body }: Partial<Sent> = {}): Promise<number> {
  const bytes = body === undefined ? undefined : Buffer.from(body);
  const response = await fetch(`${url}${path}`, {
    method,
    headers: type ? { 'content-type': type } : {},
    ...(bytes && { body: bytes }),
  });
  await response.arrayBuffer();
  return response.status;
}

const api = ({ id }: ResourceDefinition): string => `/admin/api/resources/${id}`;
const page = ({ id }: ResourceDefinition): string => `/admin/resources/${id}`;

/** Every address that is only looked at. */
const GETS = DEFINITIONS.flatMap((definition) => [
  page(definition),
  `${page(definition)}/actions/exportar`,
  `${page(definition)}/records/${ID}/show`,
  `${api(definition)}/actions/list`,
  `${api(definition)}/actions/search/ana`,
  `${api(definition)}/records/${ID}/show`,
]).concat('/admin', '/admin/api/dashboard');

const WRITTEN = DEFINITIONS.filter(({ writes }) => writes);
const DELETED = WRITTEN.filter(({ writes }) => writes?.delete);
const FORMS = WRITTEN.flatMap((definition) =>
  [`${api(definition)}/actions/new`, `${api(definition)}/records/${ID}/edit`].map(
    (path) => [path, definition] as const,
  ),
);

test('what the panel’s pages ask reaches AdminJS, a form with its fields', async () => {
  for (const path of GETS) expect([path, await send('GET', path)]).toEqual([path, 200]);
  for (const [path, { create }] of FORMS) {
    const form = multipart(create.map((name) => [name, 'true']));
    expect([path, await send('POST', path, form)]).toEqual([path, 200]);
    expect(reached.at(-1)?.body).toEqual(Object.fromEntries(create.map((name) => [name, 'true'])));
  }
  for (const definition of DELETED) {
    expect(await send('POST', `${api(definition)}/records/${ID}/delete`)).toBe(200);
  }
  expect(reached).toHaveLength(GETS.length + FORMS.length + DELETED.length);
});

test('a list is asked with its own filters, its order and its pages', async () => {
  for (const definition of DEFINITIONS) {
    for (const name of Object.keys(definition.filters)) {
      const query = `?filters.${name}=x&sortBy=${definition.sort.sortBy}&direction=asc&page=2&perPage=20`;
      expect([query, await send('GET', `${api(definition)}/actions/list${query}`)]).toEqual([query, 200]);
    }
  }
});

test.each(GETS)('GET %s with anything else is refused, and AdminJS is not asked', async (path) => {
  for (const query of hostileQueries() as string[]) {
    expect([query.slice(0, 60), await send('GET', `${path}?${query}`)]).toEqual([query.slice(0, 60), 400]);
  }
  expect(reached).toEqual([]);
});

test.each(FORMS)('POST %s with anything else is refused, and AdminJS is not asked', async (path, definition) => {
  for (const form of hostileForms(multipart, definition.create[0]!) as Sent[]) {
    expect([form.title, await send('POST', path, form)]).toEqual([form.title, 400]);
  }
  const form = multipart([[definition.create[0]!, 'x']]);
  for (const query of hostileQueries() as string[]) expect(await send('POST', `${path}?${query}`, form)).toBe(400);
  expect(reached).toEqual([]);
});

test('a deletion brings nothing but its address', async () => {
  for (const definition of DELETED) {
    for (const form of hostileForms(multipart, 'id') as Sent[]) {
      expect(await send('POST', `${api(definition)}/records/${ID}/delete`, form)).toBe(400);
    }
  }
  expect(reached).toEqual([]);
});

test('there are no other addresses, methods or spellings', async () => {
  const others = DEFINITIONS.flatMap((definition) => [
    ...['bulk/bulkDelete', 'search/ana', 'actions/bulkDelete', 'actions/constructor', `records/${ID}/bulkDelete`].map(
      (rest) => `${api(definition)}/${rest}`,
    ),
    `${api(definition)}/records/nada/show`,
    `${api(definition)}/records/${'x'.repeat(5_000)}/edit`,
    `${api(definition)}/actions/search/${'x'.repeat(5_000)}`,
    `${api(definition)}/actions/list/`,
    `${api(definition).toUpperCase()}/actions/list`,
    `${api(definition).replace('/api', '/%61pi')}/actions/list`,
    `${page(definition)}/actions/constructor`,
  ]);
  for (const path of [
    ...others,
    '/admin/api/pages/x',
    '/admin/pages/x',
    '/admin/api/resources/constructor/actions/list',
  ]) {
    for (const method of ['GET', 'HEAD', 'POST']) expect([path, await send(method, path)]).toEqual([path, 404]);
  }
  for (const path of GETS) expect([path, await send('POST', path)]).toEqual([path, 404]);
  for (const definition of DEFINITIONS.filter(({ writes }) => !writes)) {
    for (const path of ['actions/new', `records/${ID}/edit`, `records/${ID}/delete`]) {
      expect(await send('POST', `${api(definition)}/${path}`, multipart([['id', ID]]))).toBe(404);
    }
  }
  expect(reached).toEqual([]);
});

test('a form that never ends, or whose sender leaves, is no failure', async () => {
  const { type, body } = multipart([['nombre', 'x']]);
  const gone = new AbortController();
  const stream = new ReadableStream({ start: (controller) => controller.enqueue(Buffer.from(body.slice(0, 20))) });
  const sending = fetch(`${url}${FORMS[0]![0]}`, {
    method: 'POST',
    headers: { 'content-type': type },
    body: stream,
    duplex: 'half',
    signal: gone.signal,
  });
  expect((await sending).status).toBe(400); // without a length it is not even waited for
  gone.abort();
  expect(await send('GET', '/admin')).toBe(200);
});
