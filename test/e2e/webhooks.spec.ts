import { Trabajador } from '../../src/modules/trabajos/trabajador.service.js';
import { startApp, type TestApp } from '../support/app.js';
import { Factory, filing, type Registro } from '../support/factories.js';
import type { Answer } from '../support/http-client.js';
import { eventually, firmaValida, Receptor, type Pedido } from '../support/receptor.js';
import { Tarifa } from '../support/tarifa.js';

let app: TestApp;
let factory: Factory;
let receptor: Receptor;

beforeAll(async () => {
  receptor = await Receptor.start();
  app = await startApp({
    webhooksHttp: true,
    webhooksRedes: ['127.0.0.0/8'],
    webhooksEsperas: [40, 40, 40],
    urlPublica: 'https://multas.example.org',
  });
  factory = await Factory.for(app);
  app.service(Trabajador).start();
});

afterAll(async () => {
  await app.service(Trabajador).stop();
  await app.close();
  await receptor.close();
});

const aliado = async (): Promise<string> => {
  const { body } = await app.http.post('/aliados', { nombre: 'Seguros Andes' }, { token: factory.token });
  return body.id;
};
const suscribir = async (aliadoId: string, path: string, eventos: string[], more: object = {}): Promise<Registro> => {
  const json = { url: `${receptor.url}${path}`, eventos, ...more };
  const { status, body } = await app.http.post(`/aliados/${aliadoId}/suscripciones`, json, { token: factory.token });
  expect({ status, body }).toMatchObject({ status: 201 });
  return body;
};
const post = (path: string, json: object = {}): Promise<Answer> => app.http.post(path, json, { token: factory.token });
const get = (path: string): Promise<Answer> => app.http.get(path, { token: factory.token });
const llega = (path: string, cuantos = 1): Promise<Pedido[]> =>
  eventually(() => (receptor.de(path).length >= cuantos ? receptor.de(path) : undefined), `${path} × ${cuantos}`);
const entregaDe = (aliadoId: string, estado: string): Promise<Registro> =>
  eventually(async () => {
    const { body } = await get(`/entregas?aliado_id=${aliadoId}&estado=${estado}`);
    return body.datos[0] as Registro | undefined;
  }, `a delivery that is ${estado}`);

