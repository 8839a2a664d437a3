import type { PanelAnswer, PanelClient } from '../support/panel-client.js';
import { CLAVE, PanelServer } from '../support/panel-server.js';
import { becomesTrue } from '../../src/postgres/wait.js';
import { textOf, valueOf } from '../support/pages.js';
import { codigoOf } from '../support/totp.js';

let panel: PanelServer;

beforeAll(async () => {
  panel = await PanelServer.start();
});

afterAll(() => panel.remove());

const send = (client: PanelClient, path: string, fields: Record<string, string>): Promise<PanelAnswer> =>
  client.post(`/admin/segundo-factor${path}`, new URLSearchParams(fields));

interface Enrolled {
  usuario: { id: string; correo: string };
  secreto: string;
  codigos: string[];
  client: PanelClient;
}

/** A user with a second factor whose codes were not used since. */
async function enrolled(): Promise<Enrolled> {
  const client = await panel.loggedIn('admin');
  const secreto = valueOf((await send(client, '', { clave: CLAVE })).text, 'secreto')!;
  const { status, text } = await send(client, '/confirmar', { secreto, otp: codigoOf(secreto) });
  expect([status, text]).toEqual([200, expect.stringContaining('Se muestran solo esta vez')]);
  const codigos = [...text.matchAll(/<code class="code">([\w-]+)<\/code>/g)].map(([, codigo]) => codigo!);
  expect(codigos).toHaveLength(10);
  await unspend(client.usuario.id);
  return { usuario: client.usuario, secreto, codigos, client };
}

/** As if time had passed: codes of now count again. */
async function unspend(id: string): Promise<void> {
  await panel.owner.query('UPDATE registro.segundos_factores SET ultimo_paso = 0 WHERE usuario_id = $1', [id]);
}

/** Sends the form of the page that asks for the code. */
function sendCodigo(visitor: PanelClient, { text }: PanelAnswer, otp: string): Promise<PanelAnswer> {
  const hidden = ['csrf', 'destino', 'pendiente'].map((name) => [name, valueOf(text, name) ?? '']);
  return visitor.post('/admin/login/codigo', new URLSearchParams({ ...Object.fromEntries(hidden), otp }));
}

const sessions = async (id: string): Promise<number> => {
  const [row] = await panel.owner.query<{ total: number }[]>(
    `SELECT count(*)::int AS total FROM registro.sesiones_panel WHERE sess ->> 'usuarioId' = $1`,
    [id],
  );
  return row!.total;
};

