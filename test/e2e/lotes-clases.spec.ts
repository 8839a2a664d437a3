import { InfraccionesProcesador } from '../../src/modules/lotes/proceso/infracciones.procesador.js';
import { TRAMO } from '../../src/modules/lotes/proceso/proceso.service.js';
import { Trabajador } from '../../src/modules/trabajos/trabajador.service.js';
import { startApp, type TestApp } from '../support/app.js';
import { adminToken, Factory, filing, type Registro } from '../support/factories.js';
import { Lotes, type LoteDicho } from '../support/lotes.js';

let app: TestApp;
let lotes: Lotes;
let token: string;
let oficial: string;
let vehiculo: Registro;

beforeAll(async () => {
  app = await startApp();
  token = await adminToken(app);
  lotes = new Lotes(app, token);
  const factory = await Factory.for(app);
  ({ token: oficial } = await factory.oficialToken({ numero: '1001' }));
  vehiculo = await factory.vehiculo({ placa_patente: 'ABC123', marca: 'Fiat', color: 'rojo' });
  app.service(Trabajador).start();
});

afterAll(async () => {
  await app.service(Trabajador).stop();
  await app.close();
});

async function importar(lines: string[], fields: Record<string, string>, malas = 'omitir'): Promise<LoteDicho> {
  const { body } = await lotes.subir(lines.join('\n'), fields);
  await lotes.hasta(body.id, 'revisado');
  await lotes.confirmar(body.id, malas);
  return lotes.hasta(body.id, 'terminado', 'fallido');
}

const numbers = ({ buenas, malas, repetidas, omitidas }: LoteDicho): unknown[] => [buenas, malas, repetidas, omitidas];
const faults = async ({ id }: LoteDicho): Promise<string[][]> => (await lotes.csv(id, 'errores')).slice(1);

test('people: made, the same again, and another by that e-mail', async () => {
  const clase = { clase: 'personas' };
  const lote = await importar(
    [
      'nombre;correo',
      'Ana Rojas;ANA@example.org',
      'Ana Rojas;ana@example.org',
      'Otra;ana@example.org',
      'Eva;sin arroba',
      'Luz;luz.final@example.org',
    ],
    clase,
  );
  expect(numbers(lote)).toEqual([2, 2, 1, 0]);
  expect(await faults(lote)).toEqual([
    ['4', 'nombre', 'Otra', 'El registro dice «Ana Rojas» y el archivo «Otra».'],
    ['5', 'correo', 'sin arroba', expect.stringMatching(/\S/)],
  ]);
  const { body } = await app.http.get('/personas?buscar=ana@example.org', { token });
  expect(body.datos).toMatchObject([{ nombre: 'Ana Rojas', correo: 'ana@example.org', version: 1 }]);
  const again = await importar(['nombre;correo', 'Ana Rojas;ana@example.org'], clase);
  expect(numbers(again)).toEqual([0, 0, 1, 0]);
  const [[, , , id]] = (await lotes.csv(again.id, 'resultado')).slice(1) as [string[]];
  expect(id).toBe(body.datos[0].id);
  const [made] = await app.owner.query<{ accion: string; request_id: string }[]>(
    `SELECT accion, request_id FROM registro.auditoria WHERE entidad_id = $1`,
    [id],
  );
  expect(made).toEqual({ accion: 'crear', request_id: expect.any(String) });
});

test('vehicles: with their owners, the same again, and different ones field by field', async () => {
  const lote = await importar(
    [
      'placa;marca;color;propietario;correo',
      'VEH-001;Toyota;gris;Luz Soto;luz@example.org',
      'veh001;Toyota;gris;Luz Soto;luz@example.org',
      'VEH-001;Honda;gris;Luz Soto;luz@example.org',
      'VEH-002;Toyota;gris;;nadie@example.org',
      'ABC123;Fiat;azul;;luz@example.org',
    ],
    { clase: 'vehiculos' },
  );
  expect(numbers(lote)).toEqual([1, 3, 1, 0]);
  expect((await faults(lote)).map(([linea, campo, valor]) => [linea, campo, valor])).toEqual([
    ['4', 'marca', 'Honda'],
    ['5', 'correo', 'nadie@example.org'],
    ['6', 'color', 'azul'],
    ['6', 'correo', 'luz@example.org'],
  ]);
});

