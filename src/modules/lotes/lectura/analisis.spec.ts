import { encode } from 'iconv-lite';
import { DomainError } from '../../../core/errors/domain.error.js';
import { analizar, type Analisis } from './analisis.js';
import type { Clase } from './campos.js';
import type { Codificacion } from './codificacion.js';
import type { Perfil } from './perfil.js';

interface Archivo {
  escrito?: Codificacion;
  clase?: Clase;
  perfil?: Perfil;
}

const analyse = (text: string | Uint8Array, { escrito = 'utf-8', clase = 'infracciones', perfil }: Archivo = {}) => {
  const bytes = typeof text === 'string' ? encode(text, escrito) : text;
  async function* open(): AsyncGenerator<Uint8Array> {
    for (let place = 0; place < bytes.length; place += 7) yield bytes.subarray(place, place + 7);
  }
  return analizar(open, clase, perfil);
};

const fieldsOf = ({ columnas }: Analisis): Record<string, number> =>
  Object.fromEntries(columnas.map(({ campo, columna }) => [campo, columna]));

test('a file as a camera writes it', async () => {
  const text =
    'placa_patente,timestamp,comentarios,oficial\nABC123,2024-03-01T10:00:00-03:00,Cruza con luz roja,1001\n';
  const analisis = await analyse(text);
  expect(analisis).toMatchObject({
    codificacion: { valor: 'utf-8' },
    delimitador: { valor: ',' },
    encabezado: 1,
    formatoDeFecha: { valor: 'YYYY-MM-DD' },
    registros: 1,
    ancho: 4,
  });
  expect(fieldsOf(analisis)).toEqual({ placa_patente: 0, timestamp: 1, comentarios: 2, oficial: 3 });
});

test('a file as an old system writes it: preamble, DOS letters, parts of the date, amounts, totals', async () => {
  const text = [
    'MUNICIPIO DE SAN MARTÍN;;;;;',
    'INFRACCIONES DEL AÑO 2024',
    '',
    'PLACA;AÑO;MES;DÍA;HORA;MONTO;OBSERVACIÓN',
    'ABC123;2024;3;1;1430;$ 1.500;NO RESPETÓ LA SEÑAL',
    'DEF456;2024;12;31;0930;$ 12.750,50;"ESTACIONÓ EN RAMPA;\r\nREITERA"',
    ';;;;;;',
    'TOTAL;;;;;$ 14.250,50;',
    '\x1a',
  ].join('\r\n');
  const analisis = await analyse(text, { escrito: 'cp850' });
  expect(analisis).toMatchObject({
    codificacion: { valor: 'cp850' },
    delimitador: { valor: ';' },
    encabezado: 4,
    formatoDeFecha: { valor: 'YYYY-MM-DD' },
    decimal: ',',
    registros: 3,
    ancho: 7,
    campos: 7,
  });
  expect(fieldsOf(analisis)).toEqual({ placa_patente: 0, anio: 1, mes: 2, dia: 3, hora: 4, monto: 5, comentarios: 6 });
  expect(analisis.primeros.map(({ linea, celdas }) => [linea, celdas.at(-1)])).toEqual([
    [5, 'NO RESPETÓ LA SEÑAL'],
    [6, 'ESTACIONÓ EN RAMPA;\r\nREITERA'],
    [9, '$ 14.250,50'],
  ]);
});

test('what is decided is decided by the last line as by the first', async () => {
  const lines = Array.from({ length: 3_000 }, (_, n) => `ABC${n},03/04/2024,nada`);
  const text = (last: string): string => ['placa,fecha,comentarios', ...lines, last].join('\n');
  expect((await analyse(text('ZZZ999,04/03/2024,nada'))).formatoDeFecha).toMatchObject({
    opciones: ['DD/MM/YYYY', 'MM/DD/YYYY'],
  });
  expect((await analyse(text('ZZZ999,25/03/2024,nada'))).formatoDeFecha).toEqual({ valor: 'DD/MM/YYYY' });
  const accent = await analyse(text('ZZZ999,25/03/2024,en la señal'), { escrito: 'windows-1252' });
  expect(accent).toMatchObject({ codificacion: { valor: 'windows-1252' }, registros: 3_001 });
  expect(accent.primeros).toHaveLength(100);
});

