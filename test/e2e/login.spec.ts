import bcrypt from 'bcrypt';
import { PasswordHasher } from '../../src/core/passwords/password-hasher.js';
import { startApp, type TestApp } from '../support/app.js';
import { adminToken, CLAVE, Factory, unique, type Registro } from '../support/factories.js';
import type { RequestOptions } from '../support/http-client.js';

let app: TestApp;
let factory: Factory;
let oficial: Registro;

beforeAll(async () => {
  app = await startApp({ tokenMinutos: 7 });
  factory = await Factory.for(app);
  oficial = await factory.oficial({ nombre: 'Teresa Única' });
});

afterAll(() => app.close());

const entrar = (json: unknown, options?: RequestOptions) => app.http.post('/login/access-token', json, options);
const formulario = (fields: Record<string, string>, contentType = 'application/x-www-form-urlencoded') =>
  app.http.request('POST', '/login/access-token', {
    body: new URLSearchParams(fields).toString(),
    headers: { 'content-type': contentType },
  });

/** What a JWT says, without checking it. */
function claimsOf(token: string): Record<string, unknown> {
  return JSON.parse(Buffer.from(token.split('.')[1]!, 'base64url').toString()) as Record<string, unknown>;
}

/** The officer a token stands for, as the server sees it: the number on the infraction it files. */
async function identityOf(token: string): Promise<string> {
  const vehiculo = await factory.vehiculo();
  const acta = { placa_patente: vehiculo.placa_patente, timestamp: 1_700_000_000, comentarios: `Acta ${unique()}` };
  return (await app.http.post('/cargar_infraccion', acta, { token })).body.oficial as string;
}

