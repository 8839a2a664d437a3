import type { QueryRunner } from 'typeorm';
import { LimpiezaService } from '../../src/modules/trabajos/limpieza/limpieza.service.js';
import { RotacionService } from '../../src/modules/aliados/rotacion/rotacion.service.js';
import { EnvioRepository } from '../../src/modules/webhooks/envio/envio.repository.js';
import { startApp, type TestApp } from '../support/app.js';
import { Factory, type Registro } from '../support/factories.js';
import { whileHeld } from '../support/held-row.js';
import type { Answer } from '../support/http-client.js';

let app: TestApp;
let factory: Factory;

beforeAll(async () => {
  app = await startApp({ entregasDias: 30 });
  factory = await Factory.for(app);
});

afterAll(() => app.close());

const NUEVA = { url: 'https://avisos.example.org/registro', eventos: ['vehiculo.creado'] };
const post = (path: string, json: object = {}): Promise<Answer> => app.http.post(path, json, { token: factory.token });
const get = (path: string): Promise<Answer> => app.http.get(path, { token: factory.token });
const patch = (path: string, json: object): Promise<Answer> => app.http.patch(path, json, { token: factory.token });
const borrar = (path: string): Promise<Answer> => app.http.delete(path, { token: factory.token });

async function suscribir(fields: object = {}): Promise<{ path: string; body: Registro; aliado: string }> {
  const { id } = await factory.aliado();
  const { status, body } = await post(`/aliados/${id}/suscripciones`, { ...NUEVA, ...fields });
  expect([status, body]).toMatchObject([201, {}]);
  return { path: `/aliados/${id}/suscripciones/${body.id}`, body, aliado: id };
}

/** What the trail says was done to a record, in its order. */
async function acciones(entidadId: string): Promise<string[]> {
  const rows = await app.owner.query('SELECT accion FROM registro.auditoria WHERE entidad_id = $1 ORDER BY id', [
    entidadId,
  ]);
  return rows.map(({ accion }: { accion: string }) => accion);
}

test('a subscription says what was said; its secret is shown once, and is in no table nor in the trail', async () => {
  const filtro = { placa_patente: 'ABCD12', codigo: '101-A' };
  const { path, body, aliado } = await suscribir({ filtro: { placa_patente: 'ab cd-12', codigo: ' 101-a ' } });
  const { secreto, ...shown } = body;
  expect(shown).toMatchObject({
    ...NUEVA,
    filtro,
    aliado_id: aliado,
    autenticacion: 'ninguna',
    activo: true,
    motivo: null,
  });
  expect((await get(path)).body).toEqual(shown);
  expect((await get(`/aliados/${aliado}/suscripciones`)).body).toEqual({ datos: [shown], siguiente: null });
  for (const table of ['suscripciones', 'secretos_suscripcion', 'auditoria', 'eventos', 'entregas']) {
    const [row] = await app.owner.query(`SELECT string_agg(t::text, ' ') AS all FROM registro.${table} t`);
    expect(row.all ?? '').not.toContain(secreto.slice(6));
    expect(row.all ?? '').not.toContain(Buffer.from(secreto).toString('hex'));
  }
});

test.each([
  [{ url: 'https://ana:clave@avisos.example.org/' }, 'url'],
  [{ url: 'https://ana@avisos.example.org/' }, 'url'],
  [{ url: 'https://@avisos.example.org/' }, 'url'],
  [{ url: 'http://avisos.example.org/' }, 'url'],
  [{ url: 'ftp://avisos.example.org/' }, 'url'],
  [{ url: '/registro' }, 'url'],
  [{ url: `https://avisos.example.org/${'a'.repeat(2_000)}` }, 'url'],
  [{ eventos: [] }, 'eventos'],
  [{ eventos: ['prueba'] }, 'eventos[0]'],
  [{ eventos: ['vehiculo.creado', 'vehiculo.creado'] }, 'eventos[1]'],
  [{ filtro: { placa_patente: '¿?' } }, 'filtro.placa_patente'],
  [{ filtro: { color: 'rojo' } }, 'filtro.color'],
  [{ autenticacion: 'bearer' }, 'autenticacion'],
])('%j is refused', async (fields, campo) => {
  const { id } = await factory.aliado();
  const { status, body } = await post(`/aliados/${id}/suscripciones`, { ...NUEVA, ...fields });
  expect([status, body.errores[0].campo]).toEqual([400, campo]);
});

