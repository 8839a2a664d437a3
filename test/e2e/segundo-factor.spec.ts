import { startApp, startAppOn, type TestApp } from '../support/app.js';
import { adminToken, CLAVE, createUsuario, Factory, login } from '../support/factories.js';
import type { Answer } from '../support/http-client.js';
import { codigoOf } from '../support/totp.js';

let app: TestApp;
/** The same over the same database, as another process: every second request of a second factor comes here. */
let otra: TestApp;
let factory: Factory;

beforeAll(async () => {
  app = await startApp();
  otra = await startAppOn(app.database);
  factory = await Factory.for(app);
});

afterAll(async () => {
  await otra.stop();
  await otra.owner.destroy();
  await app.close();
});

let asked = 0;

const post = (path: string, json: object, token?: string): Promise<Answer> => {
  asked += 1;
  return (asked % 2 === 0 ? app : otra).http.post(path, json, { token });
};

interface Holder {
  correo: string;
  id: string;
  token: string;
  secreto: string;
  codigos: string[];
}

const logIn = (username: string, otp?: unknown, password = CLAVE): Promise<Answer> =>
  post('/login/access-token', { username, password, ...(otp !== undefined && { otp }) });

const start = (token: string, clave = CLAVE): Promise<Answer> => post('/yo/segundo-factor', { clave }, token);

const confirm = (token: string, otp: string): Promise<Answer> => post('/yo/segundo-factor/confirmar', { otp }, token);

const deactivate = (token: string, otp: string, clave = CLAVE): Promise<Answer> =>
  post('/yo/segundo-factor/desactivar', { clave, otp }, token);

async function yo(token: string): Promise<Record<string, any>> {
  return (await app.http.get('/yo', { token })).body as Record<string, any>;
}

/** A user who has a second factor, whose codes were not used since. */
async function holder(): Promise<Holder> {
  const correo = await createUsuario(app, 'admin');
  const token = await login(app, correo);
  const { secreto } = (await start(token)).body;
  const { status, body } = await confirm(token, codigoOf(secreto));
  expect(status).toBe(200);
  const { id } = await yo(token);
  await unspend(id as string);
  return { correo, id, token, secreto, codigos: body.codigos_recuperacion as string[] };
}

/** As if time had passed: codes of now count again. */
async function unspend(id: string): Promise<void> {
  await app.owner.query('UPDATE registro.segundos_factores SET ultimo_paso = 0 WHERE usuario_id = $1', [id]);
}

const refusal = ({ status, body }: Answer): unknown[] => [status, body.codigo];

describe('enrolment', () => {
  test('begins with the password, counts once it is confirmed, and gives ten codes', async () => {
    const correo = await createUsuario(app, 'admin');
    const token = await login(app, correo);
    const begun = await start(token);
    expect([begun.status, Object.keys(begun.body)]).toEqual([201, ['secreto', 'otpauth']]);
    const { secreto, otpauth } = begun.body;
    expect(otpauth).toContain(`secret=${secreto}`);
    expect(decodeURIComponent(otpauth as string)).toContain(correo);
    expect(await yo(token)).toMatchObject({ segundo_factor: false });
    expect((await logIn(correo)).status).toBe(200);

    const { status, body } = await confirm(token, codigoOf(secreto));
    expect([status, Object.keys(body)]).toEqual([200, ['codigos_recuperacion']]);
    expect(new Set(body.codigos_recuperacion).size).toBe(10);
    expect(await yo(token)).toMatchObject({ segundo_factor: true });
    expect(refusal(await logIn(correo))).toEqual([401, 'falta_segundo_factor']);
    expect(refusal(await confirm(token, codigoOf(secreto, 1)))).toEqual([409, 'segundo_factor_activo']);
    expect(refusal(await start(token))).toEqual([409, 'segundo_factor_activo']);
  });

  test('that was left is begun anew, with another secret', async () => {
    const token = await login(app, await createUsuario(app, 'superadmin'));
    const [one, other] = [(await start(token)).body.secreto, (await start(token)).body.secreto];
    expect(one).not.toBe(other);
    expect((await confirm(token, codigoOf(one))).status).toBe(400);
    expect((await confirm(token, codigoOf(other))).status).toBe(200);
  });

  test('is refused at its field with a wrong password or code, and changes nothing', async () => {
    const token = await login(app, await createUsuario(app, 'admin'));
    const wrong = await start(token, 'no es esta clave');
    expect([wrong.status, wrong.body.errores]).toEqual([
      400,
      [{ campo: 'clave', mensaje: 'La clave no es correcta.' }],
    ]);
    expect(refusal(await confirm(token, '123456'))).toEqual([409, 'segundo_factor_sin_comenzar']);
    const { secreto } = (await start(token)).body;
    for (const otp of ['000000', 'x', codigoOf(secreto, 5), '7K3M-9QXA-0000-ABCD-7K3M-9QXA']) {
      const { status, body } = await confirm(token, otp);
      expect([otp, status, body.errores[0]?.campo]).toEqual([otp, 400, 'otp']);
    }
    expect(await yo(token)).toMatchObject({ segundo_factor: false });
  });

  test('of several confirmations at once one counts', async () => {
    const token = await login(app, await createUsuario(app, 'admin'));
    const { secreto } = (await start(token)).body;
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => confirm(token, codigoOf(secreto))));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409]);
  });

  test('is for users: officers have none', async () => {
    const { token } = await factory.oficialToken();
    for (const answer of [await start(token), await confirm(token, '1'), await deactivate(token, '1')]) {
      expect(refusal(answer)).toEqual([403, 'sin_permiso']);
    }
    expect(await yo(token)).toMatchObject({ segundo_factor: false });
  });

  test('what is kept opens nothing: the secret is encrypted, the codes are hashes', async () => {
    const { id, secreto, codigos } = await holder();
    const [row] = await app.owner.query<{ texto: string }[]>(
      `SELECT concat(encode(s.secreto, 'escape'), u, (SELECT json_agg(a) FROM registro.auditoria a),
         (SELECT json_agg(c) FROM registro.codigos_recuperacion c)) AS texto
       FROM registro.segundos_factores s JOIN registro.usuarios u ON u.id = s.usuario_id WHERE u.id = $1`,
      [id],
    );
    for (const secret of [secreto, ...codigos, ...codigos.map((codigo) => codigo.replaceAll('-', ''))]) {
      expect(row!.texto).not.toContain(secret);
    }
  });
});

