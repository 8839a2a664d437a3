import { ProcesoService } from '../../src/modules/lotes/proceso/proceso.service.js';
import { RevisionService } from '../../src/modules/lotes/revision/revision.service.js';
import { VerificacionDeReservas } from '../../src/modules/lotes/operaciones/verificacion-de-reservas.service.js';
import { startApp, type TestApp } from '../support/app.js';
import { crearCliente, cuentas, type Cliente } from '../support/clientes.js';
import { adminToken, Factory } from '../support/factories.js';
import { Lotes, type LoteDicho } from '../support/lotes.js';

let app: TestApp;
let admin: string;
let cliente: Cliente;
let lotes: Lotes;

beforeAll(async () => {
  app = await startApp();
  admin = await adminToken(app);
  const factory = await Factory.for(app);
  await factory.vehiculo({ placa_patente: 'ABC123', marca: '=Mazda', color: 'azul' });
  cliente = await crearCliente(app, admin, 100);
  lotes = new Lotes(app, cliente.token);
});

afterAll(() => app.close());

// Nobody does jobs here but who is told to.
const job = (clave: string) => ({ id: clave, clave, intentos: 1, arriendo: clave });
const { signal } = new AbortController();

const CONSULTA = { clase: 'operaciones', operacion: 'consulta_patente' };
let numero = 0;
const placas = (many: number): string[] =>
  Array.from({ length: many }, () => `OP${String((numero += 1)).padStart(5, '0')}`);
const file = (...lines: string[]): string => ['patente', ...lines].join('\n');

async function saldo(of: Cliente = cliente): Promise<[number, number]> {
  const { body } = await app.http.get('/creditos', { token: of.token });
  return [body.saldo, body.reservado];
}

/** Handed in and looked at. */
async function revisado(by: Lotes, text: string, fields: Record<string, string> = CONSULTA): Promise<LoteDicho> {
  const { status, body } = await by.subir(text, fields);
  expect([status, body]).toEqual([202, expect.objectContaining({ estado: 'recibido' })]);
  await app.service(RevisionService).run(job(body.id), signal);
  return by.get(body.id);
}

/** Done with, once it is confirmed. */
async function hecho(by: Lotes, id: string): Promise<LoteDicho> {
  await app.service(ProcesoService).run(job(id), signal);
  return by.get(id);
}

async function sumsAgree(of: Cliente = cliente): Promise<void> {
  await cuentas(app, of.id);
  expect(await app.service(VerificacionDeReservas).verificar()).toEqual([]);
}

test('each plate is answered and charged once; what is malformed is a bad line', async () => {
  const before = await saldo();
  const lote = await revisado(lotes, file('ABC-123', 'abc123', 'ZZZ999', '???', '', 'AB.C 123'));
  const { body: revision } = await app.http.get(`/lotes/${lote.id}/revision`, { token: cliente.token });
  expect(revision).toMatchObject({ pendientes: [], costo: { placas: 2, precio: 1, costo: 2 } });
  expect(revision.primeras.map((primera: { veredicto: string }) => primera.veredicto)).toEqual([
    'buena',
    'repetida',
    'buena',
    'mala',
    'omitida',
    'repetida',
  ]);
  expect(await saldo()).toEqual(before); // nothing before the confirmation
  expect((await lotes.confirmar(lote.id)).status).toBe(202);
  const done = await hecho(lotes, lote.id);
  expect(done).toMatchObject({ buenas: 2, repetidas: 2, malas: 1, omitidas: 1, costo: 2, reservado: 0 });
  expect(await saldo()).toEqual([before[0] - 2, 0]);
  const [heading, ...rows] = await lotes.csv(lote.id, 'resultado');
  expect(heading).toEqual(['linea', 'patente', 'resultado', 'registrada', 'marca', 'color']);
  const [one, other] = [rows[0]![2]!, rows[2]![2]!];
  expect(rows).toEqual([
    ['2', 'ABC-123', one, 'si', "'=Mazda", 'azul'],
    ['3', 'abc123', one, 'si', "'=Mazda", 'azul'],
    ['4', 'ZZZ999', other, 'no', '', ''],
    ['7', 'AB.C 123', one, 'si', "'=Mazda", 'azul'],
  ]);
  expect((await lotes.csv(lote.id, 'errores')).slice(1).map(([linea, campo]) => [linea, campo])).toEqual([
    ['5', 'placa_patente'],
    ['6', ''],
  ]);
  const { body: registro } = await app.http.get(`/registros/${one}`, { token: cliente.token });
  expect(registro).toMatchObject({ lote_id: lote.id, costo: 1, entrada: { placa_patente: 'ABC123' } });
  const { body: cartola } = await app.http.get('/creditos', { token: cliente.token });
  expect(cartola.datos.slice(0, 2).map((movimiento: { lote_id: string }) => movimiento.lote_id)).toEqual([
    lote.id,
    lote.id,
  ]);
  await sumsAgree();
});

