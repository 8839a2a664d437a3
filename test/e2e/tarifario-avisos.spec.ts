import { AvisosService } from '../../src/modules/avisos/avisos.service.js';
import { createUsuario } from '../support/factories.js';
import { IN_A_YEAR, Tarifario } from '../support/tarifario.js';

let tarifario: Tarifario;
/** Whoever is to be told: the one who writes, and another of each role that administers. */
let administradores: string[];

beforeAll(async () => {
  tarifario = await Tarifario.start();
  const { app, correo } = tarifario;
  administradores = [correo, await createUsuario(app, 'superadmin'), await createUsuario(app, 'admin')].sort();
  await createUsuario(app, 'consulta');
  const ausente = await createUsuario(app, 'admin');
  await app.owner.query('UPDATE registro.usuarios SET activo = false WHERE correo = $1', [ausente]);
});

afterAll(() => tarifario.close());

beforeEach(() => tarifario.app.owner.query('DELETE FROM registro.avisos'));

type Facts = Record<string, string | null>;

/** What was told since, which is the same for all of them. */
async function told(): Promise<(Facts & { tipo: string })[]> {
  const rows = await tarifario.app.owner.query<{ tipo: string; datos: Facts; destinatario: string }[]>(
    'SELECT tipo, datos, destinatario FROM registro.avisos ORDER BY id',
  );
  const distinct = [...new Set(rows.map(({ tipo, datos }) => JSON.stringify({ tipo, ...datos })))];
  for (const one of distinct) {
    const readers = rows.filter(({ tipo, datos }) => JSON.stringify({ tipo, ...datos }) === one);
    expect(readers.map(({ destinatario }) => destinatario).sort()).toEqual(administradores);
  }
  return distinct.map((text) => JSON.parse(text) as Facts & { tipo: string });
}

async function nuevo(fields: object): Promise<string> {
  const { body } = await tarifario.crear(fields);
  return body.id as string;
}

test('what is created tells nobody, with its price and history neither; what is said of it in words neither', async () => {
  const id = await nuevo({ precio: { unidad: 'UF', cantidad: '1' } });
  const valores = [{ valor: '10', desde: '2026-01-01' }];
  await tarifario.crearUnidad({ codigo: 'NUEVA', nombre: 'Nueva', moneda: 'MXN', valores });
  await tarifario.app.http.patch(`/tarifario/${id}`, { puntos: 4 }, { token: tarifario.token });
  expect(await told()).toEqual([]);
});

test('a price that changes tells what it was, is, since when and by whom; one taken back what holds instead', async () => {
  const id = await nuevo({
    codigo: 'Ñ-1',
    descripcion: 'Cruzar con luz roja.',
    precios: [{ unidad: 'CLP', cantidad: '50000', desde: '2025-01-01' }],
  });
  const { body } = await tarifario.fijar(id, { unidad: 'UF', cantidad: '1.5', desde: IN_A_YEAR });
  await tarifario.delete(`/tarifario/${id}/precios/${body.precios[0].id}`);
  const fact = {
    que: 'Ñ-1 · Cruzar con luz roja.',
    desde: IN_A_YEAR,
    por: tarifario.correo,
    enlace: '/tarifario/%C3%91-1',
  };
  expect(await told()).toEqual([
    { ...fact, tipo: 'precio_cambiado', antes: '50.000 CLP', despues: '1,5 UF (59.228 CLP)' },
    { ...fact, tipo: 'precio_anulado', antes: '1,5 UF (59.228 CLP)', despues: '50.000 CLP' },
  ]);
});

test('the first price of a type follows none', async () => {
  await tarifario.fijar(await nuevo({}), { unidad: 'MXN', cantidad: '10.5' });
  expect(await told()).toMatchObject([{ antes: 'sin precio', despues: '10,50 MXN' }]);
});

test('a value of a unit tells in the same way', async () => {
  const { body } = await tarifario.post('/unidades/UF/valores', { valor: '40000.5', desde: IN_A_YEAR });
  await tarifario.delete(`/unidades/UF/valores/${body.valores[0].id}`);
  const fact = { que: 'UF · Unidad de Fomento', desde: IN_A_YEAR, por: tarifario.correo };
  expect(await told()).toEqual([
    { ...fact, tipo: 'valor_unidad_cambiado', antes: '39.485,65 CLP', despues: '40.000,5 CLP' },
    { ...fact, tipo: 'valor_unidad_anulado', antes: '40.000,5 CLP', despues: '39.485,65 CLP' },
  ]);
});

test('a type that goes and comes back tells both', async () => {
  const id = await nuevo({ codigo: 'IDA' });
  await tarifario.delete(`/tarifario/${id}`);
  await tarifario.post(`/tarifario/${id}/restaurar`);
  const { body } = await tarifario.app.http.get(`/tarifario/${id}`);
  expect(await told()).toMatchObject([
    { tipo: 'tipo_eliminado', que: 'IDA · Cruzar con luz roja.', por: tarifario.correo, enlace: '/tarifario' },
    { tipo: 'tipo_restaurado', desde: expect.any(String), enlace: `/tarifario/${body.codigo}` },
  ]);
});

test('what is refused or fails tells nobody', async () => {
  const id = await nuevo({ precio: { unidad: 'CLP', cantidad: '1' } });
  const { body } = await tarifario.app.http.get(`/tarifario/${id}`);
  const refused = [
    await tarifario.fijar(id, { unidad: 'UF', cantidad: '999999999999' }),
    await tarifario.fijar(id, { unidad: 'CLP', cantidad: '2', desde: '2025-01-01' }),
    await tarifario.delete(`/tarifario/${id}/precios/${body.precios[0].id}`),
    await tarifario.post(`/tarifario/${id}/restaurar`),
    await tarifario.post('/unidades/UF/valores', { valor: '1', desde: '2025-01-01' }),
  ];
  expect(refused.map(({ status }) => status)).toEqual([422, 400, 409, 409, 400]);
  expect(await told()).toEqual([]);
});

test('a notice that can not be written leaves the change undone', async () => {
  const id = await nuevo({ precio: { unidad: 'CLP', cantidad: '1' } });
  const avisos = jest.spyOn(tarifario.app.service(AvisosService), 'avisarAdministradores');
  avisos.mockRejectedValue(new Error('no room'));
  const statuses = [
    (await tarifario.fijar(id, { unidad: 'CLP', cantidad: '2' })).status,
    (await tarifario.post('/unidades/UF/valores', { valor: '1' })).status,
    (await tarifario.delete(`/tarifario/${id}`)).status,
  ];
  avisos.mockRestore();
  expect(statuses).toEqual([500, 500, 500]);
  const { body } = await tarifario.app.http.get(`/tarifario/${id}`);
  expect([body.version, body.precio.monto, body.eliminado_en]).toEqual([1, 1, null]);
  expect(await told()).toEqual([]);
});