describe('a log-in', () => {
  let ana: Holder;

  beforeAll(async () => {
    ana = await holder();
  });

  beforeEach(() => unspend(ana.id));

  test('needs the code, which is asked for only after the right password', async () => {
    expect(refusal(await logIn(ana.correo, undefined, 'no es esta clave'))).toEqual([401, 'credenciales_invalidas']);
    expect(refusal(await logIn(ana.correo, codigoOf(ana.secreto), 'no es esta'))).toEqual([
      401,
      'credenciales_invalidas',
    ]);
    expect(refusal(await logIn(ana.correo))).toEqual([401, 'falta_segundo_factor']);
    expect(refusal(await logIn(ana.correo, ''))).toEqual([401, 'falta_segundo_factor']);
    expect(refusal(await logIn(ana.correo, '000000'))).toEqual([401, 'segundo_factor_invalido']);
    expect(refusal(await logIn(ana.correo, codigoOf(ana.secreto, 5)))).toEqual([401, 'segundo_factor_invalido']);
    expect((await logIn(ana.correo, 123456)).status).toBe(400);
    const { status, body } = await logIn(ana.correo, codigoOf(ana.secreto));
    expect([status, await yo(body.access_token as string)]).toEqual([200, expect.objectContaining({ id: ana.id })]);
  });

  test('takes it in a form too, as OAuth2’s clients send it', async () => {
    const { correo: username, secreto } = ana;
    const send = (otp: string): Promise<Answer> =>
      app.http.request('POST', '/login/access-token', {
        body: new URLSearchParams({ grant_type: 'password', username, password: CLAVE, otp }).toString(),
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      });
    expect((await send('')).body).toMatchObject({ codigo: 'falta_segundo_factor', error: 'invalid_grant' });
    expect((await send(` ${codigoOf(secreto).replace(/(...)/, '$1 ')}`)).status).toBe(200);
  });

  test('takes a code once, however many come at the same moment, and none that is older', async () => {
    const [now, next] = [codigoOf(ana.secreto), codigoOf(ana.secreto, 1)];
    const answers = await Promise.all(Array.from({ length: 8 }, () => logIn(ana.correo, now)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array<number>(7).fill(401)]);
    expect((await logIn(ana.correo, next)).status).toBe(200);
    expect(refusal(await logIn(ana.correo, now))).toEqual([401, 'segundo_factor_invalido']);
  });

  test('takes a recovery code instead, once, as it was printed or typed', async () => {
    const [one, other] = ana.codigos as [string, string];
    const answers = await Promise.all(Array.from({ length: 5 }, () => logIn(ana.correo, one)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 401, 401, 401, 401]);
    expect((await logIn(ana.correo, other.toLowerCase().replaceAll('-', ' '))).status).toBe(200);
    expect((await logIn((await holder()).correo, ana.codigos[2])).status).toBe(401);
  });

  test('of an account without one looks at no code', async () => {
    expect((await logIn(await createUsuario(app, 'admin'), 'cualquiera')).status).toBe(200);
    expect((await logIn((await factory.oficial()).numero as string, '000000')).status).toBe(200);
  });

  test('goes on being renewed without a code', async () => {
    const { body } = await logIn(ana.correo, codigoOf(ana.secreto));
    expect((await app.http.post('/login/refresh', { refresh_token: body.refresh_token })).status).toBe(200);
  });

  test('after the server’s secret changed only recovery codes are left', async () => {
    await app.owner.query(
      `UPDATE registro.segundos_factores SET secreto = set_byte(secreto, 0, 255 - get_byte(secreto, 0)) WHERE usuario_id = $1`,
      [ana.id],
    );
    expect(refusal(await logIn(ana.correo, codigoOf(ana.secreto)))).toEqual([401, 'segundo_factor_invalido']);
    expect((await logIn(ana.correo, ana.codigos[5])).status).toBe(200);
  });
});