test('whoever knows another partner finds nothing of this one', async () => {
  const { body } = await suscribir();
  const otro = (await factory.aliado()).id;
  const path = `/aliados/${otro}/suscripciones/${body.id}`;
  const answers = [await get(path), await patch(path, { activo: false }), await borrar(path)];
  answers.push(await post(`${path}/secreto`), await post(`${path}/probar`));
  expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404]);
});

test('switched off, what is pending is cancelled and nothing is sent again; on again, nothing of before comes', async () => {
  const { path, body, aliado } = await suscribir();
  const { body: entrega } = await post(`${path}/probar`);
  expect((await borrar(`/aliados/${aliado}`)).status).toBe(409);
  expect((await patch(path, { activo: false })).body.activo).toBe(false);
  expect((await get(`/entregas/${entrega.id}`)).body).toMatchObject({ estado: 'cancelada', proximo_en: null });
  expect((await post(`/entregas/${entrega.id}/repetir`)).status).toBe(409);
  expect(
    (await post(`/aliados/${aliado}/entregas/repetir`, { desde: '2020-01-01', hasta: '2099-01-01' })).body,
  ).toEqual({
    entregas: 0,
  });
  await patch(path, { activo: true });
  expect((await get(`/entregas?aliado_id=${aliado}&estado=pendiente`)).body.datos).toEqual([]);
  expect(
    (await post(`/aliados/${aliado}/entregas/repetir`, { desde: '2020-01-01', hasta: '2099-01-01' })).body,
  ).toEqual({
    entregas: 1,
  });
  expect((await get(`/entregas/${entrega.id}`)).body.estado).toBe('pendiente');
  await post(`${path}/secreto`);
  expect((await borrar(path)).status).toBe(204);
  expect((await get(`/entregas/${entrega.id}`)).body.estado).toBe('cancelada');
  expect(await acciones(body.id)).toEqual(['crear', 'probar', 'modificar', 'modificar', 'rotar_secreto', 'borrar']);
  expect(await acciones(aliado)).toEqual(['crear', 'repetir_entregas', 'repetir_entregas']);
});

test('what is handed out or sent again while a subscription is switched off is cancelled too', async () => {
  const { path, body, aliado } = await suscribir();
  const { body: prueba } = await post(`${path}/probar`);
  await factory.vehiculo(); // an event that waits to be handed out
  const switchOff = async (other: QueryRunner): Promise<void> => {
    await other.query('UPDATE registro.suscripciones SET activo = false WHERE id = $1', [body.id]);
    await other.query(
      "UPDATE registro.entregas SET estado = 'cancelada', proximo_en = NULL WHERE suscripcion_id = $1 AND estado = 'pendiente'",
      [body.id],
    );
  };
  const period = { desde: '2020-01-01', hasta: '2099-01-01' };
  const [, repetida, periodo, otra] = await whileHeld<any>(app.owner, switchOff, 4, () => [
    app.service(EnvioRepository).repartir('https://multas.example.org', 100),
    post(`/entregas/${prueba.id}/repetir`),
    post(`/aliados/${aliado}/entregas/repetir`, period),
    post(`${path}/probar`),
  ]);
  expect([repetida.status, periodo.body, otra.status]).toEqual([409, { entregas: 0 }, 409]);
  const { datos } = (await get(`/entregas?aliado_id=${aliado}`)).body;
  expect(datos).toEqual([expect.objectContaining({ id: prueba.id, estado: 'cancelada' })]);
});

