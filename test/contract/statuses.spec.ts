import { expectDocumented, expectError, expectProblem } from './support/answers.js';
import { OPERATIONS, type Operation } from './support/operations.js';
import { mismatches } from './support/schemas.js';
import { scenario, SCENARIOS } from './support/scenarios.js';
import { send, startWorld, type World } from './support/world.js';

/** In limits.spec.ts, and what a list answers that takes too long in wide-lists.spec.ts. */
const isTriedElsewhere = ({ isMutation }: Operation, status: number): boolean =>
  status === 429 || (status === 422 && !isMutation);

let world: World;

beforeAll(async () => {
  world = await startWorld();
});

afterAll(() => world.close());

test('what is documented is what is tried, operation by operation', () => {
  const documented = OPERATIONS.map(({ key, statuses }) => [key, statuses]);
  const tried = Object.entries(SCENARIOS).map(([key, byStatus]) => [key, Object.keys(byStatus).map(Number)]);
  expect(Object.fromEntries(tried)).toEqual(Object.fromEntries(documented));
});

describe.each(OPERATIONS)('$key', (operation) => {
  const statuses = operation.statuses.filter((status) => !isTriedElsewhere(operation, status));
  test.each(statuses)('answers %i as documented', async (status) => {
    const answer = await send(world, operation, await scenario(operation.key, status)(world));
    expect(answer.status).toBe(status);
    expectDocumented(operation, answer);
    if (status >= 400) expectError(operation, answer, status);
    const named = [...(operation.responses[status]?.description ?? '').matchAll(/^- `(\w+)`:/gm)].map(
      ([, codigo]) => codigo,
    );
    if (named.length > 0) expect(named).toContain(answer.body.codigo);
  });
});

/** So short that they come whole. */
const SHORT = ['GET /unidades', 'GET /operaciones'];

test('every list documents how to page through it', () => {
  const lists = OPERATIONS.filter(({ key }) => /^GET \/(\w+s|auditoria)$/.test(key) && !SHORT.includes(key));
  expect(lists).toHaveLength(14);
  for (const { parameters } of lists) {
    expect(parameters.map(({ name }) => name)).toEqual(expect.arrayContaining(['limite', 'cursor']));
  }
});

test('a change gives the next ETag, which the next change needs', async () => {
  for (const path of ['/personas', '/vehiculos', '/oficiales', '/usuarios', '/aliados']) {
    const operation = OPERATIONS.find(({ key }) => key === `PATCH ${path}/{id}`)!;
    const request = await scenario(operation.key, 200)(world);
    const read = await world.app.http.get(`${path}/${request.id}`, { token: world.admin });
    const headers = { 'if-match': read.headers.get('etag') ?? 'none' };
    const changed = await send(world, operation, { ...request, headers });
    expect(changed.status).toBe(200);
    expect(changed.headers.get('etag')).not.toBe(read.headers.get('etag'));
    expectProblem(await send(world, operation, { ...request, headers }), 412);
    expect((await send(world, operation, { ...request, headers: { 'if-match': '*' } })).status).toBe(200);
  }
});

test('the check of bodies notices what differs', () => {
  const campo = { $ref: '#/components/schemas/ErrorDeCampoDto' };
  expect(mismatches(campo, { campo: 'a', mensaje: 'b' })).toEqual([]);
  expect(mismatches(campo, { mensaje: 'b', otro: 1 })).toEqual([
    "/ must have required property 'campo'",
    '/ must NOT have unevaluated properties: otro',
  ]);
  const persona = {
    id: '01a1b2c3-0000-7000-8000-000000000000',
    nombre: 'Ana',
    correo: 'ana@example.com',
    version: 1,
    creado_en: '2026-03-01T17:30:00.000Z',
    actualizado_en: '2026-03-01T17:30:00.000Z',
  };
  const pagina = { $ref: '#/components/schemas/PersonasPaginaDto' };
  const found = (differing: object): string[] =>
    mismatches(pagina, { datos: [{ ...persona, ...differing }], siguiente: null });
  expect(found({})).toEqual([]);
  expect(found({ id: 'x' })).toEqual(['/datos/0/id must match format "uuid"']);
  expect(found({ nombre: '' })).toEqual(['/datos/0/nombre must NOT have fewer than 1 characters']);
  expect(found({ correo: 'ana' })).toEqual(['/datos/0/correo must match format "email"']);
  expect(found({ version: 0.5 })).toContain('/datos/0/version must be integer');
  expect(found({ creado_en: '2026-03-01T17:30:00' })).toEqual(['/datos/0/creado_en must match format "date-time"']);
});
