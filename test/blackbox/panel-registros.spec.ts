import { HttpClient } from '../support/http-client.js';
import type { PanelAnswer } from '../support/panel-client.js';
import { PanelServer } from '../support/panel-server.js';

// Records of clients in the panel: what the list shows, how it is narrowed and ordered, and how one is annulled.

const CLAVE = 'Clave-de-prueba-1';

let panel: PanelServer;
let cliente: string;
/** Their ids by what was asked. */
const hechos: Record<string, string> = {};

beforeAll(async () => {
  panel = await PanelServer.start();
  const http = new HttpClient(panel.url);
  cliente = (await panel.admin.created('clientes', { nombre: 'Andes', correo: 'andes@example.com', clave: CLAVE })).id;
  const form = new FormData();
  for (const [name, value] of Object.entries({ cantidad: '10', motivo: 'Compra', version: '1' }))
    form.append(name, value);
  await panel.admin.post(`/admin/api/acciones/clientes/${cliente}/abonar_creditos`, form);
  const persona = await panel.admin.created('personas', { nombre: 'Ana', correo: 'ana@example.com' });
  const campos = { placa_patente: 'BBCL12', marca: 'Mazda', color: 'azul', persona_id: persona.id };
  await panel.admin.created('vehiculos', campos);
  const { body } = await http.post('/login/access-token', { username: 'andes@example.com', password: CLAVE });
  const token = body.access_token as string;
  for (const [tipo, placa_patente] of [
    ['consulta_patente', 'BBCL12'],
    ['infracciones_patente', 'BBCL12'],
    ['resumen_patente', 'ZZ9999'],
  ] as const) {
    hechos[tipo] = (await http.post(`/operaciones/${tipo}`, { placa_patente }, { token })).body.registro_id as string;
  }
});

afterAll(() => panel.remove());

function anular(id: string, motivo: string): Promise<PanelAnswer> {
  const form = new FormData();
  form.append('motivo', motivo);
  return panel.admin.post(`/admin/api/acciones/registros/${id}/anular`, form);
}

const listed = (query: Record<string, string> = {}): Promise<unknown[]> =>
  panel.admin.listed('registros', 'tipo', query);

test('the list shows them newest first, narrowed and ordered as it is asked', async () => {
  const all = ['resumen_patente', 'infracciones_patente', 'consulta_patente'];
  expect(await listed()).toEqual(all);
  expect(await listed({ sortBy: 'costo', direction: 'asc' })).toEqual(all.toReversed());
  for (const [filters, expected] of [
    [{ tipo: 'consulta_patente' }, ['consulta_patente']],
    [{ placa_patente: 'zz-9999' }, ['resumen_patente']],
    [{ costo: '2' }, ['infracciones_patente']],
    [{ cliente_id: cliente }, all],
    [{ 'creado_en~~from': '2020-01-01', 'creado_en~~to': '2020-12-31' }, []],
    [{ estado: 'anulado' }, []],
    [{ buscar: 'bbcl' }, ['infracciones_patente', 'consulta_patente']],
  ] as const) {
    const query = Object.fromEntries(Object.entries(filters).map(([name, value]) => [`filters.${name}`, value]));
    expect([filters, await listed(query)]).toEqual([filters, expected]);
  }
});

test('the page of one says in words what was answered', async () => {
  expect((await panel.admin.show('registros', hechos['consulta_patente']!)).params).toMatchObject({
    respuesta: 'Mazda, azul',
    costo: 1,
    saldo: 9,
    estado: 'vigente',
  });
  const { params } = await panel.admin.show('registros', hechos['infracciones_patente']!);
  expect(params['respuesta']).toBe('0 infracciones');
  const unknown = (await panel.admin.show('registros', hechos['resumen_patente']!)).params;
  expect(unknown['respuesta']).toBe('Ningún vehículo lleva la placa.');
});

test('one is annulled once, and says who did it and why', async () => {
  const id = hechos['resumen_patente']!;
  expect((await anular(id, '')).json.notice?.type).not.toBe('success');
  expect((await anular(id, 'Se hizo por error')).json.notice.message).toBe(
    'El registro quedó anulado. Créditos devueltos: 3.',
  );
  const { params } = await panel.admin.show('registros', id);
  expect(params).toMatchObject({ estado: 'anulado', motivo: 'Se hizo por error' });
  expect(params['anulado_por']).toMatch(/@/);
  expect((await anular(id, 'Otra vez')).json.notice?.type).not.toBe('success');
  expect(await listed({ 'filters.estado': 'anulado' })).toEqual(['resumen_patente']);
  const [saldo] = await panel.owner.query<object[]>('SELECT saldo FROM registro.saldos_cliente');
  expect(saldo).toEqual({ saldo: 7 });
});

test('what an operation costs is set with its date, and what it cost before stays to be seen', async () => {
  const tipo = 'consulta_patente';
  const costosIn = (estado: string): Promise<any[]> =>
    panel.admin.listed('costos_operacion', 'costo', { 'filters.tipo': tipo, 'filters.estado': estado });
  const [id] = (await panel.admin.listed('costos_operacion', 'id', { 'filters.tipo': tipo })) as [string];
  const before = await costosIn('vigente');
  const fijar = async (costo: string, desde?: string): Promise<[number, any]> => {
    const form = new FormData();
    form.append('costo', costo);
    if (desde !== undefined) form.append('desde', desde);
    const { status, json } = await panel.admin.post(`/admin/api/acciones/costos_operacion/${id}/fijar_costo`, form);
    return [status, json];
  };
  expect(await fijar('7')).toEqual([
    200,
    { notice: expect.objectContaining({ message: expect.stringContaining('7 créditos, desde ahora') }) },
  ]);
  expect((await fijar('9', '2999-01-01'))[1].notice.message).toMatch(/9 créditos, desde el 01-01-2999/);
  expect(await fijar('mil')).toEqual([400, expect.objectContaining({ errores: { costo: expect.any(String) } })]);
  expect((await fijar('1', '2020-01-01'))[0]).toBe(400);
  expect([await costosIn('pasado'), await costosIn('vigente'), await costosIn('por_venir')]).toEqual([
    before,
    [7],
    [9],
  ]);
  const { params } = await panel.admin.show('costos_operacion', id);
  const [{ tabla }] = JSON.parse(params['relacionados'] as string);
  expect(tabla.filas.map(({ celdas, marca }: any) => [celdas[0], marca])).toEqual([
    ['9 créditos', 'Por venir'],
    ['7 créditos', 'Vigente'],
    [expect.stringMatching(/^1 crédito$/), undefined],
  ]);
  const entradas = await panel.admin.listed('auditoria', 'entidad', { 'filters.accion': 'fijar_costo' });
  expect(entradas).toEqual(['costos_operacion', 'costos_operacion']);
});
