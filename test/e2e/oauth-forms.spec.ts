import { startApp, type TestApp } from '../support/app.js';
import { CLAVE, Factory, type Registro } from '../support/factories.js';
import type { Answer } from '../support/http-client.js';

let app: TestApp;
let oficial: Registro;

beforeAll(async () => {
  app = await startApp();
  oficial = await (await Factory.for(app)).oficial();
});

afterAll(() => app.close());

const FORM = { 'content-type': 'application/x-www-form-urlencoded' };

const form = (path: string, fields: string | Record<string, string>): Promise<Answer> =>
  app.http.request('POST', path, { body: new URLSearchParams(fields).toString(), headers: FORM });
const pedir = (fields: string | Record<string, string>): Promise<Answer> => form('/login/access-token', fields);
const revocar = (fields: string | Record<string, string>): Promise<Answer> => form('/logout', fields);
const entrar = async (): Promise<{ access_token: string; refresh_token: string }> =>
  (await pedir({ username: oficial.numero as string, password: CLAVE })).body;
const renovar = (refresh_token: string): Promise<Answer> => pedir({ grant_type: 'refresh_token', refresh_token });

describe('at the token endpoint', () => {
  test('a refresh token is a grant, in a form and in JSON, and rotates as elsewhere', async () => {
    const first = await entrar();
    const second = await renovar(first.refresh_token);
    expect(second).toMatchObject({ status: 200, body: { token_type: 'bearer', expires_in: 3600 } });
    expect(second.headers.get('cache-control')).toBe('no-store');
    expect((await renovar(first.refresh_token)).body.refresh_token).toBe(second.body.refresh_token);
    const json = { grant_type: 'refresh_token', refresh_token: second.body.refresh_token };
    expect((await app.http.post('/login/access-token', json)).status).toBe(200);
  });

  test('with a refresh token a password is not looked at, and the other way round', async () => {
    const { refresh_token } = await entrar();
    const wrong = { username: oficial.numero as string, password: 'no es esta clave' };
    expect((await pedir({ ...wrong, grant_type: 'refresh_token', refresh_token })).status).toBe(200);
    for (const grant of ['', 'password']) {
      expect((await pedir({ ...wrong, grant_type: grant, refresh_token })).status).toBe(401);
    }
  });

  test('a form may carry what nobody knows and leave empty what nobody needs; JSON may not', async () => {
    const fields = { username: oficial.numero as string, password: CLAVE };
    const more = { grant_type: '', scope: '', resource: 'https://otro.example', audience: 'x' };
    expect((await pedir({ ...fields, ...more })).status).toBe(200);
    const { refresh_token } = await entrar();
    expect((await pedir({ ...more, grant_type: 'refresh_token', refresh_token })).status).toBe(200);
    const { status, body } = await app.http.post('/login/access-token', { ...fields, audience: 'x' });
    expect({ status, campo: body.errores[0]?.campo }).toEqual({ status: 400, campo: 'audience' });
  });

  test.each([
    ['a field that comes twice', 'username=1&password=a&username=2', 'invalid_request', 'username'],
    ['a field that comes twice, though nobody knows it', 'username=1&password=a&x=1&x=1', 'invalid_request', 'x'],
    ['no password', 'username=1', 'invalid_request', 'password'],
    ['no refresh token', 'grant_type=refresh_token', 'invalid_request', 'refresh_token'],
    ['another grant', 'grant_type=client_credentials', 'unsupported_grant_type', 'grant_type'],
  ])('%s is 400 and says so in OAuth2’s words too', async (_, body, error, campo) => {
    const answer = await pedir(body);
    expect(answer.status).toBe(400);
    expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(answer.body).toMatchObject({ error, errores: [{ campo, mensaje: expect.any(String) }] });
    expect(answer.body.error_description).toMatch(/^[ !#-[\]-~]+$/);
  });

  test('a refresh token that is worth nothing is an invalid grant, under the status it has everywhere', async () => {
    const { status, body, headers } = await renovar('inventado');
    expect({ status, error: body.error }).toEqual({ status: 401, error: 'invalid_grant' });
    expect(body.error_description).toBe('El token de renovacion no es valido o ya no sirve: inicie sesion de nuevo.');
    expect(headers.get('www-authenticate')).toMatch(/^Bearer/);
  });
});

describe('a revocation', () => {
  test('ends the session of a refresh token', async () => {
    const { refresh_token } = await entrar();
    expect(
      await revocar({ token: refresh_token, token_type_hint: 'refresh_token', client_id: 'x', otro: '1' }),
    ).toMatchObject({
      status: 200,
      body: {},
    });
    expect((await renovar(refresh_token)).status).toBe(401);
  });

  test('is 200 for every other token, an access token included, which ends no session', async () => {
    const { access_token, refresh_token } = await entrar();
    for (const token of ['nadie lo conoce', '\0', access_token]) {
      for (const token_type_hint of ['access_token', 'refresh_token', 'saml']) {
        expect((await revocar({ token, token_type_hint })).status).toBe(200);
      }
    }
    expect((await renovar(refresh_token)).status).toBe(200);
  });

  test('without a token, or with two, is 400', async () => {
    for (const fields of ['', 'token=', 'refresh_token=x', 'token=x&token=y']) {
      expect((await revocar(fields)).body).toMatchObject({ status: 400, error: 'invalid_request' });
    }
  });

  test('in JSON keeps its own field and its own status', async () => {
    const { refresh_token } = await entrar();
    expect((await app.http.post('/logout', { token: refresh_token })).status).toBe(400);
    expect((await app.http.post('/logout', { refresh_token })).status).toBe(204);
  });
});

test('no other refusal speaks OAuth2', async () => {
  expect((await app.http.get('/infracciones')).body).not.toHaveProperty('error');
});
