import { startApp, type TestApp } from '../support/app.js';
import { Factory, type Registro } from '../support/factories.js';
import type { Answer } from '../support/http-client.js';

let app: TestApp;
let factory: Factory;
let token: string;

beforeAll(async () => {
  app = await startApp();
  factory = await Factory.for(app);
  ({ token } = factory);
});

afterAll(() => app.close());

beforeEach(() => app.owner.query('DELETE FROM registro.aliados'));

const conEtiquetas = (...etiquetas: string[]): Promise<Registro> =>
  factory.aliado({ etiquetas, datos: { b: 1, a: 2 } });
const usadas = (query = ''): Promise<Answer> => app.http.get(`/aliados/etiquetas${query}`, { token });
const reemplazar = (json: object): Promise<Answer> => app.http.post('/aliados/etiquetas/reemplazar', json, { token });
const leer = async ({ id }: Registro): Promise<Registro> =>
  (await app.http.get(`/aliados/${id}`, { token })).body as Registro;

test('tags are told with how many partners bear them, the most used first, then by name', async () => {
  await Promise.all([conEtiquetas('b', 'a'), conEtiquetas('b', 'c'), conEtiquetas('ñ', 'b', 'c'), conEtiquetas()]);
  expect((await usadas()).body).toEqual({
    datos: [
      { etiqueta: 'b', aliados: 3 },
      { etiqueta: 'c', aliados: 2 },
      { etiqueta: 'a', aliados: 1 },
      { etiqueta: 'ñ', aliados: 1 },
    ],
    siguiente: null,
  });
});

test('a partner counts once for each, also where somebody wrote one twice into the table', async () => {
  const { id } = await conEtiquetas('a');
  await app.owner.query(`UPDATE registro.aliados SET etiquetas = '{a,a}' WHERE id = $1`, [id]);
  expect((await usadas()).body.datos).toEqual([{ etiqueta: 'a', aliados: 1 }]);
});

test('the list goes on page by page, whatever the tags are', async () => {
  const largas = Array.from({ length: 20 }, (_, n) => `${String.fromCodePoint(0x1f600 + n).repeat(50)}`);
  await conEtiquetas(...largas, 'a');
  await conEtiquetas('a', largas[3]!);
  const seen: { etiqueta: string; aliados: number }[] = [];
  for (let query = '?limite=4'; ;) {
    const { status, body } = await usadas(query);
    expect(status).toBe(200);
    seen.push(...body.datos);
    if (body.siguiente === null) break;
    query = `?limite=4&cursor=${body.siguiente}`;
  }
  expect(seen.map(({ aliados }) => aliados)).toEqual([2, 2, ...Array<number>(19).fill(1)]);
  expect(seen.map(({ etiqueta }) => etiqueta).sort()).toEqual(['a', ...largas].sort());
  expect((await usadas('?cursor=inventado')).status).toBe(400);
});

describe('replacing one', () => {
  test('changes it in all partners, and nothing else of them; who bears both keeps one', async () => {
    const [una, ambas, otra] = [
      await conEtiquetas('x', 'vieja', 'y'),
      await conEtiquetas('nueva', 'vieja'),
      await conEtiquetas('y'),
    ];
    const { status, body } = await reemplazar({ de: ' VIEJA ', por: 'Nueva' });
    expect([status, body]).toEqual([200, { cambiados: 2 }]);
    const changed = { version: 2, actualizado_en: expect.any(String) };
    expect(await leer(una)).toEqual({ ...una, etiquetas: ['x', 'nueva', 'y'], ...changed });
    expect(await leer(ambas)).toEqual({ ...ambas, etiquetas: ['nueva'], ...changed });
    expect(await leer(otra)).toEqual(otra);
    expect((await reemplazar({ de: 'vieja', por: 'nueva' })).body).toEqual({ cambiados: 0 });
  });

  test('changes it in one partner where that is said', async () => {
    const [una, otra] = [await conEtiquetas('vieja'), await conEtiquetas('vieja')];
    expect((await reemplazar({ de: 'vieja', por: 'nueva', aliado_id: una.id })).body).toEqual({ cambiados: 1 });
    expect([(await leer(una)).etiquetas, (await leer(otra)).etiquetas]).toEqual([['nueva'], ['vieja']]);
    const nobody = '01a1b2c3-0000-7000-8000-000000000000';
    expect((await reemplazar({ de: 'vieja', por: 'nueva', aliado_id: nobody })).status).toBe(404);
  });

  test('a tag by itself is no change', async () => {
    const una = await conEtiquetas('vieja');
    expect((await reemplazar({ de: 'vieja', por: 'VIEJA' })).body).toEqual({ cambiados: 0 });
    expect(await leer(una)).toEqual(una);
  });

  test('each that changes has its entry in the trail', async () => {
    const una = await conEtiquetas('vieja');
    const { headers } = await reemplazar({ de: 'vieja', por: 'nueva' });
    const entries = await app.owner.query(
      `SELECT entidad_id, accion, antes->'etiquetas' AS antes, despues->'etiquetas' AS despues FROM registro.auditoria
       WHERE request_id = $1`,
      [headers.get('x-request-id')],
    );
    expect(entries).toEqual([{ entidad_id: una.id, accion: 'modificar', antes: ['vieja'], despues: ['nueva'] }]);
  });

  test('two at once are both done', async () => {
    const todos = await Promise.all(Array.from({ length: 20 }, () => conEtiquetas('a', 'c')));
    const [one, other] = await Promise.all([reemplazar({ de: 'a', por: 'b' }), reemplazar({ de: 'c', por: 'd' })]);
    expect([one.body, other.body]).toEqual([{ cambiados: 20 }, { cambiados: 20 }]);
    for (const uno of todos) expect((await leer(uno)).etiquetas).toEqual(['b', 'd']);
  });

  test.each([{ de: 'a' }, { de: '', por: 'b' }, { de: 'a', por: 'b', otro: 1 }, { de: 'a', por: 'x'.repeat(51) }])(
    '%j is 400',
    async (json) => {
      expect((await reemplazar(json)).status).toBe(400);
    },
  );
});