describe('a right password', () => {
  test('answers with both tokens, not to be stored by anybody', async () => {
    const { status, body, headers } = await entrar({ username: oficial.numero, password: CLAVE });
    expect(status).toBe(200);
    expect(body).toEqual({
      access_token: expect.any(String),
      token_type: 'bearer',
      expires_in: 420,
      refresh_token: expect.stringMatching(/^[\w-]{43}$/),
    });
    expect(headers.get('cache-control')).toBe('no-store');
    expect(await identityOf(body.access_token)).toBe(oficial.numero);
  });

  test('gives a token for TOKEN_MINUTOS that says who holds it and nothing secret', async () => {
    const before = Math.floor(Date.now() / 1000);
    const { body } = await entrar({ username: oficial.numero, password: CLAVE });
    const claims = claimsOf(body.access_token);
    expect(claims).toEqual({
      sub: oficial.id,
      aud: 'oficial',
      iss: 'registro-infracciones',
      ver: 1,
      ses: expect.stringMatching(/^[0-9a-f-]{36}$/),
      iat: expect.any(Number),
      exp: (claims.iat as number) + 420,
    });
    expect(claims.iat).toBeGreaterThanOrEqual(before);
  });

  test('gives users another audience than officers', async () => {
    expect(claimsOf(factory.token).aud).toBe('usuario');
  });

  test('may come as the form OAuth2 prescribes', async () => {
    const fields = { grant_type: 'password', username: oficial.numero as string, password: CLAVE };
    const full = { ...fields, scope: 'a b', client_id: 'swagger', client_secret: 'secreto' };
    for (const answer of [
      await formulario(fields),
      await formulario(full),
      await formulario(fields, 'application/x-www-form-urlencoded; charset=UTF-8'),
      await entrar({ ...full, scope: '' }),
    ]) {
      expect(answer.status).toBe(200);
    }
  });

  test('goes with the number however it is spelled', async () => {
    const cabo = await factory.oficial({ numero: 'CB-77' });
    for (const username of ['cb-77', ' CB-77 ', 'ＣＢ－７７']) {
      const { status, body } = await entrar({ username, password: CLAVE });
      expect({ username, status }).toEqual({ username, status: 200 });
      expect(claimsOf(body.access_token).sub).toBe(cabo.id);
    }
  });

  test('goes with the exact name while one active officer bears it', async () => {
    const { status, body } = await entrar({ username: 'Teresa Única', password: CLAVE });
    expect(status).toBe(200);
    expect(claimsOf(body.access_token).sub).toBe(oficial.id);
    expect((await entrar({ username: 'teresa única', password: CLAVE })).status).toBe(401);
    expect((await entrar({ username: 'Teresa', password: CLAVE })).status).toBe(401);
  });

  test('goes with the name however its blanks and accents are written, in the record too', async () => {
    const nueva = await factory.oficial({ nombre: 'Zoé\u00a0 del\u2009Río' });
    const antigua = await factory.oficial({ nombre: 'Antigua Ñuble' });
    await app.owner.query('UPDATE registro.oficiales SET nombre = $1 WHERE id = $2', [
      ' Antigua  Ñuble'.normalize('NFD'),
      antigua.id,
    ]);
    for (const [id, nombre] of [
      [nueva.id, 'Zoé del Río'],
      [antigua.id, 'Antigua Ñuble'],
    ] as const) {
      const spaced = ` \t${nombre.replaceAll(' ', ' \u00a0 ')}\u3000`;
      for (const username of [nombre, nombre.normalize('NFD'), spaced, spaced.normalize('NFD')]) {
        const { status, body } = await entrar({ username, password: CLAVE });
        expect({ username, status }).toEqual({ username, status: 200 });
        expect(claimsOf(body.access_token).sub).toBe(id);
      }
      for (const username of [nombre.toUpperCase(), nombre.replace('é', 'e').replace('Ñ', 'N'), `${nombre}.`]) {
        expect((await entrar({ username, password: CLAVE })).status).toBe(401);
      }
    }
    // As the same name it is two officers' now.
    await factory.oficial({ nombre: 'Antigua\u00a0Ñuble' });
    expect((await entrar({ username: 'Antigua Ñuble', password: CLAVE })).status).toBe(401);
  });

  test('does not go with a name two active officers bear, until one is deactivated', async () => {
    const nombre = 'Juan Repetido';
    const [uno, otro] = [await factory.oficial({ nombre }), await factory.oficial({ nombre })];
    expect((await entrar({ username: nombre, password: CLAVE })).status).toBe(401);
    await app.http.patch(`/oficiales/${uno.id}`, { activo: false }, { token: factory.token });
    const { body } = await entrar({ username: nombre, password: CLAVE });
    expect(claimsOf(body.access_token).sub).toBe(otro.id);
  });

  test('goes with a user’s e-mail in any case', async () => {
    await adminToken(app);
    const [{ correo } = { correo: '' }] = await app.owner.query<{ correo: string }[]>(
      'SELECT correo FROM registro.usuarios ORDER BY id DESC LIMIT 1',
    );
    for (const username of [correo, correo.toUpperCase(), ` ${correo} `]) {
      expect((await entrar({ username, password: CLAVE })).status).toBe(200);
    }
  });
});

describe('a password with accents', () => {
  const NFC = 'mañana será otro día';
  const NFD = NFC.normalize('NFD');

  test('is the same on every keyboard', async () => {
    for (const clave of [NFC, NFD]) {
      const { numero } = await factory.oficial({ clave });
      for (const password of [NFC, NFD]) {
        expect((await entrar({ username: numero, password })).status).toBe(200);
      }
      expect((await entrar({ username: numero, password: 'manana sera otro dia' })).status).toBe(401);
    }
  });

  test('is so too where the hash is of another form, from before', async () => {
    for (const antes of [NFC, NFD]) {
      const { id, numero } = await factory.oficial();
      const hash = await bcrypt.hash(antes, 4);
      await app.owner.query('UPDATE registro.oficiales SET clave_hash = $1 WHERE id = $2', [hash, id]);
      for (const password of [NFC, NFD]) {
        expect((await entrar({ username: numero, password })).status).toBe(200);
      }
    }
  });
});

