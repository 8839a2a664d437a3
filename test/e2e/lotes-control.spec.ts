import { connect } from 'node:net';
import { readdir, rename, symlink, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { once } from 'node:events';
import { newId } from '../../src/core/fields/id.js';
import { becomesTrue } from '../../src/postgres/wait.js';
import { RevisionService } from '../../src/modules/lotes/revision/revision.service.js';
import { Trabajador } from '../../src/modules/trabajos/trabajador.service.js';
import { VencimientoService } from '../../src/modules/lotes/vencimiento.service.js';
import { startApp, type TestApp } from '../support/app.js';
import { adminToken } from '../support/factories.js';
import { Lotes } from '../support/lotes.js';

let app: TestApp;
let lotes: Lotes;
let token: string;
let numero = 0;

beforeAll(async () => {
  app = await startApp({ archivoMaxBytes: 2 ** 20 });
  token = await adminToken(app);
  lotes = new Lotes(app, token);
});

afterAll(async () => {
  await app.service(Trabajador).stop();
  await app.close();
});

const people = (many: number): string =>
  ['nombre;correo', ...Array.from({ length: many }, () => `Ana;p${(numero += 1)}@example.org`)].join('\n');
const CLASE = { clase: 'personas' };

test('the same bytes are the same batch, until it comes to nothing or somebody insists', async () => {
  const text = people(1);
  const first = await lotes.subir(text, CLASE);
  expect(await lotes.subir(text, CLASE)).toMatchObject({ status: 200, body: { id: first.body.id, repetido: true } });
  expect((await lotes.subir(text, { clase: 'vehiculos' })).body.repetido).toBe(false);
  const forced = await lotes.subir(text, { ...CLASE, forzar: 'si' });
  expect(forced.body).toMatchObject({ repetido: false });
  expect(forced.body.id).not.toBe(first.body.id);
  expect((await lotes.orden(first.body.id, 'cancelar')).status).toBe(200);
  expect((await lotes.subir(text, CLASE)).body.repetido).toBe(false);
});

test.each<[string, Record<string, string>, string]>([
  ['no class', {}, 'clase'],
  ['another class', { clase: 'perros' }, 'clase'],
  ['a field that there is none', { ...CLASE, nada: 'x' }, 'nada'],
  ['a profile that is no JSON', { ...CLASE, perfil: '{' }, 'perfil'],
  ['a profile with unknown keys', { ...CLASE, perfil: '{"otra":1}' }, 'perfil'],
  ['a profile that nobody kept', { ...CLASE, perfil: 'ninguno' }, 'perfil'],
  ['an operation of what is none', { ...CLASE, operacion: 'consulta_patente' }, 'operacion'],
  ['a client of what is nobody’s', { ...CLASE, cliente_id: newId() }, 'cliente_id'],
  ['operations without saying which', { clase: 'operaciones', cliente_id: newId() }, 'operacion'],
  ['operations of nobody', { clase: 'operaciones', operacion: 'consulta_patente' }, 'cliente_id'],
  [
    'operations of a client that is not there',
    { clase: 'operaciones', operacion: 'consulta_patente', cliente_id: newId() },
    'cliente_id',
  ],
  ['neither yes nor no', { ...CLASE, forzar: 'quizás' }, 'forzar'],
])('%s is refused by its name, and nothing is kept', async (_, fields, campo) => {
  const before = await files();
  const { status, body } = await lotes.subir(people(1), fields);
  expect([status, (body.errores as { campo: string }[])[0]!.campo]).toEqual([400, campo]);
  expect(await files()).toEqual(before);
});

/** Every file of the storage, those too that are still being written. */
const files = (): Promise<string[]> =>
  readdir(join(app.config.dataDir, 'archivos'), { recursive: true }).catch(() => []);

test('a file that is too large is refused while it comes, and nothing is kept', async () => {
  const before = await files();
  const { status, body } = await lotes.subir('x'.repeat(2 ** 20 + 1), CLASE);
  expect([status, body.codigo]).toEqual([413, 'archivo_demasiado_grande']);
  expect(await files()).toEqual(before);
});

test('a client that goes away in the midst leaves nothing', async () => {
  const before = await files();
  const socket = connect(Number(new URL(app.url).port), '127.0.0.1');
  const head = [
    'POST /api/v1/lotes HTTP/1.1',
    'Host: a',
    `Authorization: Bearer ${token}`,
    'Content-Type: multipart/form-data; boundary=b',
    'Content-Length: 900000',
  ];
  socket.write(
    `${head.join('\r\n')}\r\n\r\n--b\r\nContent-Disposition: form-data; name="archivo"; filename="a.csv"\r\n\r\n${'x'.repeat(200_000)}`,
  );
  expect(await becomesTrue(async () => (await files()).length > before.length, 30_000, 20)).toBe(true);
  socket.destroy();
  await once(socket, 'close');
  expect(await becomesTrue(async () => (await files()).length === before.length, 30_000, 20)).toBe(true);
});

test('a batch waits while it is paused, goes on, and its events tell so', async () => {
  const { body } = await lotes.subir(people(5), CLASE);
  const trabajo = { id: body.id, clave: body.id, intentos: 1, arriendo: body.id };
  await app.service(RevisionService).run(trabajo, new AbortController().signal); // nobody works here yet
  await lotes.confirmar(body.id);
  expect((await lotes.orden(body.id, 'pausar')).body.estado).toBe('pausado');
  expect((await lotes.orden(body.id, 'pausar')).status).toBe(409);
  app.service(Trabajador).start();
  const events = fetch(`${app.url}/api/v1/lotes/${body.id}/eventos`, { headers: { authorization: `Bearer ${token}` } });
  expect((await lotes.orden(body.id, 'reanudar')).body.estado).toBe('procesando');
  await lotes.hasta(body.id, 'terminado');
  const answer = await events;
  expect(answer.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
  const told = [...(await answer.text()).matchAll(/^id: (\S+)\nevent: progreso\ndata: (.*)$/gm)];
  expect(JSON.parse(told.at(-1)![2]!)).toMatchObject({ estado: 'terminado', buenas: 5 });
  const seen = await fetch(`${app.url}/api/v1/lotes/${body.id}/eventos`, {
    headers: { authorization: `Bearer ${token}`, 'last-event-id': told.at(-1)![1]! },
  });
  expect(await seen.text()).toBe(': sigue\n\n');
});

test('what stays open is asked for, and answered by another profile', async () => {
  const { body } = await lotes.subir(
    'nombre;mail\nAna;ana.pendiente@example.org\n'.replace('mail', 'dirección'),
    CLASE,
  );
  await lotes.hasta(body.id, 'revisado');
  const refused = await lotes.confirmar(body.id);
  expect([refused.status, refused.body.pendientes]).toEqual([
    422,
    [expect.objectContaining({ clave: 'columnas.correo' })],
  ]);
  const perfil = { columnas: { correo: 'dirección' } };
  expect((await app.http.request('PUT', `/lotes/${body.id}/perfil`, { token, json: perfil })).status).toBe(202);
  await lotes.hasta(body.id, 'revisado');
  expect((await lotes.confirmar(body.id)).status).toBe(202);
  expect(await lotes.hasta(body.id, 'terminado')).toMatchObject({ buenas: 1, perfil });
});

test('a spreadsheet is refused by its name', async () => {
  const { body } = await lotes.subir(Buffer.from('PK\x03\x04 and so on'), CLASE, 'planilla.xlsx');
  expect(await lotes.hasta(body.id, 'fallido')).toMatchObject({ error: expect.stringContaining('Excel') });
});

test('without the store no result begins: that is told instead of an empty file', async () => {
  const { body } = await lotes.subir(people(1), CLASE);
  await lotes.hasta(body.id, 'revisado');
  await lotes.confirmar(body.id);
  await lotes.hasta(body.id, 'terminado');
  const path = join(app.config.dataDir, 'archivos/lotes', body.id);
  await rename(path, `${path}.aparte`);
  await symlink(path, path); // nothing can read what leads to itself
  const answer = await app.http.get(`/lotes/${body.id}/resultado.csv`, { token });
  expect([answer.status, answer.body.codigo]).toEqual([503, 'almacen_no_disponible']);
  await rename(`${path}.aparte`, path);
  expect(await lotes.csv(body.id, 'resultado')).toHaveLength(2);
});

test('files go when their time is over, and the batch stays', async () => {
  const { body } = await lotes.subir(people(1), CLASE);
  await lotes.hasta(body.id, 'revisado');
  await lotes.confirmar(body.id);
  await lotes.hasta(body.id, 'terminado');
  await app.owner.query(`UPDATE registro.lotes SET terminado_en = now() - interval '91 days' WHERE id = $1`, [body.id]);
  await app.service(VencimientoService).run();
  expect(await files()).not.toContain(join('lotes', body.id));
  const answer = await app.http.get(`/lotes/${body.id}/errores.csv`, { token });
  expect([answer.status, answer.body.codigo]).toEqual([410, 'archivo_vencido']);
  expect(await lotes.get(body.id)).toMatchObject({ estado: 'terminado', buenas: 1 });
});

test('a file that no batch names goes after a day, and no sooner', async () => {
  const [old, young] = [newId(), newId()];
  const folder = join(app.config.dataDir, 'archivos/lotes');
  for (const id of [old, young]) await writeFile(join(folder, id), 'x');
  const dayBefore = new Date(Date.now() - 25 * 3_600_000);
  await utimes(join(folder, old), dayBefore, dayBefore);
  const { body } = await lotes.subir(people(1), CLASE);
  await utimes(join(folder, body.id), dayBefore, dayBefore);
  await app.service(VencimientoService).run();
  const left = await files();
  const isLeft = (id: string): boolean => left.includes(join('lotes', id));
  expect([old, young, body.id].map(isLeft)).toEqual([false, true, true]);
});

test('every order leaves who gave it', async () => {
  const { body } = await lotes.subir(people(1), CLASE);
  await lotes.hasta(body.id, 'revisado');
  await lotes.orden(body.id, 'cancelar');
  const rows = await app.owner.query<{ accion: string; despues: { estado: string } }[]>(
    `SELECT accion, despues FROM registro.auditoria WHERE entidad_id = $1 ORDER BY id`,
    [body.id],
  );
  expect(rows.map(({ accion, despues }) => [accion, despues.estado])).toEqual([
    ['crear', 'recibido'],
    ['modificar', 'cancelado'],
  ]);
});
