import { createUsuario, login } from '../support/factories.js';
import { expectDocumented, expectProblem } from './support/answers.js';
import { claimsOf, forge } from './support/forged-tokens.js';
import { SECURED, type Operation } from './support/operations.js';
import { UNKNOWN_ID } from './support/record-scenarios.js';
import { provisionalToken } from './support/scenarios.js';
import { send, startWorld, type Request, type World } from './support/world.js';

/** What a holder may do whose password somebody else chose. This list only shrinks. */
const ALLOWED = ['GET /yo', 'POST /yo/clave'];

const REFUSED = SECURED.filter(({ key }) => !ALLOWED.includes(key));

let world: World;
let tokens: Record<'officer' | 'superadmin' | 'superadmin with a token of an older version', string>;

beforeAll(async () => {
  world = await startWorld();
  const superadmin = await login(world.app, await createUsuario(world.app, 'superadmin', true));
  tokens = {
    officer: await provisionalToken(world),
    superadmin,
    'superadmin with a token of an older version': forge(superadmin, { claims: { prov: undefined, ses: undefined } }),
  };
});

afterAll(() => world.close());

/** None of them may be looked at before the password is the holder's own. */
const requestsTo = ({ method }: Operation): Request[] =>
  method === 'GET' ? [{ query: '?otro=1' }, {}] : [{ json: { otro: 1 } }, { body: 'x' }, {}];

test.each(REFUSED)('$key is refused while the password is provisional, whatever is asked', async (operation) => {
  for (const token of Object.values(tokens)) {
    for (const request of requestsTo(operation)) {
      const answer = await send(world, operation, { ...request, id: UNKNOWN_ID, token });
      expectProblem(answer, 403);
      expect(answer.body.codigo).toBe('debe_cambiar_clave');
      expectDocumented(operation, answer);
    }
  }
});

test('what is open to anyone stays so, and shows no more than to anyone', async () => {
  const { http } = world.app;
  for (const token of Object.values(tokens)) {
    for (const path of ['/tarifario', '/tarifario.csv', '/unidades', '/tarifario?campos=creado_por']) {
      const [own, open] = [await http.get(path, { token }), await http.get(path)];
      expect([own.status, own.body]).toEqual([200, open.body]);
    }
    expect((await http.get('/tarifario?eliminados=true', { token })).body.codigo).toBe('sin_permiso');
  }
});

test.each(Object.keys({ officer: 0, superadmin: 0 }))(
  '%s may ask who he is and replace it, and then all',
  async (who) => {
    const { http } = world.app;
    const token = tokens[who as 'officer'];
    expect((await http.get('/yo', { token })).body).toMatchObject({ debe_cambiar_clave: true });
    const cambio = { actual: 'una clave de prueba', nueva: 'una clave propia' };
    expect((await http.post('/yo/clave', cambio, { token })).status).toBe(204);
    expectProblem(await http.get('/yo', { token }), 401);
    const [row] = await world.app.owner.query<{ nombre: string }[]>(
      `SELECT numero AS nombre FROM registro.oficiales WHERE id = $1
     UNION ALL SELECT correo FROM registro.usuarios WHERE id = $1`,
      [claimsOf(token).sub],
    );
    const again = await login(world.app, row!.nombre, cambio.nueva);
    expect((await http.get('/yo', { token: again })).body).toMatchObject({ debe_cambiar_clave: false });
    expect((await http.get('/infracciones', { token: again })).status).toBe(200);
  },
);