describe('the end of it', () => {
  test('by its user needs password and code, and deletes all there was', async () => {
    const { id, correo, token, secreto } = await holder();
    const wrong = await deactivate(token, codigoOf(secreto), 'no es esta clave');
    expect([wrong.status, wrong.body.errores[0].campo]).toEqual([400, 'clave']);
    const bad = await deactivate(token, '000000');
    expect([bad.status, bad.body.errores]).toEqual([
      400,
      [{ campo: 'otp', mensaje: 'El código no es correcto o ya se usó.' }],
    ]);
    expect((await deactivate(token, codigoOf(secreto))).status).toBe(204);
    expect(await yo(token)).toMatchObject({ segundo_factor: false });
    expect((await logIn(correo)).status).toBe(200);
    const [left] = await app.owner.query<{ total: number }[]>(
      `SELECT ((SELECT count(*) FROM registro.segundos_factores WHERE usuario_id = $1)
         + (SELECT count(*) FROM registro.codigos_recuperacion WHERE usuario_id = $1))::int AS total`,
      [id],
    );
    expect(left!.total).toBe(0);
    expect(refusal(await deactivate(token, '000000'))).toEqual([409, 'sin_segundo_factor']);
  });

  test('a recovery code does too', async () => {
    const { token, codigos } = await holder();
    expect((await deactivate(token, codigos[9]!)).status).toBe(204);
  });

  test('by a superadmin ends the user’s sessions; nobody else does it, nor to himself', async () => {
    const { id, correo, token } = await holder();
    const reset = (by: string, whose = id): Promise<Answer> =>
      app.http.delete(`/usuarios/${whose}/segundo-factor`, { token: by });
    expect((await reset(await adminToken(app, 'admin'))).status).toBe(403);
    expect((await reset((await factory.oficialToken()).token)).status).toBe(403);
    const superadmin = await adminToken(app, 'superadmin');
    expect((await reset(superadmin)).status).toBe(204);
    expect((await app.http.get('/yo', { token })).status).toBe(401);
    expect((await logIn(correo)).status).toBe(200);
    expect(refusal(await reset(superadmin))).toEqual([404, 'sin_segundo_factor']);
    expect((await reset(superadmin, '01a1b2c3-0000-7000-8000-000000000000')).status).toBe(404);
    const own = (await yo(superadmin)).id as string;
    expect(refusal(await reset(superadmin, own))).toEqual([409, 'usuario_propio']);
  });

  test('by a new password it does not', async () => {
    const { correo, token, secreto } = await holder();
    await app.http.post('/yo/clave', { actual: CLAVE, nueva: 'una clave propia' }, { token });
    expect(refusal(await logIn(correo, undefined, 'una clave propia'))).toEqual([401, 'falta_segundo_factor']);
    expect((await logIn(correo, codigoOf(secreto), 'una clave propia')).status).toBe(200);
  });

  test('each step stands in the trail, without secrets', async () => {
    const { id, token, secreto } = await holder();
    await deactivate(token, codigoOf(secreto));
    const rows = await app.owner.query<Record<string, any>[]>(
      `SELECT accion, antes ->> 'segundo_factor' AS antes, despues ->> 'segundo_factor' AS despues FROM registro.auditoria
       WHERE entidad_id = $1 AND accion = 'modificar' ORDER BY id`,
      [id],
    );
    expect(rows.map(({ antes, despues }) => [antes, despues])).toEqual([
      ['no', 'pendiente'],
      ['pendiente', 'activo'],
      ['activo', 'no'],
    ]);
  });
});