test('the enrolment shows a QR drawn in the page, with nothing from elsewhere', async () => {
  const client = await panel.loggedIn('admin');
  const refused = await send(client, '', { clave: 'no es esta clave' });
  expect([refused.status, textOf(refused.text, 'span', 'id="clave-error"')]).toEqual([400, 'La clave no es correcta.']);
  const { status, text, headers } = await send(client, '', { clave: CLAVE });
  const secreto = valueOf(text, 'secreto')!;
  expect([status, headers.get('cache-control')]).toEqual([200, 'no-store']);
  expect(text).toMatch(/<svg class="qr"[^>]*role="img"/);
  expect(text.match(/(?:src|href|action)="(?!\/|#|otpauth:)[^"]*"/g)).toBeNull();
  expect(text).toContain(`secret=${secreto}`);
  const wrong = await send(client, '/confirmar', { secreto, otp: '000000' });
  expect([wrong.status, textOf(wrong.text, 'span', 'id="otp-error"')]).toEqual([
    400,
    'El código no es correcto o ya se usó.',
  ]);
  expect(valueOf(wrong.text, 'secreto')).toBe(secreto);
  expect((await client.get('/admin/segundo-factor')).text).not.toContain(secreto);
});

test('a log-in has a second page, and no session before its code', async () => {
  const { usuario, secreto } = await enrolled();
  const before = await sessions(usuario.id);
  const visitor = panel.visitor();
  const asked = await visitor.login(usuario.correo, CLAVE, { destino: '/admin/resources/personas' });
  expect([asked.status, textOf(asked.text, 'h1')]).toEqual([200, 'Escriba su código']);
  expect(visitor.cookie).not.toContain('registro_panel=');
  expect((await visitor.get('/admin/api/dashboard')).status).toBe(401);
  const wrong = await sendCodigo(visitor, asked, '000000');
  expect([wrong.status, textOf(wrong.text, 'h1')]).toEqual([401, 'Escriba su código']);
  expect(await sessions(usuario.id)).toBe(before);

  const entered = await sendCodigo(visitor, wrong, codigoOf(secreto));
  expect([entered.status, entered.headers.get('location')]).toEqual([303, '/admin/resources/personas']);
  expect((await visitor.get('/admin/api/dashboard')).status).toBe(200);
  expect(await sessions(usuario.id)).toBe(before + 1);
});

test('a code and a recovery code work once', async () => {
  const { usuario, secreto, codigos } = await enrolled();
  const tryWith = async (otp: string): Promise<number> => {
    const visitor = panel.visitor();
    return (await sendCodigo(visitor, await visitor.login(usuario.correo, CLAVE), otp)).status;
  };
  const otp = codigoOf(secreto);
  expect([await tryWith(otp), await tryWith(otp)]).toEqual([303, 401]);
  expect([await tryWith(codigos[0]!), await tryWith(codigos[0]!)]).toEqual([303, 401]);
});

test('what says that the password was right is worth nothing elsewhere, later or without it', async () => {
  const { usuario, secreto } = await enrolled();
  const visitor = panel.visitor();
  const asked = await visitor.login(usuario.correo, CLAVE);
  const other = panel.visitor();
  const csrf = valueOf((await other.get('/admin/login')).text, 'csrf')!;
  const pendiente = valueOf(asked.text, 'pendiente')!;
  const post = (client: PanelClient, fields: Record<string, string>): Promise<PanelAnswer> =>
    client.post('/admin/login/codigo', new URLSearchParams({ destino: '/admin', otp: codigoOf(secreto), ...fields }));
  const refused = [
    await post(other, { csrf, pendiente }),
    await post(other, { csrf, pendiente: '' }),
    await post(visitor, { csrf: 'x', pendiente }),
    await post(visitor, { csrf: valueOf(asked.text, 'csrf')!, pendiente: pendiente.replace(/^./, 'x') }),
  ];
  expect(refused.map(({ status }) => status)).toEqual([403, 403, 403, 403]);
  for (const { text } of refused) expect(textOf(text, 'h1')).toBe('Entrar al panel');

  await panel.owner.query('UPDATE registro.usuarios SET version_sesion = version_sesion + 1 WHERE id = $1', [
    usuario.id,
  ]);
  expect((await sendCodigo(visitor, asked, codigoOf(secreto))).status).toBe(401);
});

test('over a page that is open the same form takes password and code', async () => {
  const { usuario, secreto } = await enrolled();
  const visitor = panel.visitor();
  const json = { accept: 'application/json' };
  const asked = await visitor.login(usuario.correo, CLAVE, {}, json);
  expect([asked.status, asked.json.codigo]).toEqual([401, 'falta_segundo_factor']);
  const wrong = await visitor.login(usuario.correo, CLAVE, { otp: '000000' }, json);
  expect([wrong.status, wrong.json.codigo]).toEqual([401, 'segundo_factor_invalido']);
  expect((await visitor.login(usuario.correo, CLAVE, { otp: codigoOf(secreto) }, json)).status).toBe(204);
});

test('its user ends it with password and code', async () => {
  const { secreto, client } = await enrolled();
  expect((await client.get('/admin/segundo-factor')).text).toContain('Le quedan 10 códigos de recuperación.');
  const wrong = await send(client, '/desactivar', { clave: CLAVE, otp: '000000' });
  expect([wrong.status, textOf(wrong.text, 'span', 'id="otp-error"')]).toEqual([
    400,
    'El código no es correcto o ya se usó.',
  ]);
  const ended = await send(client, '/desactivar', { clave: CLAVE, otp: codigoOf(secreto) });
  expect([ended.status, ended.text]).toEqual([200, expect.stringContaining('quedó desactivado')]);
});

test('a superadmin takes it from others, an admin does not', async () => {
  const { usuario, client } = await enrolled();
  const { correo } = usuario;
  const offered = async (id: string): Promise<object[]> =>
    JSON.parse(((await panel.admin.show('usuarios', id)).params['acciones'] as string | undefined) ?? '[]') as object[];
  const pregunta = { title: expect.stringContaining(correo), text: expect.any(String), confirm: 'Sí, quitarlo' };
  expect(await offered(usuario.id)).toMatchObject([{ nombre: 'quitar_segundo_factor', pregunta }]);
  const quitar = `/admin/api/acciones/usuarios/${usuario.id}/quitar_segundo_factor`;
  expect((await client.post(quitar)).status).toBe(403);
  const taken = await panel.admin.post(quitar);
  expect([taken.status, taken.json.notice]).toMatchObject([200, { type: 'success' }]);
  expect(await offered(usuario.id)).toEqual([]);
  expect((await client.get('/admin')).status).toBe(303);
  expect((await panel.visitor().login(correo, CLAVE)).status).toBe(303);
  const trail = await panel.trailOf(usuario.id);
  expect(trail.at(-1)).toMatchObject({ accion: 'modificar', actor_tipo: 'usuario', actor_nombre: expect.any(String) });
});

test('the command line takes it too, and leaves its entry', async () => {
  const { usuario } = await enrolled();
  const { correo, id } = usuario;
  const wrong = await panel.cli(['usuario', 'segundo-factor', '--correo', correo]);
  expect([wrong.code, wrong.stderr]).toEqual([1, expect.stringContaining('--quitar')]);
  const { code, stdout } = await panel.cli(['usuario', 'segundo-factor', '--quitar', '--correo', correo]);
  expect([code, stdout]).toEqual([
    0,
    `${correo} ya no tiene segundo factor: entra solo con su clave. Sus sesiones terminaron.\n`,
  ]);
  expect((await panel.trailOf(id)).at(-1)).toMatchObject({ accion: 'modificar', actor_tipo: 'cli' });
  expect((await panel.visitor().login(correo, CLAVE)).status).toBe(303);
  const again = await panel.cli(['usuario', 'segundo-factor', '--quitar', '--correo', correo]);
  expect([again.code, again.stderr]).toEqual([1, expect.stringContaining('no tiene un segundo factor')]);
});

test('the security log tells of it, without codes', async () => {
  const { usuario, codigos } = await enrolled();
  const visitor = panel.visitor();
  const asked = await visitor.login(usuario.correo, CLAVE);
  await sendCodigo(visitor, asked, '000000');
  await sendCodigo(visitor, asked, codigos[0]!);
  const read = (): Record<string, unknown>[] =>
    panel.process.stdout
      .split('\n')
      .filter((line) => line.startsWith('{') && line.includes(usuario.id))
      .map((line) => JSON.parse(line) as Record<string, unknown>)
      .filter(({ msg }) => msg === 'seguridad')
      .map(({ evento, medio, motivo, quedan }) => ({ evento, medio, motivo, quedan }));
  await becomesTrue(async () => read().some(({ evento }) => evento === 'codigo_recuperacion_usado'), 60_000, 10);
  const events = read();
  expect(events.slice(-4)).toEqual([
    { evento: 'segundo_factor_pedido', medio: 'panel' },
    { evento: 'ingreso_rechazado', medio: 'panel', motivo: 'segundo_factor' },
    { evento: 'ingreso_correcto', medio: 'panel' },
    { evento: 'codigo_recuperacion_usado', medio: 'panel', quedan: 9 },
  ]);
  expect(events.map(({ evento }) => evento)).toContain('segundo_factor_activado');
  for (const codigo of codigos) expect(panel.process.stdout).not.toContain(codigo);
});