test('less credit than all of it costs begins nothing', async () => {
  const poor = await crearCliente(app, admin, 5);
  const own = new Lotes(app, poor.token);
  const lote = await revisado(own, file(...placas(3)), { ...CONSULTA, operacion: 'infracciones_patente' });
  const { status, body } = await own.confirmar(lote.id);
  expect([status, body]).toEqual([
    402,
    expect.objectContaining({ codigo: 'sin_credito', costo: 6, saldo: 5, reservado: 0, faltante: 1 }),
  ]);
  expect(await own.get(lote.id)).toMatchObject({ estado: 'revisado', reservado: 0 });
  await app.http.post(`/clientes/${poor.id}/creditos`, { cantidad: 1, motivo: 'Compra' }, { token: admin });
  expect((await own.confirmar(lote.id)).status).toBe(202);
  await hecho(own, lote.id);
  expect(await saldo(poor)).toEqual([0, 0]);
  await sumsAgree(poor);
});

test('what is kept aside is no one else’s, and goes back once when the batch is cancelled', async () => {
  const rich = await crearCliente(app, admin, 10);
  const own = new Lotes(app, rich.token);
  const lote = await revisado(own, file(...placas(8)));
  expect((await own.confirmar(lote.id)).body).toMatchObject({ reservado: 8, costo: 0 });
  expect(await saldo(rich)).toEqual([10, 8]);
  const asked = await app.http.post('/operaciones/resumen_patente', { placa_patente: 'ABC123' }, { token: rich.token });
  expect([asked.status, asked.body]).toEqual([402, expect.objectContaining({ saldo: 10, reservado: 8, faltante: 1 })]);
  await sumsAgree(rich);
  const answers = await Promise.all(Array.from({ length: 5 }, () => own.orden(lote.id, 'cancelar')));
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409]);
  expect(await saldo(rich)).toEqual([10, 0]);
  expect(await own.get(lote.id)).toMatchObject({ estado: 'cancelado', reservado: 0, costo: 0 });
  await sumsAgree(rich);
});

test('the price is that of the confirmation, whatever it becomes', async () => {
  const rich = await crearCliente(app, admin, 50);
  const own = new Lotes(app, rich.token);
  const lote = await revisado(own, file(...placas(4)), { ...CONSULTA, operacion: 'resumen_patente' });
  await own.confirmar(lote.id);
  const costo = { tipo: 'resumen_patente', costo: 7 };
  expect((await app.http.post('/operaciones/costos', costo, { token: admin })).status).toBe(201);
  expect(await hecho(own, lote.id)).toMatchObject({ estado: 'terminado', costo: 12, reservado: 0 });
  expect(await saldo(rich)).toEqual([38, 0]);
});

test('with «detener» one bad line leaves all as it was, and nothing is paid', async () => {
  const before = await saldo();
  const lote = await revisado(lotes, file(...placas(3), 'no es placa', ...placas(1)));
  await lotes.confirmar(lote.id, 'detener');
  expect(await hecho(lotes, lote.id)).toMatchObject({ estado: 'fallido', malas: 1, buenas: 0, costo: 0, reservado: 0 });
  expect(await saldo()).toEqual(before);
  const good = await revisado(lotes, file(...placas(3)));
  await lotes.confirmar(good.id, 'detener');
  expect(await hecho(lotes, good.id)).toMatchObject({ estado: 'terminado', buenas: 3, costo: 3 });
  await sumsAgree();
});

