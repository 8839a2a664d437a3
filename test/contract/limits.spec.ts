import { expectDocumented, expectProblem } from './support/answers.js';
import { OPERATIONS } from './support/operations.js';
import { scenario } from './support/scenarios.js';
import { send, startWorld, type World } from './support/world.js';

let world: World;

beforeAll(async () => {
  world = await startWorld({
    limiteLogin: { porCuenta: 1, porDireccion: 0 },
    limiteInforme: 1,
    limiteRegistro: 1,
    limiteCarga: 3,
  });
});

afterAll(() => world.close());

/** Every operation that may answer 429. Filing is limited by officer: the phones of a shift share one address. */
const LIMITED = OPERATIONS.filter(({ statuses }) => statuses.includes(429));

test('log-in, change of password, second factor, registration, filing and report are limited, and nothing else', () => {
  expect(LIMITED.map(({ key }) => key)).toEqual([
    'POST /login/access-token',
    'POST /clave/olvidada',
    'POST /yo/segundo-factor',
    'POST /yo/segundo-factor/confirmar',
    'POST /yo/segundo-factor/desactivar',
    'POST /yo/clave',
    'POST /cargar_infraccion',
    'POST /clientes/registro',
    'GET /generar_informe',
    'POST /generar_informe',
  ]);
});

test.each(LIMITED)('$key answers 429 with Retry-After beyond its limit', async (operation) => {
  const answer = await send(world, operation, await scenario(operation.key, 429)(world));
  expectProblem(answer, 429);
  expectDocumented(operation, answer);
});

test('other accounts still log in, and other officers still file', async () => {
  const login = OPERATIONS.find(({ key }) => key === 'POST /login/access-token')!;
  expectProblem(await send(world, login, { json: { username: 'otro', password: 'no es esta clave' } }), 401);
  const cargar = OPERATIONS.find(({ key }) => key === 'POST /cargar_infraccion')!;
  for (let filing = 0; filing < 3; filing += 1) {
    expect((await send(world, cargar, await scenario(cargar.key, 200)(world))).status).toBe(200);
  }
});
