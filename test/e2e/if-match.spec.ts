import { startApp, type TestApp } from '../support/app.js';
import { Factory, type Registro } from '../support/factories.js';
import type { RequestOptions } from '../support/http-client.js';

let app: TestApp;
let factory: Factory;

beforeAll(async () => {
  app = await startApp();
  factory = await Factory.for(app);
});

afterAll(() => app.close());

const conIfMatch = (tag: string | undefined): RequestOptions => ({
  token: factory.token,
  headers: tag === undefined ? {} : { 'if-match': tag },
});

describe.each([
  ['/personas', () => factory.persona(), 'nombre'],
  ['/vehiculos', () => factory.vehiculo(), 'color'],
  ['/oficiales', () => factory.oficial(), 'nombre'],
])('on %s', (path, create, campo) => {
  let registro: Registro;
  const modificar = (valor: string, tag?: string) =>
    app.http.patch(`${path}/${registro.id}`, { [campo]: valor }, conIfMatch(tag));
  const leer = () => app.http.get(`${path}/${registro.id}`, { token: factory.token });

  beforeEach(async () => {
    registro = await create();
  });

  test('the ETag changes with every change and is the same for every reader', async () => {
    const first = await leer();
    const changed = await modificar('Otro');
    const second = await leer();
    expect(first.headers.get('etag')).toMatch(/^"[^"]+"$/);
    expect(second.headers.get('etag')).toBe(changed.headers.get('etag'));
    expect(second.headers.get('etag')).not.toBe(first.headers.get('etag'));
  });

  test('a stale one is 412 and changes nothing', async () => {
    const stale = (await leer()).headers.get('etag')!;
    await modificar('Primero');
    const { status, body } = await modificar('Segundo', stale);
    expect({ status, codigo: body.codigo }).toEqual({ status: 412, codigo: 'version_anterior' });
    expect((await leer()).body[campo]).toBe('Primero');
    expect((await app.http.delete(`${path}/${registro.id}`, conIfMatch(stale))).status).toBe(412);
    expect((await leer()).status).toBe(200);
  });

  test('the present one, any one and one of several go through', async () => {
    for (const tag of ['"1"', '*', '"1", "3" ,"9"', undefined]) {
      expect(await modificar(`Con ${tag}`, tag)).toMatchObject({ status: 200 });
    }
    expect((await app.http.delete(`${path}/${registro.id}`, conIfMatch('"5"'))).status).toBe(204);
  });

  test('a weak, foreign or malformed one never matches', async () => {
    for (const tag of ['W/"1"', '"otro"', '1', '"01"', '"1', '']) {
      const { status } = await modificar('Otro', tag);
      expect({ tag, status }).toEqual({ tag, status: 412 });
    }
    expect((await leer()).body).toEqual(registro);
  });

  test('of a record that is not there is 404', async () => {
    const ausente = `${path}/01900000-0000-7000-8000-000000000000`;
    expect((await app.http.patch(ausente, { [campo]: 'Otro' }, conIfMatch('*'))).status).toBe(404);
  });

  test('of twelve changes at once with the same one exactly one wins', async () => {
    const tag = (await leer()).headers.get('etag')!;
    const answers = await Promise.all(Array.from({ length: 12 }, (_, index) => modificar(`Cambio ${index}`, tag)));
    const winners = answers.filter(({ status }) => status === 200);
    expect(winners).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 412)).toHaveLength(11);
    expect((await leer()).body).toEqual(winners[0]!.body);
    const trail = await app.owner.query<unknown[]>(
      `SELECT 1 FROM registro.auditoria WHERE entidad_id = $1 AND accion = 'modificar'`,
      [registro.id],
    );
    expect(trail).toHaveLength(1);
  });

  test('twelve changes at once without it all go through, one after another', async () => {
    const answers = await Promise.all(Array.from({ length: 12 }, (_, index) => modificar(`Cambio ${index}`)));
    const versions = answers.map(({ body }) => body.version as number).sort((a, b) => a - b);
    expect(versions).toEqual(Array.from({ length: 12 }, (_, index) => index + 2));
  });
});
