import type { PanelAnswer } from '../support/panel-client.js';
import { PanelServer } from '../support/panel-server.js';

let panel: PanelServer;
let unidad: string;
let tipo: string;

const TIPO = { descripcion: 'Cruzar con luz roja.', gravedad: 'grave', puntos: '3', remolque: 'false' };

beforeAll(async () => {
  panel = await PanelServer.start();
  const uf = { codigo: 'UF', nombre: 'Unidad de Fomento', moneda: 'CLP', valor: '39485,65', desde: '2026-01-01' };
  unidad = (await panel.admin.created('unidades', uf)).id;
  const luz = { ...TIPO, codigo: 'luz-1', articulo: 'Art. 15', sin_descuento: 'true' };
  const precio = { unidad: 'uf', cantidad: '1,5', desde: '2026-01-01' };
  tipo = (await panel.admin.created('tipos_infraccion', { ...luz, ...precio })).id;
});

afterAll(() => panel.remove());

const paramsOf = async (resource: string, id: string): Promise<Record<string, any>> =>
  (await panel.admin.show(resource, id)).params;

interface Fila {
  celdas: string[];
  marca?: string;
  accion?: { nombre: string; params: Record<string, string> };
}

const relatedOf = async (resource: string, id: string): Promise<{ label: string; tabla?: { filas: Fila[] } }[]> =>
  JSON.parse((await paramsOf(resource, id))['relacionados'] as string);

/** The dated rows of a page. */
async function filasOf(resource: string, id: string): Promise<Fila[]> {
  return (await relatedOf(resource, id)).find(({ tabla }) => tabla)!.tabla!.filas;
}

async function act(path: string, fields: Record<string, string>, version?: string): Promise<PanelAnswer> {
  const [resource = '', id = ''] = path.split('/');
  const form = new FormData();
  const seen = version ?? String((await paramsOf(resource, id))['version']);
  for (const [name, value] of Object.entries({ ...fields, version: seen })) form.append(name, value);
  return panel.admin.post(`/admin/api/acciones/${path}`, form);
}

test('a type and a unit are made with what they cost and are worth, which lists and files tell', async () => {
  expect(await paramsOf('tipos_infraccion', tipo)).toMatchObject({
    codigo: 'LUZ-1',
    puntos: 3,
    remolque: false,
    sin_descuento: true,
    precio: '1,5 UF (59.228 CLP)',
    estado: 'vigente',
  });
  expect(await panel.admin.listed('unidades', 'vigente')).toEqual(['39.485,65 CLP']);
  expect(await panel.admin.listed('tipos_infraccion', 'codigo', { 'filters.buscar': 'LÚZ roja' })).toEqual(['LUZ-1']);
  expect(await panel.admin.listed('tipos_infraccion', 'codigo', { 'filters.gravedad': 'leve' })).toEqual([]);
  const { text } = await panel.admin.get('/admin/exportar/tipos_infraccion.csv');
  expect(text).toContain(
    '"LUZ-1";"Cruzar con luz roja.";"Art. 15";"Grave";"3";"No";"Sí";"1,5 UF (59.228 CLP)";"En el tarifario"',
  );
  expect((await panel.admin.get(`/admin/api/buscar?texto=cruzar`)).json.grupos[0].titulo).toBe('Tarifario');
  const labels = (await relatedOf('tipos_infraccion', tipo)).map(({ label }) => label);
  expect(labels).toEqual(['Historia del precio', 'Precios', 'Días con visitas']); // first what it is itself
  const { json } = await panel.admin.get(`/admin/api/historial/tipos_infraccion/${tipo}`);
  const acciones = json.cambios.map(({ accionTexto }: { accionTexto: string }) => accionTexto);
  expect(acciones).toEqual(['Precio nuevo', 'Creación']);
});

