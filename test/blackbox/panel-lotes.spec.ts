import { parse } from 'csv-parse/sync';
import { textOf, valueOf } from '../support/pages.js';
import type { PanelAnswer, PanelClient } from '../support/panel-client.js';
import { hastaEstado, subirLote, uploadForm } from '../support/panel-lotes.js';
import { PanelServer } from '../support/panel-server.js';

let panel: PanelServer;
let client: PanelClient & { usuario: { correo: string } };
let many = 0;

beforeAll(async () => {
  panel = await PanelServer.start({ ARCHIVO_MAX_MB: '1' });
  client = await panel.loggedIn('admin');
});

afterAll(() => panel.remove());

/** A file of persons that nobody else has sent. */
const personas = (...lines: string[]): string =>
  ['nombre;correo', ...lines, `Única ${(many += 1)};unica-${many}@example.com`].join('\n');

const say = (path: string, fields: Record<string, string> = {}, who: PanelClient = client): Promise<PanelAnswer> =>
  who.post(path, new URLSearchParams(fields));

const lotes = (): Promise<number> => panel.countOf('lotes');

test('without scripts a file is handed in, answered, confirmed and its errors are taken along', async () => {
  const csrf = client.csrf['x-xsrf-token']!;
  const text = personas('Ana <b>Rojas;ana@example.com', 'Luis;no es un correo', 'Luis;luis@example.com');
  const form = uploadForm({ csrf, clase: 'personas', perfil: '{}' }, new Blob([text]), '<b>vecinos.csv');
  const sent = await client.post('/admin/lotes', form, { 'x-xsrf-token': csrf });
  expect(sent.status).toBe(303);
  const pagina = sent.headers.get('location')!;
  const read = await hastaEstado(client, pagina, 'Por confirmar');
  expect(textOf(read.text, 'h1')).toBe('<b>vecinos.csv');
  expect(read.text).toContain('&lt;b&gt;Rojas');
  expect(await panel.countOf('personas')).toBe(0);

  const asked = await say(`${pagina}/perfil`, { 'columnas.nombre': '"correo"', 'columnas.correo': '"correo"' });
  expect([asked.status, asked.headers.get('location')]).toEqual([303, pagina]);
  await hastaEstado(client, pagina, 'Por confirmar');
  expect((await say(`${pagina}/perfil`, { 'columnas.nombre': '"Nombre"', encabezado: 'si' })).status).toBe(303);
  await hastaEstado(client, pagina, 'Por confirmar');

  expect((await say(`${pagina}/confirmar`, { malas: 'omitir' })).status).toBe(303);
  const done = await hastaEstado(client, pagina, 'Terminado');
  expect(await panel.countOf('personas')).toBe(3);
  expect(done.text).toContain('no es un correo');
  const errores = await client.get(`${pagina}/errores.csv`);
  expect(errores.headers.get('content-disposition')).toMatch(/^attachment; filename="errores-/);
  expect(parse(errores.text, { bom: true, delimiter: ';' })).toContainEqual([
    '3',
    'correo',
    'no es un correo',
    expect.any(String),
  ]);
  const resultado = await client.get(`${pagina}/resultado.csv`);
  expect(parse(resultado.text, { bom: true, delimiter: ';' })).toHaveLength(4);
  const id = pagina.split('/').at(-1)!;
  expect((await panel.trailOf(id)).map(({ accion, actor_nombre }) => [accion, actor_nombre])).toContainEqual([
    'crear',
    client.usuario.correo,
  ]);

  const again = await client.post('/admin/api/lotes', uploadForm({ clase: 'personas' }, new Blob([text])));
  expect(again.json).toEqual({ ir: `${pagina}?aviso=repetido` });
  expect((await client.get(again.json.ir as string)).text).toContain('Este archivo ya se había enviado');
  await panel.owner.query('UPDATE registro.lotes SET archivado = false WHERE id = $1', [id]);
  expect((await client.get(pagina)).text).toContain('ya no se guardan: se borran a los 90 días');
  expect((await client.get(`${pagina}/errores.csv`)).status).toBe(410);
});

test('the session stands in the form before the file, or nothing of it is kept', async () => {
  const before = await lotes();
  const file = new Blob([personas()]);
  const csrf = client.csrf['x-xsrf-token']!;
  const send = async (form: FormData, headers: Record<string, string> = {}): Promise<number> => {
    const { cookie, baseUrl } = client;
    const all = { cookie, 'sec-fetch-site': 'same-origin', ...headers };
    const answer = await fetch(`${baseUrl}/admin/lotes`, {
      method: 'POST',
      redirect: 'manual',
      headers: all,
      body: form,
    });
    return answer.status;
  };
  expect(await send(uploadForm({ clase: 'personas' }, file))).toBe(403);
  expect(await send(uploadForm({ csrf: 'otro', clase: 'personas' }, file))).toBe(403);
  const behind = uploadForm({ clase: 'personas' }, file);
  behind.append('csrf', csrf);
  expect(await send(behind)).toBe(403);
  expect(await send(uploadForm({ csrf, clase: 'personas' }, file), { 'x-xsrf-token': 'otro' })).toBe(403);
  expect(await send(uploadForm({ csrf, clase: 'personas' }, file), { 'sec-fetch-site': 'cross-site' })).toBe(403);
  expect(await lotes()).toBe(before);
  expect(await send(uploadForm({ csrf, clase: 'personas' }, file))).toBe(303);
  expect(await lotes()).toBe(before + 1);
});

test.each<[string, Record<string, string>, Blob | undefined, number, string]>([
  ['no file', { clase: 'personas' }, undefined, 400, 'Falta el archivo'],
  ['no class', {}, new Blob(['a']), 400, 'clase'],
  ['a class that is none', { clase: 'otra' }, new Blob(['a']), 400, 'clase'],
  ['a profile that is not kept', { clase: 'personas', perfil: 'nadie' }, new Blob(['a']), 400, 'No hay un perfil'],
  ['what the page does not have', { clase: 'personas', otro: 'x' }, new Blob(['a']), 400, 'otro'],
  ['too much', { clase: 'personas' }, new Blob([new Uint8Array(3 * 2 ** 20)]), 413, 'El archivo pasa del máximo'],
])('%s is refused in words, by the script and without it', async (_what, fields, archivo, status, words) => {
  const before = await lotes();
  const csrf = client.csrf['x-xsrf-token']!;
  const byScript = await client.post('/admin/api/lotes', uploadForm(fields, archivo));
  expect([byScript.status, byScript.json.notice.message]).toEqual([status, expect.stringContaining(words)]);
  const page = await client.post('/admin/lotes', uploadForm({ csrf, ...fields }, archivo));
  expect([page.status, page.text]).toEqual([status, expect.stringContaining(words)]);
  expect(textOf(page.text, 'title')).toMatch(/^Error: Subir un archivo/);
  expect(await lotes()).toBe(before);
});

test('what a state does not allow is told on the page of the batch, and so is what is wrong with a profile', async () => {
  const pagina = await subirLote(client, personas(), 'personas');
  const refused = async (
    name: string,
    fields: Record<string, string>,
    status: number,
    words: string,
  ): Promise<void> => {
    const { status: given, text } = await say(`${pagina}/${name}`, fields);
    expect([name, given, text]).toEqual([name, status, expect.stringContaining(words)]);
  };
  await refused('pausar', {}, 409, 'El lote está «Por confirmar»');
  await refused('reanudar', {}, 409, 'El lote está «Por confirmar»');
  await refused('perfil', { zona_horaria: 'America/Nada' }, 400, 'no existe la zona_horaria');
  await refused(
    'perfil',
    { 'columnas.nombre': '"nombre"', 'constantes.nombre': 'Ana' },
    400,
    'viene de una columna y además',
  );
  await refused('perfil', { 'columnas.correo': '"Otra"', 'columnas.nombre': '{' }, 400, 'Una columna no se puede leer');
  await refused('guardar-perfil', { nombre: 'Con Mayúsculas' }, 400, 'letras minúsculas');
  await refused('confirmar', { malas: 'quizás' }, 400, 'malas');
  expect((await say(`${pagina}/perfil`, { otro: 'x' })).status).toBe(400);
  expect((await say(`${pagina}/usar-perfil`, { perfil: 'nadie' })).status).toBe(404);

  const two = { 'columnas.nombre': '"nombre"', 'columnas.nombre.2': '"correo"', 'columnas.correo': '"correo"' };
  expect((await say(`${pagina}/perfil`, two)).status).toBe(303);
  const joined = await hastaEstado(client, pagina, 'Por confirmar');
  expect(joined.text).toMatch(/name="columnas\.nombre\.2".*?<option value="&quot;correo&quot;" selected/s);
  expect((await say(`${pagina}/perfil`, { 'columnas.correo': '"no está"' })).status).toBe(303);
  await hastaEstado(client, pagina, 'Por confirmar');
  await refused('confirmar', { malas: 'omitir' }, 422, 'El archivo no tiene la columna «no está»');
  expect((await say(`${pagina}/guardar-perfil`, { nombre: 'vecinos' })).headers.get('location')).toBe(
    `${pagina}?aviso=perfil`,
  );
  const other = await subirLote(client, personas(), 'personas');
  expect((await say(`${other}/usar-perfil`, { perfil: 'vecinos' })).status).toBe(303);
  const used = (await hastaEstado(client, other, 'Por confirmar')).text;
  expect(used).toContain('Falta una respuesta');
  expect(valueOf(used, 'nombre')).toBe('vecinos');
  expect((await say(`${other}/perfil`, { 'columnas.correo': '"correo"' })).status).toBe(303);
  expect(valueOf((await hastaEstado(client, other, 'Por confirmar')).text, 'nombre')).toBe('vecinos');
  expect((await say(`${other}/revisar`)).status).toBe(409);
  expect((await client.get(`${other}/cancelar`)).text).toContain('Todavía no se escribió nada');
  expect((await say(`${other}/cancelar`)).status).toBe(303);
  await hastaEstado(client, other, 'Cancelado');
  const anew = (await say(`${other}/revisar`)).headers.get('location')!;
  expect(anew).not.toBe(other);
  const { text } = await hastaEstado(client, anew, 'Por confirmar');
  expect([valueOf(text, 'nombre'), text.includes('De las primeras 1: 1 buena.')]).toEqual(['vecinos', true]);
});

test('a client’s operations: whose, which, what they cost, and that the credit does not reach', async () => {
  expect((await client.get('/admin/lotes/nuevo')).text).not.toContain('cliente_id');
  const andes = { nombre: 'Seguros Andes', correo: 'andes@example.com', clave: 'Clave-de-prueba-1' };
  const { id: cliente_id } = await panel.admin.created('clientes', andes);
  expect((await client.get('/admin/lotes/nuevo')).text).toContain('Seguros Andes');
  const send = (fields: Record<string, string>, text = 'patente\nAAAA11\nAAAA11\nBBBB22'): Promise<PanelAnswer> =>
    client.post(
      '/admin/api/lotes',
      uploadForm({ perfil: '{}', operacion: '', cliente_id: '', ...fields }, new Blob([text])),
    );
  const clase = 'operaciones';
  expect((await send({ clase })).json.notice.message).toContain('Diga qué operación');
  const operacion = 'resumen_patente';
  expect((await send({ clase, operacion })).json.notice.message).toContain('a qué cliente');
  expect((await send({ clase, operacion: 'otra', cliente_id })).status).toBe(400);
  expect((await send({ clase: 'personas', operacion })).status).toBe(400);
  const pagina = (await send({ clase, operacion, cliente_id })).json.ir as string;
  expect((await hastaEstado(client, pagina, 'Por confirmar')).text).toContain('<strong>6 créditos</strong>');
  const unpaid = await say(`${pagina}/confirmar`, { malas: 'omitir' });
  expect([unpaid.status, textOf(unpaid.text, 'div', 'role="alert"')]).toEqual([
    402,
    expect.stringContaining('crédito'),
  ]);
  expect((await send({ clase: 'personas' }, personas())).status).toBe(200);
});

test('a batch is followed until its end, and what is no batch is not there', async () => {
  const pagina = await subirLote(client, personas(), 'personas');
  const headers = { cookie: client.cookie, accept: 'text/event-stream' };
  const events = await fetch(`${panel.url}${pagina}/eventos`, { headers });
  expect(events.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
  await say(`${pagina}/confirmar`, { malas: 'detener' });
  const told = (await events.text())
    .split('\n')
    .filter((line) => line.startsWith('data: '))
    .map((line) => JSON.parse(line.slice('data: '.length)));
  expect(told.at(0)).toMatchObject({ fase: 'revisado', porcentaje: 0, textos: { lineas: '1', leidas: '0' } });
  expect(told.at(-1)).toMatchObject({ fase: 'terminado', porcentaje: 100, textos: { buenas: '1', malas: '0' } });

  for (const path of ['nada', '00000000-0000-4000-8000-000000000000']) {
    for (const what of ['', '/eventos', '/errores.csv', '/cancelar']) {
      expect((await client.get(`/admin/lotes/${path}${what}`)).status).toBe(404);
    }
    expect((await say(`/admin/lotes/${path}/pausar`)).status).toBe(404);
  }
  expect((await client.get(`${pagina}?aviso=otro`)).status).toBe(400);
  expect((await client.get(`${pagina}/otra`)).status).toBe(404);
});

// Who sees batches on the pages of their own, and who changes them there; the section is in panel-permisos.spec.ts.

const ASKED: readonly (readonly [path: string, method: 'GET' | 'POST', isChange: boolean])[] = [
  ['', 'GET', false],
  ['/resultado.csv', 'GET', false],
  ['/errores.csv', 'GET', false],
  ['/cancelar', 'GET', true],
  ...['perfil', 'usar-perfil', 'guardar-perfil', 'confirmar', 'pausar', 'reanudar', 'cancelar', 'revisar'].map(
    (name) => [`/${name}`, 'POST', true] as const,
  ),
];

test.each(['superadmin', 'admin', 'consulta'] as const)('what %s may do with batches', async (rol) => {
  const who = await panel.loggedIn(rol);
  const isAllowed = rol !== 'consulta';
  for (const [path, method, isChange] of ASKED) {
    const pagina = await subirLote(client, personas(), 'personas');
    const { status } = method === 'GET' ? await who.get(`${pagina}${path}`) : await say(`${pagina}${path}`, {}, who);
    expect([path, method, status === 403]).toEqual([path, method, isChange && !isAllowed]);
    const estado = textOf((await client.get(pagina)).text, 'strong', 'class="state');
    if (!isAllowed) expect([path, estado]).toEqual([path, 'Por confirmar']);
  }
  expect((await who.get('/admin/lotes/nuevo')).status).toBe(isAllowed ? 200 : 403);
  for (const path of ['/admin/lotes', '/admin/api/lotes']) {
    expect((await who.post(path, uploadForm({}, new Blob(['a'])))).status).toBe(isAllowed ? 400 : 403);
  }
  const { text } = await who.get(await subirLote(client, personas(), 'personas'));
  expect([/<form[^>]*action="\/admin\/lotes/.test(text), /href="[^"]*\/cancelar"/.test(text)]).toEqual([
    isAllowed,
    isAllowed,
  ]);
});

test('without a session nothing of a batch is answered', async () => {
  const nobody = panel.visitor();
  const pagina = await subirLote(client, personas(), 'personas');
  for (const [path, method] of [...ASKED, ['/eventos', 'GET'] as const]) {
    const { status } =
      method === 'GET' ? await nobody.get(`${pagina}${path}`) : await say(`${pagina}${path}`, {}, nobody);
    expect([path, method, status]).toEqual([path, method, 303]);
  }
  const form = (): FormData => uploadForm({ clase: 'personas' }, new Blob([personas()]));
  expect((await nobody.post('/admin/lotes', form())).status).toBe(303);
  expect((await nobody.post('/admin/api/lotes', form())).status).toBe(401);
});