test('what somebody said is not asked again', async () => {
  const bytes = Buffer.concat([Buffer.from('placa;fecha\nABC123;03/04/2024;'), Buffer.from([0xe9]), Buffer.from('\n')]);
  expect((await analyse(bytes)).codificacion).toMatchObject({ opciones: ['windows-1252', 'cp850'] });
  const perfil = { codificacion: 'cp850', delimitador: ';', encabezado: false } as const;
  const analisis = await analyse(bytes, { perfil });
  expect(analisis).toMatchObject({ codificacion: { valor: 'cp850' }, encabezado: null, columnas: [], registros: 2 });
  expect(analisis.primeros[1]!.celdas[2]).toBe('Ú');
});

test('a spreadsheet that says its delimiter', async () => {
  const analisis = await analyse('sep=;\nplaca;fecha\nABC123;2024-01-01\n');
  expect(analisis).toMatchObject({ delimitador: { valor: ';' }, encabezado: 2, registros: 1 });
});

test('lines that can’t be taken apart are counted and shown', async () => {
  const analisis = await analyse('placa,fecha\nABC123,"2024\nDEF456,2024-01-02\n');
  expect(analisis.primeros).toEqual([
    { linea: 2, celdas: [], campos: 0, problema: 'comilla_sin_cerrar' },
    { linea: 3, celdas: ['DEF456', '2024-01-02'], campos: 2 },
  ]);
});

test.each([
  ['XLSX', [0x50, 0x4b, 3, 4]],
  ['GZ', [0x1f, 0x8b, 8]],
  ['XLS', [0xd0, 0xcf, 0x11, 0xe0]],
  ['PDF', [0x25, 0x50, 0x44, 0x46]],
])('%s is refused by its name', async (name, bytes) => {
  const refusal = await analyse(Buffer.from([...bytes, 1, 2, 3])).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(DomainError);
  expect((refusal as DomainError).message).toContain(name);
});

test.each(['', '\n\n', ',,,\r\n', '\uFEFF'])('nothing at all is refused: %j', async (text) => {
  await expect(analyse(text)).rejects.toMatchObject({ codigo: 'archivo_ilegible', message: 'El archivo está vacío.' });
});

test('a heading alone is a file of no lines', async () => {
  expect(await analyse('placa;fecha;motivo;oficial')).toMatchObject({ encabezado: 1, registros: 0, total: 0 });
});

test('fields are counted with those that delimiters leave empty, as most records or the heading have them', async () => {
  const lines = ['placa;fecha;motivo', 'ABC123;25/03/2024;uno;', 'ABC123;25/03/2024;dos;', 'ABC123;25/03/2024;a; b;'];
  expect(await analyse(lines.join('\n'))).toMatchObject({ ancho: 3, campos: 4 });
  expect(await analyse(['placa;fecha;motivo;;', 'ABC123;25/03/2024;uno'].join('\n'))).toMatchObject({ campos: 5 });
});

test('a heading of unknown names is one where somebody says so', async () => {
  const text = '\nuno;dos\nABC123;2024-03-25 10:00\n';
  expect(await analyse(text)).toMatchObject({ encabezado: null, registros: 2 });
  const said = await analyse(text, { perfil: { encabezado: true } });
  expect(said).toMatchObject({ encabezado: 2, titulos: ['uno', 'dos'], columnas: [], registros: 1 });
});

test('a row that holds the titles a profile names is the heading', async () => {
  const text = 'Camiones de abril\nLetras;Números\nABCD;12\nEFGH;34\n';
  const perfil = { columnas: { placa_patente: ['Letras', 'numeros'] } };
  const said = await analyse(text, { clase: 'operaciones', perfil });
  expect(said).toMatchObject({ encabezado: 2, titulos: ['Letras', 'Números'], registros: 2, ultimaLegible: 4 });
});

test('where nobody knows yet in which column the plate is, no line is below the last one', async () => {
  const open = await analyse('Letras;Cosa\nABCD;12\nEFGH;34\n', { clase: 'operaciones' });
  expect(open).toMatchObject({ columnas: [], registros: 3, ultimaLegible: 3 });
});
