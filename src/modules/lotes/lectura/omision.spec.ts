import { analizar } from './analisis.js';
import type { Clase } from './campos.js';
import { leerRegistros } from './lector.js';
import { omisionDe, type Omision } from './omision.js';

/** The lines of a file that are left out, and why. */
async function omitidas(text: string, clase: Clase = 'infracciones'): Promise<[number, Omision][]> {
  async function* open(): AsyncGenerator<Uint8Array> {
    yield Buffer.from(text);
  }
  const analisis = await analizar(open, clase);
  const told: [number, Omision][] = [];
  for await (const registros of leerRegistros(open(), { codificacion: 'utf-8', delimitador: ';' })) {
    for (const registro of registros.filter(({ linea }) => linea !== analisis.encabezado)) {
      const omision = omisionDe(registro, analisis);
      if (omision) told.push([registro.linea, omision]);
    }
  }
  return told;
}

test('what is no record is left out, and why', async () => {
  const text = [
    'Municipio de Prueba;',
    '',
    'placa;fecha;motivo;monto',
    'ABC123;25/03/2024;nada;100',
    ';;;',
    'Placa;FECHA;Motivo;Monto',
    'DEF456;26/03/2024;nada;100',
    'Total;;;200',
    '',
    'Firmado por el secretario',
  ].join('\n');
  expect(await omitidas(text)).toEqual([
    [1, 'preambulo'],
    [2, 'preambulo'],
    [5, 'vacia'],
    [6, 'encabezado_repetido'],
    [8, 'final'],
    [9, 'vacia'],
    [10, 'final'],
  ]);
});

test('a total in the midst is a bad line, and so is a last act that was cut off', async () => {
  const text = 'placa;fecha;motivo\nABC123;25/03/2024;nada\nSubtotal;;\nDEF456;26/03/2024;nada\nGHI7';
  expect(await omitidas(text)).toEqual([]);
  expect(await omitidas(`${text}89;27/0`)).toEqual([]);
  expect(await omitidas('placa;fecha;motivo\nABC123;25/03/2024;nada\n;27/03/2024;')).toEqual([]);
});

test('a file of which nothing can be read is left out line by line', async () => {
  expect(await omitidas('placa;fecha;motivo\nuno;dos;tres\n')).toEqual([[2, 'final']]);
});

test.each<[Clase, string, [number, Omision][]]>([
  ['personas', 'nombre;correo\nAna;a@b.cl\n2 personas;\n', [[3, 'final']]],
  ['vehiculos', 'placa;marca\nABC123;Fiat\nfin;\n', [[3, 'final']]],
])('%s', async (clase, text, told) => {
  expect(await omitidas(text, clase)).toEqual(told);
});

test('a line that can’t be taken apart is a bad one, also at the end', async () => {
  expect(
    await omitidas('placa;fecha;motivo\nABC123;25/03/2024;nada\nDEF456;26/03/2024;"ab\nGHI789;27/03/2024;"cd'),
  ).toEqual([]);
  expect(await omitidas('placa;fecha;motivo\nABC123;25/03/2024;nada\nDEF456;26/03/2024;a\0b')).toEqual([]);
  expect(await omitidas('placa;fecha;motivo\nABC123;25/03/2024;"nada')).toEqual([]);
});