test('what is on its way to a partner that became inactive is cancelled, and nothing more is handed out to it', async () => {
  const { path, aliado } = await suscribir();
  const { body: prueba } = await post(`${path}/probar`);
  await factory.vehiculo();
  await patch(`/aliados/${aliado}`, { activo: false });
  await app.service(EnvioRepository).repartir('https://multas.example.org', 100);
  await app.service(EnvioRepository).cancelDeInactivos();
  const { datos } = (await get(`/entregas?aliado_id=${aliado}`)).body;
  expect(datos).toEqual([expect.objectContaining({ id: prueba.id, estado: 'cancelada', proximo_en: null })]);
  expect((await post(`${path}/probar`)).status).toBe(409);
});

test('lists are narrowed', async () => {
  const { path, aliado } = await suscribir();
  const { body } = await post(`${path}/probar`);
  const ids = async (query: string): Promise<string[]> =>
    (await get(`/entregas?aliado_id=${aliado}&${query}`)).body.datos.map(({ id }: Registro) => id);
  expect(await ids('evento=prueba&desde=2020-01-01&hasta=2099-01-01')).toEqual([body.id]);
  expect(await ids('evento=vehiculo.creado')).toEqual([]);
  expect(await ids('hasta=2020-01-01')).toEqual([]);
  expect(await ids('desde=2099-01-01')).toEqual([]);
  expect(await ids('estado=entregada')).toEqual([]);
});

test('secrets are encrypted anew with the others, and a partner goes with what hangs on it', async () => {
  const { aliado } = await suscribir();
  await app.owner.query("UPDATE registro.secretos_suscripcion SET clave_id = 'otra' WHERE aliado_id = $1", [aliado]);
  const actor = { tipo: 'cli', id: null, nombre: 'prueba', rol: 'cli', direccion: 'local', requestId: 'x' } as const;
  const { rotaciones } = await app.service(RotacionService).rotar(actor, () => undefined);
  // It says with which key, and that one is not there: nothing is overwritten.
  expect(rotaciones.find(({ que }) => que === 'secretos')!.cerradas).toHaveLength(1);
  expect((await borrar(`/aliados/${aliado}`)).status).toBe(204);
  const [row] = await app.owner.query(
    `SELECT (SELECT count(*) FROM registro.suscripciones WHERE aliado_id = $1)
      + (SELECT count(*) FROM registro.secretos_suscripcion WHERE aliado_id = $1) AS left`,
    [aliado],
  );
  expect(Number(row.left)).toBe(0);
});

test('what is old goes, and what is pending stays', async () => {
  const { path } = await suscribir();
  const [vieja, pendiente] = [(await post(`${path}/probar`)).body, (await post(`${path}/probar`)).body];
  const age = async (id: string, eventoId: string): Promise<string> => {
    const old = (text: string): string => `01${text.slice(2).replace(/^[0-9a-f]{2}/, '80')}`;
    const [nuevo, evento] = [old(id), old(eventoId)];
    await app.owner.query(
      `INSERT INTO registro.eventos SELECT $2, tipo, sujeto, datos, cuerpo, creado_en FROM registro.eventos WHERE id = $1`,
      [eventoId, evento],
    );
    await app.owner.query('UPDATE registro.entregas SET id = $2, evento_id = $3 WHERE id = $1', [id, nuevo, evento]);
    return nuevo;
  };
  const [idVieja, idPendiente] = [await age(vieja.id, vieja.evento_id), await age(pendiente.id, pendiente.evento_id)];
  await app.owner.query("UPDATE registro.entregas SET estado = 'fallida', proximo_en = NULL WHERE id = $1", [idVieja]);
  await app.service(LimpiezaService).run();
  expect((await get(`/entregas/${idVieja}`)).status).toBe(404);
  expect((await get(`/entregas/${idPendiente}`)).status).toBe(200);
});
