import { analizar } from './analisis.js';
import { proponer } from './encabezado.js';
import { lecturaDe, valoresDe, type Valores } from './lectura.js';
import { parsePerfil, type Columna, type Perfil } from './perfil.js';

/** What the records of a file say, read by a profile. */
async function read(text: string, perfil: object = {}): Promise<Valores[]> {
  async function* open(): AsyncGenerator<Uint8Array> {
    yield Buffer.from(text);
  }
  const parsed = parsePerfil(perfil);
  const analisis = await analizar(open, 'infracciones', parsed);
  const lectura = lecturaDe(analisis, parsed);
  return analisis.primeros.map((registro) => valoresDe(registro, lectura));
}

test('headings alone', async () => {
  expect(await read('Placa;Fecha;Hora;Motivo;Agente\nABC123;25/03/2024;10:00;;1001\n')).toEqual([
    { placa_patente: 'ABC123', fecha: '25/03/2024', hora: '10:00', oficial: '1001' },
  ]);
});

test('parts of a date are one field', async () => {
  expect(await read('placa,año,mes,día,motivo\nABC123,2024,3,25,nada\n')).toEqual([
    { placa_patente: 'ABC123', fecha: '2024 3 25', comentarios: 'nada' },
  ]);
});

test('the profile comes before the headings, by name, by number and by several', async () => {
  const text = 'placa;otra placa;calle;número;fecha\nABC123;DEF456;Prat;12;25/03/2024\n';
  const columnas = { placa_patente: 'OTRA-PLACA', lugar: ['calle', 4] };
  expect(await read(text, { columnas, constantes: { oficial: '1001', fecha: '01/01/2024' } })).toEqual([
    { placa_patente: 'DEF456', lugar: 'Prat 12', oficial: '1001', fecha: '01/01/2024' },
  ]);
});

test('without headings columns are numbers', async () => {
  expect(await read('ABC123;25/03/2024\n', { encabezado: false, columnas: { placa_patente: 1, fecha: 2 } })).toEqual([
    { placa_patente: 'ABC123', fecha: '25/03/2024' },
  ]);
});

test('a number may come as text, as the options of a question do', async () => {
  expect(await read('ABC123;25/03/2024\n', { encabezado: false, columnas: { placa_patente: '1' } })).toEqual([
    { placa_patente: 'ABC123' },
  ]);
});

test.each<[Perfil['columnas'], Columna]>([
  [{ lugar: 'sitio' }, 'sitio'],
  [{ lugar: 3 }, 3],
  [{ lugar: ['fecha', 9] }, 9],
])('a column that is not there is told: %j', (columnas, columna) => {
  const tabla = { columnas: proponer(['placa', 'fecha'], 'infracciones'), titulos: ['placa', 'fecha'], ancho: 2 };
  const { desconocidas, ...lectura } = lecturaDe(tabla, { columnas: columnas! });
  expect(desconocidas).toEqual([{ campo: 'lugar', columna }]);
  expect([...lectura.columnas.keys()]).toEqual(['placa_patente', 'fecha']);
});
