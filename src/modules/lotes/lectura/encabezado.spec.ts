import { findEncabezado, proponer } from './encabezado.js';
import type { Campo, Clase } from './campos.js';

const fieldsOf = (headings: string[], clase: Clase = 'infracciones'): (Campo | null)[] => {
  const found = proponer(headings, clase);
  return headings.map((_, columna) => found.find((one) => one.columna === columna)?.campo ?? null);
};

test.each<[string[], (Campo | null)[]]>([
  [
    ['placa_patente', 'timestamp', 'comentarios', 'oficial'],
    ['placa_patente', 'timestamp', 'comentarios', 'oficial'],
  ],
  [
    ['PLACA', 'Fecha', 'HORA', 'Infracción'],
    ['placa_patente', 'fecha', 'hora', 'comentarios'],
  ],
  [
    ['Patente', 'Fecha y Hora', 'Código', 'Agente'],
    ['placa_patente', 'timestamp', 'codigos', 'oficial'],
  ],
  [
    ['Plate Number', 'Issue Date', 'Violation Code', 'Fine Amount'],
    ['placa_patente', 'fecha', 'codigos', 'monto'],
  ],
  [
    ['Año', 'Mes', 'Día', 'Placa'],
    ['anio', 'mes', 'dia', 'placa_patente'],
  ],
  [
    ['Código de infracción', 'Infracción'],
    ['codigos', 'comentarios'],
  ],
  [
    ['Placa', 'Placa anterior'],
    ['placa_patente', null],
  ],
  [
    ['Fecha', 'Fecha de pago'],
    ['fecha', null],
  ],
  [
    ['fechaHora', 'numeroActa'],
    ['timestamp', 'folio'],
  ],
  [
    ['  E-mail  ', 'Marca/Modelo'],
    ['correo', 'marca'],
  ],
  [
    ['id', 'x', ''],
    [null, null, null],
  ],
])('%j', (headings, fields) => {
  expect(fieldsOf(headings)).toEqual(fields);
});

test('a field of another class is none', () => {
  expect(fieldsOf(['nombre', 'correo', 'placa'], 'personas')).toEqual(['nombre', 'correo', null]);
});

test('a name among other words counts for less', () => {
  expect(proponer(['Placa', 'Lugar exacto del hecho'], 'infracciones')).toEqual([
    { campo: 'placa_patente', columna: 0, confianza: 1 },
    { campo: 'lugar', columna: 1, confianza: 0.6 },
  ]);
});

test.each<[string, string[][], Clase, number | null]>([
  [
    'the first row',
    [
      ['placa', 'fecha'],
      ['ABC123', '2024-01-01'],
    ],
    'infracciones',
    0,
  ],
  [
    'below a preamble',
    [['Municipio de Prueba'], ['Reporte 2024', ''], ['Placa', 'Fecha', 'Hora'], ['A', 'B', 'C']],
    'infracciones',
    2,
  ],
  [
    'none',
    [
      ['ABC123', '2024-01-01'],
      ['DEF456', '2024-01-02'],
    ],
    'infracciones',
    null,
  ],
  [
    'one by chance',
    [
      ['ABC123', 'Infracción'],
      ['DEF456', 'x'],
    ],
    'infracciones',
    null,
  ],
  ['one column', [['Patente'], ['ABC123']], 'operaciones', 0],
  ['one column without a name', [['ABC123'], ['DEF456']], 'operaciones', null],
  ['nothing', [], 'infracciones', null],
])('the heading: %s', (_, rows, clase, place) => {
  expect(findEncabezado(rows, clase)).toBe(place);
});