test('an act from a phone and from a file is one row; what the file tells of it hangs on what the file made', async () => {
  const acta = filing(vehiculo, { timestamp: '2024-03-25T10:00:00-03:00', comentarios: 'Del teléfono.' });
  const phone = await app.http.post('/cargar_infraccion', acta, { token: oficial });
  expect(phone.status).toBe(200);
  const lines = [
    'placa;fecha;hora;motivo;oficial;folio',
    'ABC123;25/03/2024;10:00;Del teléfono.;1001;',
    'ABC123;25/03/2024;10:00;Del teléfono.;1001;F-1',
    'ABC123;25/03/2024;10:00;Del teléfono.;1001;F-2',
  ];
  const lote = await importar(lines, { clase: 'infracciones' });
  expect(numbers(lote)).toEqual([2, 0, 1, 0]);
  const [, first, ...others] = await lotes.csv(lote.id, 'resultado');
  expect(first!.at(-1)).toBe(phone.body.id);
  expect(new Set([phone.body.id, ...others.map((row) => row.at(-1))]).size).toBe(3);
  const rows = await app.owner.query(
    'SELECT linea, folio FROM registro.infracciones_de_lote WHERE lote_id = $1 ORDER BY linea',
    [lote.id],
  );
  expect(rows).toEqual([
    { linea: 3, folio: 'F-1' },
    { linea: 4, folio: 'F-2' },
  ]);
});

test('an act that a file brings first is the same when a phone sends it', async () => {
  const lote = await importar(['placa;fecha;hora;motivo;oficial', 'ABC123;26/03/2024;10:00;Primero el archivo.;1001'], {
    clase: 'infracciones',
  });
  const [, row] = await lotes.csv(lote.id, 'resultado');
  const acta = filing(vehiculo, { timestamp: '2024-03-26T10:00:00-03:00', comentarios: 'Primero el archivo.' });
  const { status, body } = await app.http.post('/cargar_infraccion', acta, { token: oficial });
  expect([status, body.id]).toEqual([200, row!.at(-1)]);
});

test('acts make the vehicles they name from the first line that tells all of it, and not before', async () => {
  const perfil = JSON.stringify({ crear_vehiculos: true });
  const act = (more: string): string => `NEW-777;27/03/2024;${more}`;
  const lines = [
    'placa;fecha;hora;motivo;oficial;marca;color;nombre;correo',
    act('10:00;uno;1001;;;;'),
    act('10:01;dos;9999;Kia;azul;Sol Paz;sol@example.org'),
    act('10:02;tres;1001;Kia;azul;Sol Paz;sol@example.org'),
    act('10:03;cuatro;1001;;;;'),
  ];
  const lote = await importar(lines, { clase: 'infracciones', perfil });
  expect(numbers(lote)).toEqual([2, 2, 0, 0]);
  expect((await faults(lote)).map(([linea, campo]) => [linea, campo])).toEqual([
    ['2', 'placa_patente'],
    ['3', 'oficial'],
    ['3', 'placa_patente'],
  ]);
  const { body } = await app.http.get('/vehiculos?placa_patente=NEW777', { token });
  expect(body.datos).toMatchObject([{ marca: 'Kia', color: 'azul' }]);
});

test('an act whose vehicle can’t be made of what its line says tells which field stands in the way', async () => {
  const lines = [
    'placa;fecha;hora;motivo;oficial;marca;color;nombre;correo',
    'NEW-778;27/03/2024;10:00;uno;1001;Kia;;Sol Paz;sol arroba',
  ];
  const lote = await importar(lines, { clase: 'infracciones', perfil: JSON.stringify({ crear_vehiculos: true }) });
  expect((await faults(lote)).map(([linea, campo]) => [linea, campo])).toEqual([
    ['2', 'color'],
    ['2', 'correo'],
  ]);
});

test('bytes that are no text by the encoding that was said make a bad line, at their field', async () => {
  const lines = [
    'placa;fecha;hora;motivo;oficial',
    'ABC123;30/03/2024;10:00;Cami\xf3n;1001',
    'ABC123;30/03/2024;10:01;Auto;1001',
  ];
  const perfil = JSON.stringify({ codificacion: 'utf-8' });
  const { body } = await lotes.subir(Buffer.from(lines.join('\n'), 'latin1'), { clase: 'infracciones', perfil });
  await lotes.hasta(body.id, 'revisado');
  await lotes.confirmar(body.id);
  const lote = await lotes.hasta(body.id, 'terminado');
  expect(numbers(lote)).toEqual([1, 1, 0, 0]);
  expect((await faults(lote)).map(([linea, campo]) => [linea, campo])).toEqual([['2', 'comentarios']]);
});

test('a file that could not be read has its reason for a fault, and no result', async () => {
  const { body } = await lotes.subir(Buffer.from('\x89PNG\r\n', 'latin1'), { clase: 'personas' }, 'foto.csv');
  const lote = await lotes.hasta(body.id, 'fallido');
  expect(lote['error']).toBe('El archivo es una imagen (PNG). Guárdelo como CSV y vuelva a intentarlo.');
  expect(await faults(lote)).toEqual([['', 'archivo', 'foto.csv', lote['error']]]);
  const { status, body: refusal } = await app.http.get(`/lotes/${lote.id}/resultado.csv`, { token });
  expect([status, refusal.codigo]).toEqual([409, 'lote_sin_resultado']);
});

