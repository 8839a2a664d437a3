import { adminToken, CLAVE, filing, type Registro } from '../support/factories.js';
import type { Answer } from '../support/http-client.js';
import { claimsOf } from './support/forged-tokens.js';
import { OPERATIONS, type Operation } from './support/operations.js';
import { scenario } from './support/scenarios.js';
import { send, startWorld, type Request, type World } from './support/world.js';

/** Writing operations that leave no trail entry, with the reason. This list only shrinks. */
const EXEMPT = [
  'POST /login/access-token', // changes nothing of the registry: a session of the caller's own begins
  'POST /login/refresh', // and goes on
  'POST /logout', // and ends
  'POST /clave/olvidada', // anybody may ask; who then replaces a password leaves an entry
  'POST /generar_informe', // only reads; POST keeps the e-mail out of the address
];

const MUTATIONS = OPERATIONS.filter(({ key, isMutation }) => isMutation && !EXEMPT.includes(key));

/**
 * Of those, the ones on records, which auditoria trails; a filed infraction is its own entry, and what the ones on one's
 * own account say is in own-account.spec.ts, of those on the tariff in test/e2e/tarifario.spec.ts, of second factors in
 * test/e2e/segundo-factor.spec.ts, of clients who register, of credit, of operations and of records in test/e2e/clientes-registro.spec.ts, creditos.spec.ts,
 * costos-de-operaciones.spec.ts registros.spec.ts, of batches in
 * lotes-control.spec.ts, of partners' tags, tokens and credentials in aliados-etiquetas.spec.ts and credenciales.spec.ts,
 * of webhooks in webhooks-suscripciones.spec.ts.
 */
const ON_RECORDS = MUTATIONS.filter(
  ({ key }) =>
    !/ \/(cargar_infraccion|yo|tarifario|unidades|avisos|operaciones|registros|lotes|perfiles|entregas)\b|\/(suscripciones|entregas)\b|\/(token|credenciales|credentials|reemplazar)$|^POST \/clientes\/registro$|\/creditos$|\/segundo-factor$/.test(
      key,
    ),
);

let world: World;

beforeAll(async () => {
  world = await startWorld();
});

afterAll(() => world.close());

/** Rows of auditoria, infracciones and registros together: a record is its own entry too. */
async function entries(): Promise<number> {
  const [row] = await world.app.owner.query<{ total: number }[]>(
    `SELECT ((SELECT count(*) FROM registro.auditoria) + (SELECT count(*) FROM registro.infracciones)
      + (SELECT count(*) FROM registro.registros))::int AS total`,
  );
  return row!.total;
}

async function entriesOf(table: 'auditoria' | 'infracciones', answer: Answer): Promise<Record<string, any>[]> {
  const requestId = answer.headers.get('x-request-id');
  return world.app.owner.query(`SELECT * FROM registro.${table} WHERE request_id = $1`, [requestId]);
}

/** How many entries the request leaves. */
async function entriesLeftBy(operation: Operation, request: Request): Promise<[Answer, number]> {
  const before = await entries();
  const answer = await send(world, operation, request);
  return [answer, (await entries()) - before];
}

/** The one by which something is written: 202 is told beside it where what was sent before is not written again. */
const successOf = ({ statuses }: Operation): number =>
  statuses.find((status) => status === 202) ?? statuses.find((status) => status < 300)!;

test('the exempt operations exist and write', () => {
  const writing = OPERATIONS.filter(({ isMutation }) => isMutation).map(({ key }) => key);
  expect(writing).toEqual(expect.arrayContaining(EXEMPT));
  expect(writing).toHaveLength(MUTATIONS.length + EXEMPT.length);
});

test.each(MUTATIONS)('$key leaves exactly one entry', async (operation) => {
  const request = await scenario(operation.key, successOf(operation))(world);
  const [answer, left] = await entriesLeftBy(operation, request);
  expect([answer.status, left]).toEqual([successOf(operation), 1]);
});

test.each(EXEMPT)('%s leaves none', async (key) => {
  const operation = OPERATIONS.find((candidate) => candidate.key === key)!;
  const request = await scenario(key, successOf(operation))(world);
  const [answer, left] = await entriesLeftBy(operation, request);
  expect([answer.status, left]).toEqual([successOf(operation), 0]);
});

test.each(MUTATIONS)('$key leaves none when it is refused', async (operation) => {
  // Limits are off here, as in statuses.spec.ts.
  for (const status of operation.statuses.filter((candidate) => candidate >= 400 && candidate !== 429)) {
    const [answer, left] = await entriesLeftBy(operation, await scenario(operation.key, status)(world));
    expect([answer.status, left]).toEqual([status, 0]);
  }
});

test('filing again leaves no other, with the same key, another key or none', async () => {
  const operation = OPERATIONS.find(({ key }) => key === 'POST /cargar_infraccion')!;
  const request = { token: world.oficialToken, json: filing(world.vehiculo) };
  expect((await entriesLeftBy(operation, { ...request, headers: { 'idempotency-key': 'una' } }))[1]).toBe(1);
  for (const headers of [{ 'idempotency-key': 'una' }, { 'idempotency-key': 'otra' }, {}] as Record<string, string>[]) {
    const [answer, left] = await entriesLeftBy(operation, { ...request, headers });
    expect([answer.status, left]).toEqual([200, 0]);
  }
});

test('50 people with one e-mail at once leave one entry', async () => {
  const json = { nombre: 'Ana Rojas', correo: 'a-la-vez@example.com' };
  const before = await entries();
  const answers = await Promise.all(
    Array.from({ length: 50 }, () => world.app.http.post('/personas', json, { token: world.admin })),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array<number>(49).fill(409)]);
  expect((await entries()) - before).toBe(1);
});

