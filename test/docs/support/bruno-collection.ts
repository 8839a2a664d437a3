import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { bruToEnvJsonV2, bruToJsonV2, collectionBruToJson, type Pair } from '@usebruno/lang';
import { readProject } from './documents.js';
import { runScript, Variables, type CollectionRequest } from './collections.js';

const FOLDER = 'docs/clientes/bruno';

/** The environment's values; secret ones are to be filled in. */
export function brunoVariables(filledIn: Record<string, string>): Variables {
  const { variables } = bruToEnvJsonV2(readProject(`${FOLDER}/environments/local.bru`));
  return new Variables({ ...Object.fromEntries(variables.map(({ name, value }) => [name, value])), ...filledIn });
}

/** The requests in the order in which Bruno sends them. */
export function brunoRequests(): CollectionRequest[] {
  const entries = readdirSync(resolve(__dirname, '../../..', FOLDER), { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory() && entry.name !== 'environments');
  return bySeq(
    folders.map(({ name }) => ({ name, ...collectionBruToJson(readProject(`${FOLDER}/${name}/folder.bru`)) })),
  ).flatMap(({ name, meta }) => requestsIn(name, meta.name));
}

function requestsIn(folder: string, title: string): CollectionRequest[] {
  const files = readdirSync(resolve(__dirname, '../../..', FOLDER, folder)).filter((name) => name !== 'folder.bru');
  const requests = files.map((name) => bruToJsonV2(readProject(`${FOLDER}/${folder}/${name}`)));
  return bySeq(requests).map((request) => requestOf(title, request));
}

function bySeq<T extends { meta?: { name: string; seq: string } }>(items: T[]): (T & { meta: { name: string } })[] {
  return items.map((item) => ({ ...item, meta: item.meta! })).sort((a, b) => Number(a.meta.seq) - Number(b.meta.seq));
}

function requestOf(folder: string, request: ReturnType<typeof bruToJsonV2>): CollectionRequest {
  const { meta, http, params = [], headers = [], auth, body, assertions, script, docs } = request;
  const given = (pairs: typeof headers): Record<string, string> =>
    Object.fromEntries(pairs.filter(({ enabled }) => enabled).map(({ name, value }) => [name, value]));
  return {
    folder,
    name: meta.name,
    method: http.method.toUpperCase(),
    url: http.url,
    pathParams: given(params.filter(({ type }) => type === 'path')),
    headers: { ...given(headers), ...contentType(body) },
    body: bodyOf(body, given),
    token: { none: undefined, inherit: inherited(), bearer: auth?.bearer?.token }[http.auth],
    description: docs,
    receive: ({ status, body }, variables) => {
      expect(assertions).toEqual([expect.objectContaining({ name: 'res.status', value: `eq ${status}` })]);
      const bru = {
        getEnvVar: (name: string): string => variables.get(name),
        setEnvVar: (name: string, value: string): void => variables.set(name, value),
      };
      const res = { getStatus: (): number => status, getBody: (): unknown => body };
      runScript(script?.res ?? '', { bru, res });
    },
  };
}

type Body = ReturnType<typeof bruToJsonV2>['body'];

const BOUNDARY = 'parte-del-formulario';

function contentType(body: Body): Record<string, string> {
  if (body?.multipartForm) return { 'Content-Type': `multipart/form-data; boundary=${BOUNDARY}` };
  return body?.json ? { 'Content-Type': 'application/json' } : {};
}

function bodyOf(body: Body, given: (pairs: Pair[]) => Record<string, string>): string | URLSearchParams | undefined {
  if (!body?.multipartForm)
    return body?.json ?? (body?.formUrlEncoded && new URLSearchParams(given(body.formUrlEncoded)));
  const parts = body.multipartForm.map(({ name, value }) => {
    const isFile = typeof value !== 'string';
    const text = isFile ? readProject(`${FOLDER}/${value[0]}`) : value;
    const filename = isFile ? `; filename="${value[0]}"` : '';
    return `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"${filename}\r\n\r\n${text}\r\n`;
  });
  return `${parts.join('')}--${BOUNDARY}--\r\n`;
}

function inherited(): string | undefined {
  return collectionBruToJson(readProject(`${FOLDER}/collection.bru`)).auth.bearer?.token;
}