test('with «detener» nothing is written where a line becomes bad after all were found good', async () => {
  await (await Factory.for(app)).vehiculo({ placa_patente: 'IDA999' });
  const acts = Array.from({ length: TRAMO + 1 }, (_, n) => `ABC123;31/03/2024;10:00:00;Acta ${n};1001`);
  const lines = ['placa;fecha;hora;motivo;oficial', ...acts, 'IDA999;31/03/2024;10:00:00;La última;1001'];
  const { aplicar } = InfraccionesProcesador.prototype;
  let written = 0;
  const spy = jest.spyOn(InfraccionesProcesador.prototype, 'aplicar').mockImplementation(async function (
    this: InfraccionesProcesador,
    ...[tx, lote, some, soloRevisa]
  ) {
    if (!soloRevisa && (written += 1) === 2)
      await app.owner.query(`DELETE FROM registro.vehiculos WHERE placa_patente = 'IDA999'`);
    return aplicar.call(this, tx, lote, some, soloRevisa);
  });
  const lote = await importar(lines, { clase: 'infracciones' }, 'detener');
  spy.mockRestore();
  expect(written).toBe(2);
  expect(lote).toMatchObject({ estado: 'fallido', malas: 1, error: 'Hay una línea mala: no se escribió nada.' });
  expect((await faults(lote)).map(([linea, campo]) => [linea, campo])).toEqual([
    [String(lines.length), 'placa_patente'],
  ]);
  const [{ acts: left }] = await app.owner.query<[{ acts: number }]>(
    'SELECT count(*)::int AS acts FROM registro.infracciones_de_lote WHERE lote_id = $1',
    [lote.id],
  );
  expect(left).toBe(0);
});

test('with «detener» a bad line means that nothing is written, and all of them are told', async () => {
  const act = (line: string): string => `ABC123;28/03/2024;${line}`;
  const lines = [
    'placa;fecha;hora;motivo;oficial',
    act('10:00;bien;1001'),
    act('25:00;mal;1001'),
    act('10:02;bien;77'),
  ];
  const lote = await importar(lines, { clase: 'infracciones' }, 'detener');
  expect(lote).toMatchObject({ estado: 'fallido', error: 'Hay 2 líneas malas: no se escribió nada.', malas: 2 });
  expect((await faults(lote)).map(([linea]) => linea)).toEqual(['3', '4']);
  expect(await lotes.csv(lote.id, 'resultado')).toHaveLength(1);
  const { body } = await app.http.get('/infracciones?desde=2024-03-28&hasta=2024-03-28', { token });
  expect(body.datos).toEqual([]);
  const good = await importar(lines.slice(0, 2), { clase: 'infracciones' }, 'detener');
  expect([good.estado, ...numbers(good)]).toEqual(['terminado', 1, 0, 0, 0]);
});

test('codes are charged as they were on the day, and another amount in the file is told', async () => {
  const tipo = {
    codigo: 'LUZ-1',
    descripcion: 'Cruzar con luz roja.',
    gravedad: 'grave',
    precios: [
      { unidad: 'CLP', cantidad: '50000', desde: '2024-01-01' },
      { unidad: 'CLP', cantidad: '60000', desde: '2024-04-01' },
    ],
  };
  await app.http.post('/tarifario', tipo, { token });
  const lote = await importar(
    [
      'placa;fecha;hora;codigo;oficial;monto',
      'ABC123;29/03/2024;10:00;luz-1;1001;$ 50.000',
      'ABC123;29/04/2024;10:00;luz-1;1001;$ 50.000',
      'ABC123;29/04/2024;10:00;OTRO;1001;',
    ],
    { clase: 'infracciones' },
  );
  expect(numbers(lote)).toEqual([2, 1, 0, 0]);
  const [, same, other] = await lotes.csv(lote.id, 'resultado');
  expect(same!.at(-1)).toMatch(/^[\w-]{36}$/);
  expect(other!.at(-1)).toMatch(/^[\w-]{36} \(el archivo dice 50000; se cobró 60000 CLP\)$/);
  const { body } = await app.http.get(`/infracciones/${same!.at(-1)}`, { token });
  expect(body).toMatchObject({ importe: { moneda: 'CLP', monto: 50000 }, conceptos: [{ codigo: 'LUZ-1' }] });
  expect((await faults(lote)).map(([linea, campo]) => [linea, campo])).toEqual([['4', 'codigos']]);
});
