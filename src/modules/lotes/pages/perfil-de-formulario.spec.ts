import { parsePerfil } from '../lectura/perfil.js';
import { columnaAsValue, perfilDeFormulario } from './perfil-de-formulario.js';

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