describe('a refusal', () => {
  const LARGA = `una clave tan larga como puede ser ${'mxq7'.repeat(9)}`.padEnd(72, '.');

  test('is the same for every cause, but for its request id', async () => {
    const inactivo = await factory.oficial({ activo: false });
    const conClaveLarga = await factory.oficial({ clave: LARGA });
    expect((await entrar({ username: conClaveLarga.numero, password: LARGA })).status).toBe(200);
    const attempts: Record<string, object> = {
      'unknown number': { username: '999999', password: CLAVE },
      'unknown e-mail': { username: 'nadie@example.com', password: CLAVE },
      'unknown name': { username: 'Nadie Nunca', password: CLAVE },
      'wrong password': { username: oficial.numero, password: `${CLAVE}.` },
      'password in another case': { username: oficial.numero, password: CLAVE.toUpperCase() },
      'password with a blank behind': { username: oficial.numero, password: `${CLAVE} ` },
      'inactive officer': { username: inactivo.numero, password: CLAVE },
      'NUL in the name': { username: `${oficial.numero}\u0000`, password: CLAVE },
      'NUL in the password': { username: oficial.numero, password: `${CLAVE}\u0000` },
      'lone surrogate in the name': { username: '\ud800', password: CLAVE },
      'password that goes on after 72 bytes': { username: conClaveLarga.numero, password: `${LARGA}y` },
      'very long name': { username: 'a\u0301'.repeat(20_000), password: CLAVE },
      'very long password': { username: oficial.numero, password: 'x'.repeat(60_000) },
    };
    const answers = new Map<string, unknown>();
    for (const [cause, json] of Object.entries(attempts)) {
      const { status, body, headers } = await entrar(json);
      const { request_id, ...rest } = body;
      expect(request_id).toBe(headers.get('x-request-id'));
      answers.set(cause, { status, authenticate: headers.get('www-authenticate'), rest });
    }
    const expected = {
      status: 401,
      authenticate: expect.stringMatching(/^Bearer/),
      rest: (answers.get('wrong password') as { rest: object }).rest,
    };
    for (const [cause, answer] of answers) expect({ cause, answer }).toEqual({ cause, answer: expected });
  });

  test.each([
    ['username', { password: CLAVE }],
    ['password', { username: '1' }],
    ['username', { username: '', password: CLAVE }],
    ['password', { username: '1', password: '' }],
    ['username', { username: ['1'], password: CLAVE }],
    ['username', { username: 1, password: CLAVE }],
    ['password', { username: '1', password: { $ne: '' } }],
    ['otp', { username: '1', password: CLAVE, otp: 123456 }],
    ['codigo', { username: '1', password: CLAVE, codigo: '000000' }],
  ])('of a bad field names %s', async (campo, json) => {
    const { status, body } = await entrar(json);
    expect(status).toBe(400);
    expect(body.errores).toEqual([{ campo, mensaje: expect.any(String) }]);
  });

  test('never repeats the password', async () => {
    const password = 'una clave que nadie debe ver';
    for (const json of [{ username: oficial.numero, password }, { password }, { username: 1, password }]) {
      expect(JSON.stringify((await entrar(json)).body)).not.toContain(password);
    }
  });
});

test('credentials in the address are not looked at', async () => {
  const query = `username=${oficial.numero}&password=${encodeURIComponent(CLAVE)}`;
  for (const json of [undefined, {}, { username: oficial.numero, password: 'otra clave cualquiera' }]) {
    const { status } = await app.http.post(`/login/access-token?${query}`, json);
    expect([400, 401]).toContain(status);
  }
  expect((await app.http.get(`/login/access-token?${query}`)).status).toBe(404);
});

test('a password that would not be taken any more still opens the account it was set for', async () => {
  const antigua = await factory.oficial();
  const clave_hash = await new PasswordHasher().hash('1234567890');
  await app.owner.query('UPDATE registro.oficiales SET clave_hash = $1 WHERE id = $2', [clave_hash, antigua.id]);
  expect((await entrar({ username: antigua.numero, password: '1234567890' })).status).toBe(200);
});
