import { readProject } from './documents.js';
import { runScript, Variables, type CollectionAnswer, type CollectionRequest } from './collections.js';

const FOLDER = 'docs/clientes/postman';

interface Pair {
  key: string;
  value: string;
  disabled?: boolean;
}

interface Auth {
  type: 'noauth' | 'bearer';
  bearer?: Pair[];
}

interface Item {
  name: string;
  event: { listen: string; script: { exec: string[] } }[];
  request: {
    method: string;
    auth?: Auth;
    header: Pair[];
    body?: { mode: 'raw'; raw: string } | { mode: 'urlencoded'; urlencoded: Pair[] };
    url: { raw: string; host: string[]; path: string[]; query?: Pair[]; variable?: Pair[] };
    description: string;
  };
}

interface Collection {
  auth: Auth;
  item: { name: string; item: Item[] }[];
}

/** The environment's values; secret ones are to be filled in. */
export function postmanVariables(filledIn: Record<string, string>): Variables {
  const { values } = JSON.parse(readProject(`${FOLDER}/registro.postman_environment.json`)) as { values: Pair[] };
  return new Variables({ ...Object.fromEntries(values.map(({ key, value }) => [key, value])), ...filledIn });
}

/** The requests in the order in which Postman sends them. */
export function postmanRequests(): CollectionRequest[] {
  const collection = JSON.parse(readProject(`${FOLDER}/registro.postman_collection.json`)) as Collection;
  return collection.item.flatMap(({ name, item }) => item.map((each) => requestOf(name, each, collection.auth)));
}

function requestOf(folder: string, { name, event, request }: Item, inherited: Auth): CollectionRequest {
  const { method, url, body, auth = inherited, description } = request;
  const query = (url.query ?? []).filter(({ disabled }) => !disabled);
  const search = query.map(({ key, value }) => `${key}=${value}`).join('&');
  const built = `${url.host.join('.')}/${url.path.join('/')}${search && `?${search}`}`;
  if (built !== url.raw) throw new Error(`${name}: two addresses, ${built} and ${url.raw}`);
  return {
    folder,
    name,
    method,
    url: built,
    pathParams: record(url.variable ?? []),
    headers: record(request.header),
    body: body?.mode === 'raw' ? body.raw : body && new URLSearchParams(record(body.urlencoded)),
    token: auth.bearer?.[0]?.value,
    description,
    receive: (answer, variables) => {
      for (const { script } of event) runScript(script.exec.join('\n'), { pm: pm(answer, variables) });
    },
  };
}

/** The part of Postman's `pm` that the collection uses. */
function pm({ status, body }: CollectionAnswer, environment: Variables): object {
  const have = { status: (expected: number): void => expect(status).toBe(expected) };
  return {
    response: { code: status, json: (): unknown => body, to: { have } },
    environment,
    test: (_: string, check: () => void): void => check(),
  };
}

function record(pairs: Pair[]): Record<string, string> {
  return Object.fromEntries(pairs.filter(({ disabled }) => !disabled).map(({ key, value }) => [key, value]));
}