test.each([
  [{ puntos: 'tres' }, 'puntos'],
  [{ gravedad: '' }, 'gravedad'],
  [{ codigo: '' }, 'codigo'],
  [{ codigo: 'luz-1' }, 'codigo'],
  [{ unidad: 'UF' }, 'cantidad'],
  [{ unidad: 'NADA', cantidad: '1' }, 'unidad'],
  [{ unidad: 'CLP', cantidad: '50.000' }, 'cantidad'],
  [{ unidad: 'CLP', cantidad: '1,5' }, 'cantidad'],
  [{ unidad: 'CLP', cantidad: '5', desde: '2026-02-30' }, 'desde'],
])('a type with %j is refused at the field, and nothing of it is there', async (fields, campo) => {
  const { json } = await panel.admin.create('tipos_infraccion', { ...TIPO, codigo: 'OTRO', ...fields });
  expect([json.notice.type, Object.keys(json.record.errors as object)]).toEqual(['error', [campo]]);
  expect(await panel.admin.listed('tipos_infraccion', 'codigo')).toEqual(['LUZ-1']);
});

test('its fields are changed, and the change is undone', async () => {
  const shown = await panel.admin.show('tipos_infraccion', tipo);
  await panel.admin.edit('tipos_infraccion', shown, { puntos: '7', remolque: 'true' });
  expect(await paramsOf('tipos_infraccion', tipo)).toMatchObject({ puntos: 7, remolque: true });
  const stale = await panel.admin.edit('tipos_infraccion', shown, { puntos: '9' });
  expect(stale.json.notice.message).toContain('después de que usted lo abriera');
  const { json } = await panel.admin.get(`/admin/api/historial/tipos_infraccion/${tipo}`);
  expect(json.cambios[0].reversible).toBe(true);
  await panel.admin.post(`/admin/api/historial/${json.cambios[0].id}/revertir`);
  expect(await paramsOf('tipos_infraccion', tipo)).toMatchObject({ puntos: 3, remolque: false });
});

test('a price is set by who saw the latest ones, and taken back while it is to come', async () => {
  const version = String((await paramsOf('tipos_infraccion', tipo))['version']);
  const path = `tipos_infraccion/${tipo}/fijar_precio`;
  const precio = { unidad: 'CLP', cantidad: '70000', desde: '2999-01-01T09:30:00' };
  const set = await act(path, precio);
  expect([set.status, set.json.notice.message]).toEqual([
    200,
    'Se fijó el precio: 70.000 CLP, desde el 01-01-2999, 09:30.',
  ]);
  const late = await act(path, { ...precio, desde: '2999-02-01' }, version);
  expect([late.status, late.json.notice.message]).toEqual([412, expect.stringContaining('No se guardó nada')]);
  const [coming, present] = await filasOf('tipos_infraccion', tipo);
  expect(coming).toMatchObject({ celdas: ['70.000 CLP', '01-01-2999, 09:30', ''], marca: 'Por venir' });
  expect([present!.celdas, present!.marca, present!.accion]).toEqual([
    ['1,5 UF', '01-01-2026, 00:00', '01-01-2999, 09:30'],
    'Vigente',
    undefined,
  ]);
  const annulled = await act(`tipos_infraccion/${tipo}/${coming!.accion!.nombre}`, coming!.accion!.params);
  expect(annulled.json.notice.type).toBe('success');
  expect(await filasOf('tipos_infraccion', tipo)).toHaveLength(1);
  const again = await act(`tipos_infraccion/${tipo}/${coming!.accion!.nombre}`, coming!.accion!.params);
  expect(again.status).toBe(404);
});

test.each([
  [{ unidad: '', cantidad: '' }, ['unidad', 'cantidad']],
  [{ unidad: 'CLP', cantidad: '5', desde: '2026-01-01' }, ['desde']],
  [{ unidad: 'UF', cantidad: '999999999999' }, ['cantidad']],
])('a price of %j is refused at its fields', async (fields, campos) => {
  const { status, json } = await act(`tipos_infraccion/${tipo}/fijar_precio`, { desde: '', ...fields });
  expect([status >= 400, Object.keys(json.errores as object)]).toEqual([true, campos]);
});

