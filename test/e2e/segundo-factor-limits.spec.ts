import { startApp, type TestApp } from '../support/app.js';
import { CLAVE, createUsuario, login } from '../support/factories.js';
import { codigoOf } from '../support/totp.js';

let app: TestApp;

beforeAll(async () => {
  app = await startApp({ limiteLogin: { porCuenta: 3, porDireccion: 1000 } });
});

afterAll(() => app.close());

async function holder(): Promise<{ correo: string; secreto: string; token: string }> {
  const correo = await createUsuario(app, 'admin');
  const token = await login(app, correo);
  const { secreto } = (await app.http.post('/yo/segundo-factor', { clave: CLAVE }, { token })).body;
  await app.http.post('/yo/segundo-factor/confirmar', { otp: codigoOf(secreto) }, { token });
  return { correo, secreto, token };
}

test('a wrong code counts as a failed log-in, a missing one does not', async () => {
  const { correo: username, secreto, token } = await holder();
  const logIn = async (otp?: string): Promise<number> =>
    (await app.http.post('/login/access-token', { username, password: CLAVE, ...(otp && { otp }) })).status;
  for (let times = 0; times < 5; times += 1) expect(await logIn()).toBe(401);
  for (let times = 0; times < 3; times += 1) expect(await logIn('000000')).toBe(401);
  expect(await logIn(codigoOf(secreto, 1))).toBe(429);
  const body = { clave: CLAVE, otp: codigoOf(secreto, 1) };
  expect((await app.http.post('/yo/segundo-factor/desactivar', body, { token })).status).toBe(429);
});

test('so does each wrong proof of whoever has a session', async () => {
  const token = await login(app, await createUsuario(app, 'admin'));
  const start = async (clave: string): Promise<number> =>
    (await app.http.post('/yo/segundo-factor', { clave }, { token })).status;
  expect(await start('no es esta clave')).toBe(400);
  expect(await start(CLAVE)).toBe(201);
  for (let times = 0; times < 2; times += 1) {
    expect((await app.http.post('/yo/segundo-factor/confirmar', { otp: '000000' }, { token })).status).toBe(400);
  }
  expect(await start(CLAVE)).toBe(429);
});
