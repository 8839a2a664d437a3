import type { PanelAnswer } from '../support/panel-client.js';
import { PanelServer } from '../support/panel-server.js';

// Clients in the panel: what a list and a page say of their credit, and how it is granted there.

let panel: PanelServer;

beforeAll(async () => {
  panel = await PanelServer.start();
});

afterAll(() => panel.remove());

let many = 0;

async function cliente(): Promise<string> {
  many += 1;
  const fields = { nombre: `Andes ${many}`, correo: `andes${many}@example.com`, clave: 'Clave-de-prueba-1' };
  return (await panel.admin.created('clientes', fields)).id;
}

function grant(id: string, cantidad: string, motivo = 'Compra'): Promise<PanelAnswer> {
  const form = new FormData();
  for (const [name, value] of Object.entries({ cantidad, motivo, version: '1' })) form.append(name, value);
  return panel.admin.post(`/admin/api/acciones/clientes/${id}/abonar_creditos`, form);
}

test('credit is granted and taken back from the client’s page, which shows how it moved', async () => {
  const id = await cliente();
  expect((await grant(id, '1.500')).json.notice.message).toBe(
    'Se abonaron 1.500 créditos. Ahora tiene 1.500 créditos.',
  );
  expect((await grant(id, '-500', 'Error nuestro')).json.notice.message).toBe(
    'Se retiraron 500 créditos. Ahora tiene 1.000 créditos.',
  );
  const { params } = await panel.admin.show('clientes', id);
  expect(params).toMatchObject({ saldo: '1.000', reservado: '0' });
  const [{ tabla }] = JSON.parse(params['relacionados'] as string) as [{ tabla: { filas: { celdas: string[] }[] } }];
  expect(tabla.filas.map(({ celdas }) => celdas.slice(1))).toEqual([
    ['Retiro', '-500', '1.000', 'Error nuestro'],
    ['Abono', '1.500', '1.500', 'Compra'],
  ]);
  const [row] = await panel.owner.query<object[]>(
    'SELECT saldo, movimientos FROM registro.saldos_cliente WHERE cliente_id = $1',
    [id],
  );
  expect(row).toEqual({ saldo: 1000, movimientos: 2 });
});

test('what is wrong is said at its field, and moves nothing', async () => {
  const id = await cliente();
  for (const cantidad of ['', 'mucho', '1,5', '0'])
    expect((await grant(id, cantidad)).json.notice?.type).not.toBe('success');
  expect((await grant(id, '5', '')).json.notice?.type).not.toBe('success');
  expect((await grant(id, '-1')).json.notice.message).toContain('No se puede retirar más de lo que hay');
  expect(await panel.owner.query('SELECT 1 FROM registro.creditos WHERE cliente_id = $1', [id])).toEqual([]);
});

test('a client with movements stays', async () => {
  const id = await cliente();
  await grant(id, '1');
  expect((await panel.admin.delete('clientes', id)).json.notice.message).toContain('1 movimiento de créditos');
});