test('a client knows of its own batches alone, and hands in operations alone', async () => {
  const other = await crearCliente(app, admin, 10);
  const theirs = await revisado(new Lotes(app, other.token), file(...placas(1)));
  const authority = await new Lotes(app, admin).subir('nombre;correo\nAna;ana@example.org\n', { clase: 'personas' });
  for (const id of [theirs.id, authority.body.id]) {
    for (const path of ['', '/revision', '/resultado.csv', '/errores.csv', '/eventos']) {
      expect((await app.http.get(`/lotes/${id}${path}`, { token: cliente.token })).status).toBe(404);
    }
    expect((await lotes.confirmar(id)).status).toBe(404);
    for (const orden of ['pausar', 'reanudar', 'cancelar'] as const) {
      expect((await lotes.orden(id, orden)).status).toBe(404);
    }
    const json = { encabezado: true };
    const put = await app.http.request('PUT', `/lotes/${id}/perfil`, { token: cliente.token, json });
    expect(put.status).toBe(404);
  }
  const { body } = await app.http.get('/lotes?limite=100', { token: other.token });
  expect(body.datos.map((lote: { id: string }) => lote.id)).toEqual([theirs.id]);
  const { body: filtered } = await app.http.get(`/lotes?cliente_id=${other.id}&clase=operaciones`, { token: admin });
  expect(filtered.datos.map((lote: { id: string }) => lote.id)).toEqual([theirs.id]);
  const people = await lotes.subir('nombre;correo\nAna;ana@example.org\n', { clase: 'personas' });
  expect([people.status, people.body.codigo]).toEqual([403, 'sin_permiso']);
  const foreign = await lotes.subir(file(...placas(1)), { ...CONSULTA, cliente_id: other.id });
  expect([foreign.status, (foreign.body.errores as { campo: string }[])[0]!.campo]).toEqual([400, 'cliente_id']);
  const kept = await lotes.subir(file(...placas(1)), { ...CONSULTA, perfil: 'radares' });
  expect([kept.status, (kept.body.errores as { campo: string }[])[0]!.campo]).toEqual([400, 'perfil']);
});

test('an administrator hands in for a client, who pays', async () => {
  const paying = await crearCliente(app, admin, 10);
  const text = file(...placas(2));
  const by = new Lotes(app, admin);
  const lote = await revisado(by, text, { ...CONSULTA, cliente_id: paying.id });
  expect(lote).toMatchObject({ cliente_id: paying.id, operacion: 'consulta_patente' });
  const again = await new Lotes(app, paying.token).subir(text, CONSULTA);
  expect([again.status, again.body.id]).toEqual([200, lote.id]);
  expect((await new Lotes(app, paying.token).confirmar(lote.id)).status).toBe(202);
  expect(await hecho(by, lote.id)).toMatchObject({ costo: 2 });
  expect(await saldo(paying)).toEqual([8, 0]);
  const gone = await app.http.request('DELETE', `/clientes/${paying.id}`, { token: admin });
  expect(gone.status).toBe(409);
});

test('ten unfinished batches are enough, and a day’s megabytes are', async () => {
  const busy = await crearCliente(app, admin);
  const own = new Lotes(app, busy.token);
  const answers = await Promise.all(Array.from({ length: 14 }, () => own.subir(file(...placas(1)), CONSULTA)));
  expect(answers.filter(({ status }) => status === 202)).toHaveLength(10);
  expect(answers.filter(({ body }) => body.codigo === 'demasiados_lotes')).toHaveLength(4);
  const taken = answers.find(({ status }) => status === 202)!.body.id;
  await own.orden(taken, 'cancelar');
  expect((await own.subir(file(...placas(1)), CONSULTA)).status).toBe(202);
  await own.orden(answers.findLast(({ status }) => status === 202)!.body.id, 'cancelar');
  await app.owner.query('UPDATE registro.lotes SET bytes = 2 ^ 31 WHERE id = $1', [taken]);
  const { status, body } = await own.subir(file(...placas(1)), CONSULTA);
  expect([status, body.codigo]).toEqual([429, 'limite']);
});