describe('an entry says who, from where, in which request, and what', () => {
  test.each(ON_RECORDS)('$key', async (operation) => {
    const isOnUsuarios = operation['x-permiso'] === 'administrar_usuarios';
    const rol = operation.method === 'PATCH' && !isOnUsuarios ? 'admin' : 'superadmin';
    const token = await adminToken(world.app, rol);
    const request = await scenario(operation.key, successOf(operation))(world);
    const path = operation.path.replace('{id}', request.id ?? '');
    const before = request.id ? await world.app.http.get(path, { token }) : undefined;
    // Not from a proxy anyone said to believe: the connection's own address counts.
    const headers = { 'x-request-id': `prueba-${operation.method}-${path.slice(1, 8)}`, 'x-forwarded-for': '9.9.9.9' };
    const answer = await send(world, operation, { ...request, token, headers });
    expect(answer.headers.get('x-client-request-id')).toBe(headers['x-request-id']);
    const [entry, ...others] = await entriesOf('auditoria', answer);
    expect(others).toEqual([]);
    expect(entry).toMatchObject({
      actor_tipo: 'usuario',
      actor_id: claimsOf(token).sub,
      actor_nombre: expect.stringMatching(/^admin\d+@example\.com$/),
      actor_rol: rol,
      direccion: '127.0.0.1',
      entidad: operation.path.split('/')[1],
      entidad_id: request.id ?? (answer.body as Registro).id,
      accion: { POST: 'crear', PATCH: 'modificar', DELETE: 'borrar' }[operation.method],
      creado_en: expect.any(Date),
    });
    expectSide(entry!.antes, before?.body);
    expectSide(entry!.despues, answer.body);
  });

  test('a filed infraction is one itself', async () => {
    const json = filing(world.vehiculo);
    const answer = await world.app.http.post('/cargar_infraccion', json, { token: world.oficialToken });
    expect(await entriesOf('auditoria', answer)).toEqual([]);
    expect(await entriesOf('infracciones', answer)).toEqual([
      {
        id: answer.body.id,
        vehiculo_id: world.vehiculo.id,
        oficial_id: world.oficial.id,
        persona_id: world.vehiculo.persona_id,
        placa_patente: world.vehiculo.placa_patente,
        momento: new Date(json.timestamp as string),
        comentarios: json.comentarios,
        creado_en: new Date(answer.body.creado_en as string),
        request_id: answer.headers.get('x-request-id'),
        direccion: '127.0.0.1',
        lugar: null,
        latitud: null,
        longitud: null,
        moneda: null,
        importe: null,
      },
    ]);
  });
});

/** One side of a change is the whole record as the API shows it, or nothing. */
function expectSide(side: Record<string, unknown> | null, shown: Registro | undefined): void {
  // What a client has of credit is its movements', not the record's.
  const { saldo: _, reservado: __, datos, ...own }: Partial<Registro> = shown ?? {};
  if (datos !== undefined) own['datos'] = JSON.stringify(datos); // as it was sent
  if (shown) expect(side).toMatchObject(own);
  else expect(side).toBeNull();
}

test.each(ON_RECORDS.filter(({ method }) => method === 'PATCH'))(
  '$key to what the record is already is no change: no entry, and the version it had',
  async (operation) => {
    const request = await scenario(operation.key, 200)(world);
    const { clave, ...json } = request.json as Registro; // a password is hashed anew, which nobody can compare
    const changed = await send(world, operation, { ...request, json });
    const [again, left] = await entriesLeftBy(operation, { ...request, json });
    expect([again.status, again.body, left]).toEqual([200, changed.body, 0]);
    expect(again.headers.get('etag')).toBe(changed.headers.get('etag'));
  },
);

test('a new password is a change without the password', async () => {
  const { oficial } = await world.factory.oficialToken();
  const json = { clave: 'clave que nadie debe leer' };
  const answer = await world.app.http.patch(`/oficiales/${oficial.id}`, json, { token: world.admin });
  const [entry] = await entriesOf('auditoria', answer);
  expect(entry!.antes).toMatchObject({ clave_hash: '[oculto]', version_sesion: 1 });
  expect(entry!.antes).not.toHaveProperty('clave');
  const quien = entry!.actor_nombre as string;
  expect(entry!.despues).toMatchObject({
    clave_hash: '[oculto]',
    clave: `clave fijada por ${quien}`,
    clave_fijada_por: entry!.actor_id as string,
    clave_fijada_por_nombre: quien,
    clave_fijada_en: expect.stringMatching(/Z$/),
    version_sesion: 2,
  });
});

test('a change that leaves the password alone says nothing of it', async () => {
  const { oficial } = await world.factory.oficialToken();
  const answer = await world.app.http.patch(`/oficiales/${oficial.id}`, { nombre: 'Otro' }, { token: world.admin });
  const [entry] = await entriesOf('auditoria', answer);
  expect(entry!.despues).not.toHaveProperty('clave');
});

test('no entry anywhere holds a password, a hash or a token', async () => {
  const rows = await world.app.owner.query<{ text: string }[]>(
    `SELECT a::text AS text FROM registro.auditoria a UNION ALL SELECT i::text FROM registro.infracciones i`,
  );
  const all = rows.map(({ text }) => text).join('\n');
  expect(all).toContain('[oculto]');
  for (const secret of ['$2a$', '$2b$', CLAVE, 'clave que nadie debe leer', 'eyJ']) expect(all).not.toContain(secret);
});
