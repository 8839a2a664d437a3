import { toReferencia } from '../../src/core/text/referencia.js';
import { Trabajador } from '../../src/modules/trabajos/trabajador.service.js';
import { startApp, type TestApp } from '../support/app.js';
import { Factory, filing } from '../support/factories.js';
import { ServidorSmtp } from '../support/smtp.js';
import { Tarifa } from '../support/tarifa.js';

type Fields = Record<string, any>;

let smtp: ServidorSmtp;
let con: TestApp;
let factory: Factory;

beforeAll(async () => {
  smtp = await ServidorSmtp.start();
  con = await startApp({ smtpUrl: smtp.url, avisoInfraccion: true, urlPublica: 'https://multas.example.org' });
  factory = await Factory.for(con);
});

afterAll(async () => {
  await con.close();
  await smtp.close();
});

async function avisosDe(correo: string): Promise<Fields[]> {
  return con.owner.query('SELECT * FROM registro.avisos WHERE destinatario = $1', [correo]);
}

test('each filing tells the owner once, however it is filed, and a repeat nobody', async () => {
  const persona = await factory.persona();
  const vehiculo = await factory.vehiculo({ persona_id: persona.id });
  const { token: oficial } = await factory.oficialToken();
  const acta = filing(vehiculo);
  const send = (json: object): Promise<{ status: number }> =>
    con.http.post('/cargar_infraccion', json, { token: oficial });
  await send(acta);
  await send(acta);
  // A plate that was on another vehicle is looked at closer: the other way of filing.
  await con.http.patch(`/vehiculos/${vehiculo.id}`, { placa_patente: 'ZZ9901' }, { token: factory.token });
  await factory.vehiculo({ persona_id: persona.id, placa_patente: vehiculo.placa_patente });
  const group = await Promise.all([
    send(filing(vehiculo)),
    send(filing(vehiculo)),
    send(filing({ ...vehiculo, placa_patente: 'ZZ9901' })),
  ]);
  expect(group.map(({ status }) => status)).toEqual([200, 200, 200]);
  const avisos = await avisosDe(persona.correo as string);
  expect(avisos).toHaveLength(4);
  expect(avisos.every(({ estado }) => estado === 'pendiente')).toBe(true);
  expect(avisos[0]).toMatchObject({
    tipo: 'infraccion_cargada',
    datos: { nombre: persona.nombre, persona_id: persona.id },
  });
  const jobs = await con.owner.query('SELECT FROM registro.trabajos');
  expect(jobs).toHaveLength(4);
});

test('one with codes tells what it is charged with', async () => {
  const persona = await factory.persona();
  const { placa_patente } = await factory.vehiculo({ persona_id: persona.id });
  const tarifa = new Tarifa(factory);
  const tipos = [await tarifa.tipo(), await tarifa.tipo()];
  const json = { placa_patente, timestamp: '2026-03-01T12:00:00Z', codigos: tipos.map(({ codigo }) => codigo) };
  const { token } = await factory.oficialToken();
  // Alone, among others, and by the complete way: each statement tells of it.
  const more = (lugar: string, headers = {}): Promise<unknown> =>
    con.http.post('/cargar_infraccion', { ...json, lugar }, { token, headers });
  await more('Uno');
  await Promise.all(['Dos', 'Tres', 'Cuatro'].map((lugar) => more(lugar)));
  await more('Cinco', { 'Idempotency-Key': 'una-clave' });
  const avisos = await avisosDe(persona.correo as string);
  expect(avisos).toHaveLength(5);
  for (const { id } of avisos) {
    const { body } = await con.http.get(`/avisos/${String(id)}`, { token: factory.token });
    for (const { codigo, descripcion } of tipos) expect(body.texto).toContain(`${codigo} · ${descripcion}`);
    expect(body.texto).toContain('100.000 CLP');
    expect(body.texto).not.toContain('Qué pasó');
  }
});

test('an owner stops his own by the link, which only a POST uses', async () => {
  const persona = await factory.persona();
  const vehiculo = await factory.vehiculo({ persona_id: persona.id });
  const { token: oficial } = await factory.oficialToken();
  const filed = await con.http.post('/cargar_infraccion', filing(vehiculo), { token: oficial });
  con.service(Trabajador).start();
  const isTold = (): boolean => smtp.recibidos.some(({ to }) => to === persona.correo);
  for (let tries = 0; !isTold() && tries < 100; tries += 1) await new Promise((resolve) => setTimeout(resolve, 100));
  const { raw } = smtp.recibidos.find(({ to }) => to === persona.correo)!;
  await con.service(Trabajador).stop();
  expect(raw).toContain(`Referencia: ${toReferencia(String(filed.body.id))}`);
  const folded = raw.replace(/\r\n\s+/g, ' ');
  expect(folded).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
  const path = /List-Unsubscribe: <https:\/\/multas\.example\.org(\/avisos\/baja\?p=[^>]+)>/.exec(folded)![1]!;
  const page = await con.http.get(`//${path.slice(1)}`);
  expect([page.status, String(page.body).includes('No recibir más avisos')]).toEqual([200, true]);
  await con.http.post('/cargar_infraccion', filing(vehiculo), { token: oficial });
  expect(await avisosDe(persona.correo as string)).toHaveLength(2);
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  const done = await con.http.request('POST', `//${path.slice(1)}`, { body: 'List-Unsubscribe=One-Click', headers });
  expect(done.status).toBe(200);
  await con.http.post('/cargar_infraccion', filing(vehiculo), { token: oficial });
  expect(await avisosDe(persona.correo as string)).toHaveLength(2);
  expect((await con.http.get(`//${path.slice(1)}x`)).status).toBe(404);
  expect((await con.http.delete(`/personas/${persona.id}`, { token: factory.token })).status).toBe(409); // infractions
});
