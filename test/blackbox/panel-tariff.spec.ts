import { PanelServer } from '../support/panel-server.js';
import { ADMIN } from '../support/server-process.js';

let panel: PanelServer;
let tipo: string;

beforeAll(async () => {
  panel = await PanelServer.start();
  const { http } = panel.process;
  const login = await http.post('/login/access-token', { ...ADMIN });
  const token = { token: login.body.access_token as string };
  const unidad = { codigo: 'UF', nombre: 'Unidad de Fomento', moneda: 'CLP' };
  await http.post('/unidades', { ...unidad, valores: [{ valor: '39485.65', desde: '2026-01-01' }] }, token);
  const precios = [
    { unidad: 'CLP', cantidad: '50000', desde: '2025-01-01' },
    { unidad: 'UF', cantidad: '1.5', desde: '2026-01-01' },
  ];
  const luz = { codigo: 'LUZ-1', descripcion: 'Cruzar con luz roja.', gravedad: 'grave', precios };
  tipo = (await http.post('/tarifario', luz, token)).body.id as string;
});

afterAll(() => panel.remove());

test('the tariff is looked at, searched and not written in the panel', async () => {
  expect(await panel.admin.listed('tipos_infraccion', 'codigo', { 'filters.buscar': 'LÚZ roja' })).toEqual(['LUZ-1']);
  expect(await panel.admin.listed('tipos_infraccion', 'codigo', { 'filters.buscar': 'cruzar' })).toEqual(['LUZ-1']);
  expect(await panel.admin.listed('tipos_infraccion', 'codigo', { 'filters.gravedad': 'leve' })).toEqual([]);
  expect(await panel.admin.listed('unidades', 'codigo', {})).toEqual(['UF']);
  expect((await panel.admin.show('tipos_infraccion', tipo)).params['codigo']).toBe('LUZ-1');
  expect((await panel.admin.get(`/admin/api/buscar?texto=cruzar`)).json.grupos[0].titulo).toBe('Tarifario');
});

test('a type tells what it cost since when, and its history who said so', async () => {
  const shown = await panel.admin.get(`/admin/api/resources/tipos_infraccion/records/${tipo}/show`);
  expect(JSON.stringify(shown.json)).toContain('Desde el 01-01-26, 00:00: 1.5 UF');
  const { json } = await panel.admin.get(`/admin/api/historial/tipos_infraccion/${tipo}`);
  expect(json.cambios.map(({ accionTexto }: { accionTexto: string }) => accionTexto)).toEqual([
    'Precio nuevo',
    'Precio nuevo',
    'Creación',
  ]);
});
