import { Trabajador } from '../../src/modules/trabajos/trabajador.service.js';
import { startApp, type TestApp } from '../support/app.js';
import { adminToken, Factory } from '../support/factories.js';
import { Lotes } from '../support/lotes.js';

let app: TestApp;
let lotes: Lotes;
let token: string;
let oficial: string;

beforeAll(async () => {
  app = await startApp();
  token = await adminToken(app);
  lotes = new Lotes(app, token);
  const factory = await Factory.for(app);
  oficial = (await factory.oficialToken({ numero: '1001' })).token;
  await factory.vehiculo({ placa_patente: 'ABC123' });
  app.service(Trabajador).start();
});

afterAll(async () => {
  await app.service(Trabajador).stop();
  await app.close();
});

const HEADING = 'placa;fecha;hora;motivo;oficial';

test('a file is handed in, looked at, confirmed and filed', async () => {
  const text = [
    HEADING,
    'ABC-123;25/03/2024;10:00;Cruza con luz roja;1001',
    'ABC-123;25/03/2024;10:00;Cruza con luz roja;1001',
    'ZZZ-999;25/03/2024;10:00;Cruza con luz roja;1001',
    'ABC-123;32/03/2024;25:00;;9999',
    '',
    'ABC-123;26/03/2024;11:30;Estaciona en rampa;1001',
    'Total;;;;5',
  ].join('\n');
  const recibido = await lotes.subir(text, { clase: 'infracciones' });
  expect(recibido).toMatchObject({
    status: 202,
    body: { estado: 'recibido', repetido: false, archivo: 'archivo.csv' },
  });
  const { id } = recibido.body;
  await lotes.hasta(id, 'revisado');
  const revision = (await app.http.get(`/lotes/${id}/revision`, { token })).body;
  expect(revision).toMatchObject({ codificacion: 'utf-8', delimitador: ';', encabezado: 1, pendientes: [] });
  expect(
    revision.primeras.map(({ linea, veredicto }: { linea: number; veredicto: string }) => [linea, veredicto]),
  ).toEqual([
    [2, 'buena'],
    [3, 'repetida'],
    [4, 'mala'],
    [5, 'mala'],
    [6, 'omitida'],
    [7, 'buena'],
    [8, 'omitida'],
  ]);
  expect((await lotes.confirmar(id)).status).toBe(202);
  const lote = await lotes.hasta(id, 'terminado');
  expect(lote).toMatchObject({ lineas: 7, leidas: 7, buenas: 2, malas: 2, repetidas: 1, omitidas: 2 });
  const errores = await lotes.csv(id, 'errores');
  expect(errores).toEqual([
    ['linea', 'campo', 'valor', 'motivo'],
    ['4', 'placa_patente', 'ZZZ-999', 'No existe un vehículo con la placa «ZZZ999».'],
    ['5', 'fecha', '32/03/2024', 'No es una fecha como DD/MM/YYYY, o no existe.'],
    ['5', 'comentarios', '', 'Escriba los comentarios: no pueden quedar vacíos.'],
    ['6', '', '', 'Omitida: la línea está vacía.'],
    ['8', '', '', 'Omitida: está después del último registro.'],
  ]);
  const resultado = await lotes.csv(id, 'resultado');
  expect(resultado.map(([linea]) => linea)).toEqual(['linea', '2', '3', '7']);
  expect(resultado[1]!.at(-1)).toBe(resultado[2]!.at(-1));
  const { body } = await app.http.get('/infracciones', { token });
  expect(body.datos.map((acta: { id: string }) => acta.id).sort()).toEqual(
    [resultado[1]!.at(-1), resultado[3]!.at(-1)].sort(),
  );
});

test('the first lines tell what the registry has already, by whichever way it came', async () => {
  const timestamp = '2024-04-01T10:00:00';
  const acta = { placa_patente: 'ABC123', timestamp, comentarios: 'Desde el teléfono' };
  await app.http.post('/cargar_infraccion', acta, { token: oficial });
  const text = [
    HEADING,
    'ABC-123;01/04/2024;10:00;Desde el teléfono;1001',
    'ABC-123;25/04/2024;10:00;Nueva;1001',
    'ABC-123;25/04/2024;10:00;Nueva;1001',
  ].join('\n');
  const { id } = (await lotes.subir(text, { clase: 'infracciones' })).body;
  await lotes.hasta(id, 'revisado');
  const { primeras } = (await app.http.get(`/lotes/${id}/revision`, { token })).body;
  expect(primeras.map(({ veredicto }: { veredicto: string }) => veredicto)).toEqual(['repetida', 'buena', 'repetida']);
});
