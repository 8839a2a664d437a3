import { DomainError } from '../../../core/errors/domain.error.js';
import { analizar } from './analisis.js';
import { lecturaDe, valoresDe, type Valores } from './lectura.js';
import { parsePerfil } from './perfil.js';

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

test.each([
  [{ columnas: { lugar: 'sitio' } }, 'perfil.columnas.lugar'],
  [{ columnas: { lugar: 3 } }, 'perfil.columnas.lugar'],
  [{ columnas: { lugar: ['fecha', 9] } }, 'perfil.columnas.lugar'],
])('a column that is not there is told: %j', async (perfil, campo) => {
  const refusal = await read('placa,fecha\nABC123,25/03/2024\n', perfil).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(DomainError);
  expect(refusal).toMatchObject({ codigo: 'columna_desconocida', errores: [{ campo }] });
});