test('a unit has another name and value; it is never deleted', async () => {
  await panel.admin.edit('unidades', await panel.admin.show('unidades', unidad), { nombre: 'La UF' });
  expect((await act(`unidades/${unidad}/fijar_valor`, { valor: '41000', desde: '2999-01-01' })).status).toBe(200);
  const [coming] = await filasOf('unidades', unidad);
  expect(coming).toMatchObject({ celdas: ['41.000 CLP', '01-01-2999, 00:00', ''], marca: 'Por venir' });
  const { nombre, params } = coming!.accion!;
  expect((await act(`unidades/${unidad}/${nombre}`, params)).json.notice.message).toContain('Se anuló');
  expect((await panel.admin.delete('unidades', unidad)).status).toBe(404);
  expect(await paramsOf('unidades', unidad)).toMatchObject({ nombre: 'La UF', vigente: '39.485,65 CLP' });
});

test('a type that is deleted stays to be seen, is changed no more, and comes back by its page or its history', async () => {
  const { id } = await panel.admin.created('tipos_infraccion', { ...TIPO, codigo: 'IDA' });
  for (const way of ['page', 'history']) {
    await panel.admin.delete('tipos_infraccion', id);
    const gone = (await panel.admin.show('tipos_infraccion', id)) as { recordActions?: { name: string }[] };
    const names = gone.recordActions!.map(({ name }) => name);
    expect([names.includes('edit'), names.includes('delete')]).toEqual([false, false]);
    const offered = (await paramsOf('tipos_infraccion', id))['acciones'] as string;
    expect((JSON.parse(offered) as { nombre: string }[]).map(({ nombre }) => nombre)).toEqual(['restaurar']);
    expect(await panel.admin.listed('tipos_infraccion', 'codigo', { 'filters.estado': 'eliminado' })).toEqual(['IDA']);
    const { json } = await panel.admin.get(`/admin/api/historial/tipos_infraccion/${id}`);
    expect([json.cambios[0].accionTexto, json.cambios[0].restaurable]).toEqual(['Borrado', true]);
    const path =
      way === 'page' ? `acciones/tipos_infraccion/${id}/restaurar` : `historial/${json.cambios[0].id}/restaurar`;
    expect((await panel.admin.post(`/admin/api/${path}`)).status).toBe(200);
    expect((await paramsOf('tipos_infraccion', id))['estado']).toBe('vigente');
  }
});

test('who is late hears so in words: a type that is gone is not changed, and comes back from its last deletion alone', async () => {
  const { id } = await panel.admin.created('tipos_infraccion', { ...TIPO, codigo: 'TARDE' });
  const record = await panel.admin.show('tipos_infraccion', id);
  await panel.admin.delete('tipos_infraccion', id);
  const late = [
    await panel.admin.delete('tipos_infraccion', id),
    await panel.admin.edit('tipos_infraccion', record, { puntos: '9' }),
    await panel.admin.get(`/admin/api/resources/tipos_infraccion/records/${id}/edit`),
  ];
  for (const { json } of late) {
    const message = 'El registro no existe: puede haber sido borrado.';
    expect(json.notice).toEqual({ type: 'error', message });
  }
  const lastDeletion = async (): Promise<string> =>
    (await panel.admin.get(`/admin/api/historial/tipos_infraccion/${id}`)).json.cambios[0].id as string;
  const restore = (entry: string): Promise<PanelAnswer> => panel.admin.post(`/admin/api/historial/${entry}/restaurar`);
  const first = await lastDeletion();
  expect((await restore(first)).status).toBe(200);
  await panel.admin.delete('tipos_infraccion', id);
  const refused = await restore(first);
  expect([refused.status, refused.json.notice.message]).toEqual([
    409,
    expect.stringContaining('desde su último borrado'),
  ]);
  expect((await restore(await lastDeletion())).status).toBe(200);
});
