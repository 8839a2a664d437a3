import { isProblem, OPERATIONS, resolveSchema, type Operation, type Schema } from './support/operations.js';
import { scenario } from './support/scenarios.js';
import { violations } from './support/schemas.js';
import { valuesBeyond, valuesWithin } from './support/values.js';
import { send, startWorld, type Request, type World } from './support/world.js';

// The limits that OpenAPI shows are those that hold: what it allows is taken, what it refuses is a 400 about that field.

interface Field {
  title: string;
  operation: Operation;
  in: string;
  name: string;
  schema: Schema;
}

/** What is refused for what it stands for, however well it looks. */
const KNOWN_ONES = ['actual', 'cursor'];
/** Any text is allowed, and most of it matches nothing. */
const UNLIMITED = ['If-Match', 'If-None-Match', 'Last-Event-ID'];
/** In a path, what can be the code of none is the code of nothing. */
const isUnlimited = (field: { name: string; in: string; schema: Schema }): boolean =>
  UNLIMITED.includes(field.name) || (field.in === 'path' && field.schema.format === undefined);

/** A profile is one value as a whole: lectura/perfil.spec.ts holds what it may say. */
const PERFILES = ['PUT /lotes/{id}/perfil', 'PUT /perfiles/{nombre}'];

let world: World;

beforeAll(async () => {
  world = await startWorld();
});

afterAll(() => world.close());

/** Those that name the field which is wrong. */
const NAMING = OPERATIONS.filter((operation) => isProblem(operation, 400));

const FIELDS: Field[] = NAMING.flatMap((operation) => {
  const body = bodyOf(operation);
  return [
    ...Object.entries(body?.properties ?? {}).map(([name, schema]) => ({ name, schema, in: 'body' })),
    ...operation.parameters.filter((parameter) => !isUnlimited(parameter)),
  ].map((field) => ({ ...field, operation, title: `${operation.key} ${field.name}` }));
});

/** The JSON body; of several, the one that the scenarios send. */
function bodyOf({ key, requestBody }: Operation): Schema | undefined {
  if (PERFILES.includes(key)) return undefined;
  const schema = requestBody?.content['application/json']?.schema;
  return schema && resolveSchema(schema.anyOf?.[0] ?? schema);
}

/** A request that succeeds, as far as that needs no arrangement for what is tried. */
const arranged = async ({ key, statuses }: Operation): Promise<Request> =>
  scenario(key, key === 'POST /logout' ? 204 : statuses[0]!)(world);

/** Fields that are sent together or not at all. */
const TOGETHER: Readonly<Record<string, object>> = { latitud: { longitud: 0 }, longitud: { latitud: 0 } };

function withValue(request: Request, field: Field, value: unknown): Request {
  if (field.in === 'body') {
    return { ...request, json: { ...(request.json as object), ...TOGETHER[field.name], [field.name]: value } };
  }
  if (field.in === 'path' && field.name === 'id') return { ...request, id: encodeURIComponent(String(value)) };
  if (field.in === 'path') {
    return { ...request, params: { ...request.params, [field.name]: encodeURIComponent(String(value)) } };
  }
  if (field.in === 'header') return { ...request, headers: { ...request.headers, [field.name]: String(value) } };
  const query = new URLSearchParams(request.query?.slice(1));
  query.set(field.name, String(value));
  return { ...request, query: `?${query.toString()}` };
}

/** Of a second factor every field is compared with what the account has. */
const isCompared = ({ name, operation }: Field): boolean =>
  KNOWN_ONES.includes(name) || operation.path.startsWith('/yo/segundo-factor');

test.each(FIELDS.filter((field) => !isCompared(field)))('$title is taken within its limits', async (field) => {
  for (const value of valuesWithin(field.schema)) {
    expect([value, violations(field.schema, value)]).toEqual([value, []]);
    const answer = await send(world, field.operation, withValue(await arranged(field.operation), field, value));
    expect([value, answer.status, answer.body?.errores]).not.toEqual([value, 400, expect.anything()]);
  }
});

test.each(FIELDS)('$title is refused beyond its limits', async (field) => {
  const request = await arranged(field.operation);
  for (const value of valuesBeyond(field.schema)) {
    expect([value, violations(field.schema, value)]).not.toEqual([value, []]);
    const { status, body } = await send(world, field.operation, withValue(request, field, value));
    expect([value, status, body.errores]).toEqual([
      value,
      400,
      [{ campo: field.name, mensaje: expect.stringMatching(/\S/) }],
    ]);
  }
});

test.each(NAMING.filter((operation) => bodyOf(operation)))(
  '$key refuses a name it does not show',
  async (operation) => {
    const request = await arranged(operation);
    const { status, body } = await send(world, operation, {
      ...request,
      json: { ...(request.json as object), otro: 1 },
    });
    expect([status, body.errores]).toEqual([400, [{ campo: 'otro', mensaje: 'El campo «otro» no existe.' }]]);
  },
);

test('every field of a request has limits that are tried, but those that are tolerated', () => {
  const untried = FIELDS.filter(({ schema }) => valuesBeyond(schema).length === 0).map(({ title }) => title);
  expect(untried).toEqual([
    'POST /login/access-token otp', // what is no code of the account is a wrong one
    'POST /login/access-token scope',
    'POST /login/access-token client_id',
    'POST /login/access-token client_secret',
    'POST /login/access-token refresh_token',
  ]);
});
