// A Bruno collection: a folder of `.bru` files, written by Bruno's own library.
import { envJsonToBruV2, jsonToBruV2, jsonToCollectionBru } from '@usebruno/lang';
import { accessor } from './postman.mjs';
import { DESCRIPTION, INPUTS } from './walk.mjs';

/** The files, by path within the collection. */
export function brunoFiles(document, folders, server) {
  const files = {
    'bruno.json': `${JSON.stringify({ version: '1', name: document.info.title, type: 'collection' }, null, 2)}\n`,
    'collection.bru': jsonToCollectionBru({
      auth: { mode: 'bearer', bearer: { token: '{{token}}' } },
      docs: DESCRIPTION,
    }),
    'environments/local.bru': envJsonToBruV2({
      variables: [{ name: 'url', value: server }, ...INPUTS].map((each) => ({ ...each, enabled: true })),
    }),
  };
  folders.forEach(({ name, requests }, index) => {
    const folder = slug(name);
    files[`${folder}/folder.bru`] = jsonToCollectionBru({ meta: { name, seq: index + 1 }, auth: { mode: 'inherit' } });
    requests.forEach((request, position) => {
      const file = `${folder}/${slug(request.name)}.bru`;
      if (files[file]) throw new Error(`Two requests are called «${request.name}» in «${name}».`);
      files[file] = jsonToBruV2(requestOf(request, position + 1));
      for (const part of request.body?.parts ?? []) if (part.file) files[part.file] = part.text;
    });
  });
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [path, `${text.trimEnd()}\n`]));
}

function requestOf(request, seq) {
  const { name, method, path, pathParams, query, headers, body, token, status, stores, docs } = request;
  const sent = query.filter(({ enabled }) => enabled).map((each) => `${each.name}=${each.value}`);
  const auth = token === null ? 'none' : token === 'token' ? 'inherit' : 'bearer';
  return {
    meta: { name, type: 'http', seq },
    http: {
      method: method.toLowerCase(),
      url: `{{url}}${path}${sent.length > 0 ? `?${sent.join('&')}` : ''}`,
      body: body === null ? 'none' : body.parts ? 'multipartForm' : body.form ? 'formUrlEncoded' : 'json',
      auth,
    },
    params: [...query.map((each) => entry(each, 'query')), ...pathParams.map((each) => entry(each, 'path'))],
    headers: headers.map((each) => entry(each)),
    ...(auth === 'bearer' ? { auth: { bearer: { token: `{{${token}}}` } } } : {}),
    ...(body ? { body: bodyOf(body) } : {}),
    assertions: [{ name: 'res.status', value: `eq ${status}`, enabled: true }],
    script: { res: scriptOf(status, stores) },
    docs,
  };
}

const entry = ({ name, value, enabled }, type) => ({ name, value, enabled, ...(type ? { type } : {}) });

function bodyOf({ form, parts, value }) {
  if (parts) return { multipartForm: parts.map(partOf) };
  if (!form) return { json: JSON.stringify(value, null, 2) };
  return { formUrlEncoded: Object.entries(value).map(([name, text]) => ({ name, value: text, enabled: true })) };
}

/** A file lies beside the collection. */
function partOf({ name, text, file }) {
  return file
    ? { name, value: [file], enabled: true, type: 'file' }
    : { name, value: text, enabled: true, type: 'text' };
}

function scriptOf(status, stores) {
  const sets = Object.entries(stores).map(([variable, from]) => {
    const value = from.startsWith('=') ? `bru.getEnvVar("${from.slice(1)}")` : `res.getBody()${accessor(from)}`;
    return `  bru.setEnvVar("${variable}", ${value});`;
  });
  return sets.length === 0 ? '' : [`if (res.getStatus() === ${status}) {`, ...sets, '}'].join('\n');
}

/** A file name every system takes. */
function slug(name) {
  const plain = name.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return plain.replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, '');
}
