import { parsePerfil } from '../lectura/perfil.js';
import { columnaAsValue, perfilDeFormulario } from './perfil-de-formulario.js';

const AMBAS = { 'propuesta.fecha': '"DÍA"', 'columnas.fecha.2': '"HORA"' };

test('what was left as the file says it is not in the profile', () => {
  const sent = { 'columnas.placa_patente': '', 'constantes.placa_patente': ' ', codificacion: '', encabezado: '' };
  expect(perfilDeFormulario(sent)).toEqual({});
});

test('columns by heading, by number or put together, what is the same in every line, and what is not read', () => {
  const perfil = perfilDeFormulario({
    'columnas.placa_patente': columnaAsValue('Dominio'),
    'columnas.fecha': columnaAsValue(['AÑO', 'MES', 3]),
    'columnas.lugar': 'ninguna',
    'constantes.oficial': ' 1001 ',
    delimitador: '\t',
    formato_fecha: 'DD/MM/YYYY',
    encabezado: 'no',
    crear_vehiculos: 'si',
  });
  expect(perfil).toEqual({
    columnas: { placa_patente: 'Dominio', fecha: ['AÑO', 'MES', 3] },
    constantes: { oficial: '1001', lugar: '' },
    delimitador: '\t',
    formato_fecha: 'DD/MM/YYYY',
    encabezado: false,
    crear_vehiculos: true,
  });
  expect(parsePerfil(perfil)).toBe(perfil);
});

test.each([
  [
    'what is chosen',
    { 'columnas.fecha': '"DÍA"', 'columnas.fecha.2': '"MES"', 'columnas.fecha.10': '3' },
    ['DÍA', 'MES', 3],
  ],
  ['one', { 'columnas.fecha': '"DÍA"', 'columnas.fecha.3': '' }, 'DÍA'],
  ['the first left open', { 'columnas.fecha': '', 'columnas.fecha.2': '"HORA"' }, 'HORA'],
  [
    'the file’s own and another',
    { 'columnas.fecha': '', 'propuesta.fecha': '["DÍA","MES"]', 'columnas.fecha.2': '"AÑO"' },
    ['DÍA', 'MES', 'AÑO'],
  ],
  ['not the file’s own where another is chosen', { ...AMBAS, 'columnas.fecha': '"F"' }, ['F', 'HORA']],
  ['not the file’s own where it is not read', { ...AMBAS, 'columnas.fecha': 'ninguna' }, 'HORA'],
])('columns that are put together: %s', (_, sent, fecha) => {
  const perfil = perfilDeFormulario(sent);
  expect(perfil).toEqual({ columnas: { fecha } });
  expect(parsePerfil(perfil)).toBe(perfil);
});

test('what the file says is in no profile where nothing is joined to it', () => {
  expect(perfilDeFormulario({ 'propuesta.fecha': '"DÍA"', 'columnas.fecha': '', 'columnas.fecha.2': '' })).toEqual({});
});

test.each([
  [{ 'constantes.hora': '12:00' }, '12:00'],
  [{ 'constantes.hora': '12:00', otra_hora: '07:30' }, '07:30'],
  [{ 'columnas.hora': 'ninguna', 'constantes.hora': '12:00' }, '12:00'],
])('the hour of %j', (sent, hora) => {
  expect(perfilDeFormulario(sent)).toEqual({ constantes: { hora } });
});

test('what is no column is refused', () => {
  expect(() => perfilDeFormulario({ 'columnas.marca': '{' })).toThrow('Una columna no se puede leer');
  expect(() => parsePerfil(perfilDeFormulario({ 'columnas.marca': '{"a":1}' }))).toThrow('El perfil no sirve');
});
