import { readCatalogo } from './catalogo.js';
import type { Perfil } from './perfil.js';
import { PROPIO } from './perfiles.service.js';

const read = (text: string, perfil: Perfil = PROPIO) => readCatalogo(Buffer.from(text), perfil);

test('the own format is read, with what the file lacks left out and formulas given back', () => {
  const { lineas, errores } = read(
    'Codigo;DESCRIPCION;gravedad;puntos;remolque;unidad;cantidad;monto\r\n' +
      " ñ-1 ;'=Cruzar;grave;3;Sí;uf;01.50;9\r\nb.2;Dos;leve;;;;;\r\n",
  );
  expect(errores).toEqual([]);
  expect(lineas).toEqual([
    {
      linea: 2,
      codigo: 'Ñ-1',
      campos: { descripcion: '=Cruzar', gravedad: 'grave', puntos: 3, remolque: true },
      precio: { unidad: 'UF', cantidad: '1.5' },
    },
    {
      linea: 3,
      codigo: 'B.2',
      campos: { descripcion: 'Dos', gravedad: 'leve', puntos: 0, remolque: false },
      precio: null,
    },
  ]);
});

const LINE = {
  codigo: 'A',
  descripcion: 'Algo',
  articulo: '',
  gravedad: 'leve',
  puntos: '1',
  remolque: 'no',
  sin_descuento: '0',
  unidad: 'CLP',
  cantidad: '10',
};

test.each([
  ['codigo', '-A-', '-A-', 'letra o número'],
  ['codigo', 'A'.repeat(31), 'A'.repeat(31), '1 a 30'],
  ['descripcion', ' ', '', 'Escriba'],
  ['descripcion', 'x'.repeat(501), 'x'.repeat(501), '500'],
  ['articulo', 'x'.repeat(101), 'x'.repeat(101), '100'],
  ['gravedad', 'Leve', 'Leve', 'leve, grave'],
  ['puntos', '1.5', '1.5', 'entero'],
  ['puntos', '101', '101', '0 a 100'],
  ['puntos', '-1', '-1', 'entero'],
  ['remolque', 'constructor', 'constructor', 'sí o no'],
  ['unidad', 'U.F.', 'U.F.', 'unidad por su código'],
  ['cantidad', '"1,5"', '1,5', 'con punto'],
  ['cantidad', '-3', '-3', 'número'],
  ['cantidad', '0.00001', '0.00001', '4 después'],
  ['cantidad', '10.5', '10.5', 'no tiene decimales'],
  ['cantidad', '', '', 'falta «cantidad»'],
  ['unidad', '', '', 'falta «unidad»'],
])('a wrong %s (%s) is told with line, column, value and reason', (columna, cell, valor, why) => {
  const line = { ...LINE, [columna]: cell };
  const { lineas, errores } = read(`${Object.keys(line).join(',')}\n${Object.values(line).join(',')}\n`);
  expect(lineas).toEqual([]);
  expect(errores).toEqual([{ linea: 2, columna, valor, mensaje: expect.stringContaining(why) }]);
});

test('every line that is wrong is told, and which codes were there all the same', () => {
  const { lineas, errores, codigos } = read(
    'codigo,descripcion,gravedad\na,Uno,leve\n\nA ,Otra vez,leve\nb,Dos\nc,Tres,peor\nd,Cuatro,leve,,\ne,"Cinco',
  );
  expect(lineas.map(({ codigo }) => codigo)).toEqual(['A', 'D']);
  expect(errores.map(({ linea, mensaje }) => [linea, mensaje])).toEqual([
    [4, 'El código ya está en la línea 2.'],
    [5, 'Tiene 2 valores y el encabezado 3 columnas.'],
    [6, expect.stringContaining('gravedad')],
    [8, expect.stringContaining('no se cierra')],
  ]);
  expect([...codigos]).toEqual(['A', 'B', 'C', 'D']);
});

test.each([
  ['nothing', '', 'vacío'],
  ['a heading alone', 'codigo,descripcion,gravedad\n', 'ningún tipo'],
  ['a missing column', 'codigo,descripcion\na,b\n', 'Falta la columna «gravedad»'],
  ['an unknown column', 'codigo,descripcion,gravedad,punto\na,b,leve,1\n', '«punto»'],
  ['a column twice', 'codigo,descripcion,gravedad,Codigo\na,b,leve,1\n', 'dos veces la columna «codigo»'],
  ['what npm writes', '\n> registro@1 tarifario\n> node x\n\ncodigo\n', '--silent'],
  ['too many lines', `codigo,descripcion,gravedad\n${'a,b,leve\n'.repeat(20_001)}`, 'caben 20000'],
  ['a heading that is broken', 'codigo,"descr\n', 'no se cierra'],
])('%s is no catalogue, and why is told', (_name, text, why) => {
  expect(() => read(text)).toThrow(
    expect.objectContaining({ kind: 'unprocessable', message: expect.stringContaining(why) }),
  );
});

test('a profile maps columns, joins parts, gives constants and other words', () => {
  const perfil: Perfil = {
    nombre: 'otro',
    columnas: {
      codigo: { partes: [{ columna: 'Art' }, { columna: 'Inc', antes: '-' }] },
      descripcion: { columna: 'Texto' },
      gravedad: { columna: 'Clase', valores: { '1': 'leve', '2': 'muy_grave' } },
      cantidad: { columna: 'Multa' },
    },
    constantes: { unidad: 'UMA', sin_descuento: 'sí' },
    ignora: ['Nota'],
    vacios: ['--'],
    junta_espacios: true,
    decimal: ',',
  };
  const { lineas, errores } = read(
    'Art;Inc;Texto;Clase;Multa;Nota\n9;A;Dos   espacios;2;2,5;x\n9;--;Uno;1;--;\n9;C;Mal;3;1.5;\n',
    perfil,
  );
  expect(lineas.map(({ codigo, campos, precio }) => ({ codigo, ...campos, precio }))).toEqual([
    {
      codigo: '9-A',
      descripcion: 'Dos espacios',
      gravedad: 'muy_grave',
      sin_descuento: true,
      precio: { unidad: 'UMA', cantidad: '2.5' },
    },
    { codigo: '9', descripcion: 'Uno', gravedad: 'leve', sin_descuento: true, precio: null },
  ]);
  expect(errores).toEqual([{ linea: 4, columna: 'Clase', valor: '3', mensaje: expect.any(String) }]);
});