describe('what is sent', () => {
  test('a filing, whichever way it goes, is told once, signed, as CloudEvents, without personal data', async () => {
    const id = await aliado();
    const { secreto, id: sid } = await suscribir(id, '/actas', ['infraccion.creada']);
    expect(secreto).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    const vehiculo = await factory.vehiculo();
    const { token } = await factory.oficialToken();
    const acta = filing(vehiculo);
    const [filed] = await Promise.all([
      app.http.post('/cargar_infraccion', acta, { token }),
      app.http.post('/cargar_infraccion', acta, { token }),
      app.http.post('/cargar_infraccion', filing(vehiculo), { token, headers: { 'idempotency-key': 'una' } }),
    ]);
    expect(filed.status).toBe(200);
    const pedidos = await llega('/actas', 2);
    await eventually(async () => {
      const { body } = await get(`/entregas?aliado_id=${id}&estado=entregada`);
      return body.datos.length === 2 ? true : undefined;
    });
    expect(receptor.de('/actas')).toHaveLength(2);
    const rows = await app.owner.query('SELECT id FROM registro.infracciones WHERE vehiculo_id = $1', [vehiculo.id]);
    for (const pedido of pedidos) {
      const { headers, cuerpo } = pedido;
      expect(headers).toMatchObject({ 'content-type': 'application/cloudevents+json' });
      expect(headers.authorization).toBeUndefined();
      expect(firmaValida(pedido, secreto)).toBe(true);
      expect(firmaValida({ ...pedido, cuerpo: `${cuerpo} ` }, secreto)).toBe(false);
      const evento = JSON.parse(cuerpo);
      expect(evento).toEqual({
        specversion: '1.0',
        id: headers['webhook-id'],
        source: 'https://multas.example.org',
        type: 'infraccion.creada',
        subject: evento.data.id,
        time: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
        datacontenttype: 'application/json',
        data: {
          id: evento.subject,
          vehiculo_id: vehiculo.id,
          placa_patente: vehiculo.placa_patente,
          momento: expect.stringMatching(/Z$/),
          moneda: null,
          importe: null,
          codigos: [],
        },
      });
    }
    expect(pedidos.map(({ cuerpo }) => JSON.parse(cuerpo).data.id).sort()).toEqual(
      rows.map((row: Registro) => row.id).sort(),
    );
    expect(await get(`/aliados/${id}/suscripciones/${sid}`)).toMatchObject({ status: 200, body: { activo: true } });
    expect((await get(`/aliados/${id}/suscripciones/${sid}`)).body).not.toHaveProperty('secreto');
  });

  test('acts with codes, vehicles and the tariff; a filter lets through what it names', async () => {
    const id = await aliado();
    const tarifa = new Tarifa(factory);
    const tipo = await tarifa.tipo();
    const persona = await factory.persona();
    const todos = [
      'infraccion.creada',
      'vehiculo.creado',
      'vehiculo.modificado',
      'vehiculo.transferido',
      'tarifa.cambiada',
    ];
    await suscribir(id, '/todo', todos);
    await suscribir(id, '/placa', todos, { filtro: { placa_patente: 'fi-ltr 01' } });
    await suscribir(id, '/codigo', ['infraccion.creada'], { filtro: { codigo: tipo.codigo } });
    const vehiculo = await factory.vehiculo({ placa_patente: 'FILTR01' });
    const otro = await factory.vehiculo();
    const { token } = await factory.oficialToken();
    await app.http.post('/cargar_infraccion', { ...filing(vehiculo), codigos: [tipo.codigo] }, { token });
    await app.http.post('/cargar_infraccion', filing(otro), { token });
    await app.http.patch(
      `/vehiculos/${vehiculo.id}`,
      { color: 'verde', persona_id: persona.id },
      { token: factory.token },
    );
    await post(`/tarifario/${tipo.id}/precios`, { unidad: 'CLP', cantidad: '70000' });
    const tipos = (path: string): string[] =>
      receptor
        .de(path)
        .map(({ cuerpo }) => JSON.parse(cuerpo).type)
        .sort();
    await eventually(() => (receptor.de('/todo').length >= 7 ? true : undefined), '/todo');
    await llega('/placa', 5);
    await llega('/codigo');
    expect(tipos('/todo')).toEqual([
      'infraccion.creada',
      'infraccion.creada',
      'tarifa.cambiada',
      'vehiculo.creado',
      'vehiculo.creado',
      'vehiculo.modificado',
      'vehiculo.transferido',
    ]);
    expect(tipos('/placa')).toEqual([
      'infraccion.creada',
      'tarifa.cambiada',
      'vehiculo.creado',
      'vehiculo.modificado',
      'vehiculo.transferido',
    ]);
    expect(tipos('/codigo')).toEqual(['infraccion.creada']);
    const datos = JSON.parse(receptor.de('/codigo')[0]!.cuerpo).data;
    expect(datos).toMatchObject({ codigos: [tipo.codigo], moneda: expect.any(String), importe: expect.any(Number) });
    const everything = receptor.pedidos.map(({ cuerpo }) => cuerpo).join();
    for (const personal of [persona.id, persona.nombre, persona.correo]) expect(everything).not.toContain(personal);
  });

  test('without a subscription nothing is written', async () => {
    const count = async (): Promise<number> =>
      (await app.owner.query("SELECT count(*)::int AS n FROM registro.eventos WHERE tipo = 'vehiculo.creado'"))[0].n;
    const ids = await app.owner.query(
      "SELECT id, aliado_id FROM registro.suscripciones WHERE 'vehiculo.creado' = ANY (eventos)",
    );
    for (const { id, aliado_id } of ids) {
      await app.http.delete(`/aliados/${aliado_id}/suscripciones/${id}`, { token: factory.token });
    }
    const before = await count();
    await factory.vehiculo();
    expect(await count()).toBe(before);
  });
});

describe('how it is tried', () => {
  test('a failure is tried again with the same bytes, id and a signature of its own, and then given up', async () => {
    const id = await aliado();
    receptor.responde = ({ path }, response) =>
      void response.writeHead(path === '/mal' ? 500 : 204).end('no \xFF puedo\0');
    const { id: sid, secreto } = await suscribir(id, '/mal', ['vehiculo.creado']);
    expect((await post(`/aliados/${id}/suscripciones/${sid}/probar`)).status).toBe(202);
    const { id: entregaId } = await entregaDe(id, 'fallida');
    const pedidos = receptor.de('/mal');
    expect(pedidos).toHaveLength(4);
    expect(new Set(pedidos.map(({ cuerpo }) => cuerpo)).size).toBe(1);
    expect(new Set(pedidos.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    expect(pedidos.every((pedido) => firmaValida(pedido, secreto))).toBe(true);
    const { body } = await get(`/entregas/${entregaId}`);
    expect(body).toMatchObject({ estado: 'fallida', evento: 'prueba', proximo_en: null });
    expect(body.intentos).toHaveLength(4);
    expect(body.intentos[0]).toMatchObject({
      estado: 500,
      error: null,
      respuesta: expect.stringContaining('puedo\uFFFD'),
    });

    receptor.responde = (_, response) => void response.writeHead(200).end('bien');
    expect((await post(`/entregas/${entregaId}/repetir`)).status).toBe(202);
    expect((await entregaDe(id, 'entregada')).id).toBe(entregaId);
    expect(receptor.de('/mal').at(-1)!.cuerpo).toBe(pedidos[0]!.cuerpo);
    expect((await post(`/entregas/${entregaId}/repetir`)).status).toBe(202);
    await llega('/mal', 6);
  });

  test('410 ends the subscription, and what is pending is cancelled', async () => {
    const id = await aliado();
    receptor.responde = ({ path }, response) => void response.writeHead(path === '/adios' ? 410 : 204).end();
    const { id: sid } = await suscribir(id, '/adios', ['vehiculo.creado']);
    await post(`/aliados/${id}/suscripciones/${sid}/probar`);
    const { id: entregaId } = await entregaDe(id, 'fallida');
    await eventually(async () => {
      const { body } = await get(`/aliados/${id}/suscripciones/${sid}`);
      return body.activo ? undefined : (expect(body.motivo).toBe('terminada') ?? true);
    });
    expect((await post(`/entregas/${entregaId}/repetir`)).status).toBe(409);
    expect((await post(`/aliados/${id}/suscripciones/${sid}/probar`)).status).toBe(409);
  });

  test('five days without success switch it off, and administrators are told', async () => {
    const id = await aliado();
    receptor.responde = (_, response) => void response.writeHead(503, { 'retry-after': '1' }).end();
    const { id: sid } = await suscribir(id, '/nunca', ['vehiculo.creado']);
    await post(`/aliados/${id}/suscripciones/${sid}/probar`);
    await llega('/nunca');
    await app.owner.query(
      "INSERT INTO registro.fallas_suscripcion AS f VALUES ($1, now() - interval '6 days') ON CONFLICT (suscripcion_id) DO UPDATE SET desde = excluded.desde",
      [sid],
    );
    await llega('/nunca', 2);
    await entregaDe(id, 'cancelada');
    expect((await get(`/aliados/${id}/suscripciones/${sid}`)).body).toMatchObject({
      activo: false,
      motivo: 'sin_exito',
    });
    const avisos = await app.owner.query("SELECT datos FROM registro.avisos WHERE tipo = 'suscripcion_apagada'");
    expect(avisos[0].datos).toMatchObject({ suscripcion_id: sid, aliado: 'Seguros Andes' });
  });

  test('what fails while one hangs: nobody else waits, and at most eight hang', async () => {
    const [lento, otro] = [await aliado(), await aliado()];
    const held: (() => void)[] = [];
    receptor.responde = ({ path }, response) => {
      if (path === '/lento') held.push(() => void response.writeHead(204).end());
      else response.writeHead(204).end();
    };
    await suscribir(lento, '/lento', ['vehiculo.creado']);
    const { id: sid } = await suscribir(otro, '/rapido', ['vehiculo.modificado']);
    for (let n = 0; n < 10; n += 1) await factory.vehiculo();
    await llega('/lento', 8);
    await post(`/aliados/${otro}/suscripciones/${sid}/probar`);
    await llega('/rapido');
    expect(held).toHaveLength(8);
    held.splice(0).forEach((release) => release());
    await llega('/lento', 10);
    held.splice(0).forEach((release) => release());
  });

  test('basic carries the credentials, which no answer keeps; a rotated secret signs beside the new one', async () => {
    const id = await aliado();
    await post(`/aliados/${id}/credenciales`, { usuario: 'addi', clave: 'clave-123456' });
    receptor.responde = ({ headers }, response) =>
      void response.writeHead(200).end(`recibí ${headers.authorization} clave-123456`);
    const { id: sid, secreto } = await suscribir(id, '/basic', ['vehiculo.creado'], { autenticacion: 'basic' });
    const { status, body } = await post(`/aliados/${id}/suscripciones/${sid}/secreto`);
    expect(status).toBe(201);
    await post(`/aliados/${id}/suscripciones/${sid}/probar`);
    const [pedido] = await llega('/basic');
    expect(pedido!.headers.authorization).toBe(`Basic ${Buffer.from('addi:clave-123456').toString('base64')}`);
    expect(firmaValida(pedido!, secreto) && firmaValida(pedido!, body.secreto)).toBe(true);
    const { id: entregaId } = await entregaDe(id, 'entregada');
    const [intento] = (await get(`/entregas/${entregaId}`)).body.intentos;
    expect(intento.respuesta).toBe('recibí Basic ••• •••');
    await app.owner.query('UPDATE registro.secretos_suscripcion SET vence_en = now() WHERE vence_en IS NOT NULL');
    await post(`/aliados/${id}/suscripciones/${sid}/probar`);
    const [, despues] = await llega('/basic', 2);
    expect([firmaValida(despues!, secreto), firmaValida(despues!, body.secreto)]).toEqual([false, true]);
  });
});
