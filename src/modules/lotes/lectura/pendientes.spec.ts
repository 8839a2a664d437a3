import { analizar } from './analisis.js';
import type { Clase } from './campos.js';
import { pendientesDe, type Pendiente } from './pendientes.js';
import type { Perfil } from './perfil.js';

async function pendientes(text: string, clase: Clase = 'infracciones', perfil: Perfil = {}): Promise<Pendiente[]> {
  async function* open(): AsyncGenerator<Uint8Array> {
    yield Buffer.from(text, 'latin1');
  }
  return pendientesDe(await analizar(open, clase, perfil), clase, perfil);
}

const keys = async (text: string, clase?: Clase, perfil?: Perfil): Promise<string[]> =>
  (await pendientes(text, clase, perfil)).map(({ clave }) => clave);

test('nothing is asked of a file that says everything', async () => {
  const text = 'placa,fecha,hora,comentarios,oficial\nABC123,25/03/2024,10:00,nada,1001\n';
  expect(await pendientes(text)).toEqual([]);
});

test('what is open is asked in its order, by the key that answers it', async () => {
  const text = 'placa;día;fecha;agente\nABC123;1;03/04/2024;PER\xe9 \xe9\n';
  expect(await keys(text)).toEqual(['codificacion', 'columnas.comentarios', 'formato_fecha', 'constantes.hora']);
});

test('a missing field may be any column that is none yet, by its heading or its number', async () => {
  const text = 'Vehículo;fecha y hora;qué;\nABC123;2024-03-25 10:00;nada;1001\n';
  const asked = await pendientes(Buffer.from(text).toString('latin1'));
  expect(asked.map(({ clave, opciones }) => [clave, opciones])).toEqual([
    ['columnas.placa_patente', ['Vehículo', 'qué', '4']],
    ['columnas.comentarios', ['Vehículo', 'qué', '4']],
    ['columnas.oficial', ['Vehículo', 'qué', '4']],
  ]);
});

test('codes do in place of comments, parts in place of a date, constants in place of columns', async () => {
  const text = 'placa,año,mes,día,código\nABC123,2024,3,25,A-1\n';
  const utf8 = Buffer.from(text).toString('latin1');
  expect(await keys(utf8)).toEqual(['columnas.oficial', 'constantes.hora']);
  expect(await keys(utf8, 'infracciones', { constantes: { oficial: '1001', hora: '10:00' } })).toEqual([]);
});

test.each<[Clase, string, string[]]>([
  ['personas', 'nombre,correo\nAna,a@b.cl\n', []],
  ['personas', 'nombre\nAna\n', ['columnas.correo']],
  ['personas', 'Ana\nLuis\n', ['columnas.nombre', 'columnas.correo']],
  ['vehiculos', 'placa,marca\nABC123,Fiat\n', ['columnas.color', 'columnas.correo']],
  ['operaciones', 'ABC123\nDEF456\n', ['columnas.placa_patente']],
])('%s: %j', async (clase, text, claves) => {
  expect(await keys(text, clase)).toEqual(claves);
});

test('a column that the profile names and the file does not have is asked for, also one that can be done without', async () => {
  const text = 'placa,fecha,hora,motivo,oficial,extra\nABC123,25/03/2024,10:00,nada,1001,x\n';
  const asked = await pendientes(text, 'infracciones', { columnas: { lugar: 'sitio', oficial: 9 } });
  expect(asked.map(({ clave, pregunta, opciones }) => [clave, pregunta, opciones])).toEqual([
    [
      'columnas.oficial',
      'El archivo no tiene la columna «9». ¿En qué columna está el número del oficial?',
      ['oficial', 'extra'],
    ],
    ['columnas.lugar', 'El archivo no tiene la columna «sitio». ¿En qué columna está «lugar»?', ['oficial', 'extra']],
  ]);
});

test('what the profile says is not asked again, and decides which column is judged', async () => {
  const text = 'placa,fecha,cuando,hora,motivo,oficial\nABC123,03/04/2024,25/03/2024,10:00,nada,1001\n';
  expect(await keys(text)).toEqual(['formato_fecha']);
  expect(await keys(text, 'infracciones', { formato_fecha: 'DD/MM/YYYY' })).toEqual([]);
  expect(await keys(text, 'infracciones', { columnas: { fecha: 'cuando' } })).toEqual([]);
});

test('of dates without a time some are shown, with each of the times', async () => {
  const text = 'placa,fecha,motivo,oficial\nABC123,25/03/2024,nada,1001\nABC123,26/03/2024,nada,1001\n';
  expect((await pendientes(text)).map(({ clave, muestras }) => [clave, muestras])).toEqual([
    [
      'constantes.hora',
      [
        { '00:00': '25/03/2024 00:00', '12:00': '25/03/2024 12:00' },
        { '00:00': '26/03/2024 00:00', '12:00': '26/03/2024 12:00' },
      ],
    ],
  ]);
});

test.each(['ABC123,27/03/20', 'ABC123,27/03/2024', 'ABC123,03/04/2024 10:0'])(
  'nobody is asked because of a last line that was cut off: %s',
  async (last) => {
    const text = `placa,fecha,motivo,oficial\nABC123,25/03/2024 10:00,nada,1001\n${last}`;
    expect(await pendientes(text)).toEqual([]);
  },
);

test('of two columns of one name that are one field it is asked which, unless somebody said so', async () => {
  const text = 'placa,fecha y hora,motivo,oficial,PLACA,Motivo\nABC123,25/03/2024 10:00,nada,1001,DEF456,algo\n';
  const asked = await pendientes(text);
  expect(asked.map(({ clave, pregunta, opciones }) => [clave, pregunta, opciones])).toEqual([
    ['columnas.placa_patente', 'Hay 2 columnas «placa». ¿En qué columna está la placa?', ['placa', 'PLACA']],
    ['columnas.comentarios', 'Hay 2 columnas «motivo». ¿En qué columna está lo que pasó?', ['motivo', 'Motivo']],
  ]);
  const columnas = { placa_patente: 'PLACA', comentarios: 'motivo' };
  expect(await keys(text, 'infracciones', { columnas })).toEqual([]);
});

test('columns of the very same title are told apart by their numbers', async () => {
  const text = 'correo,nombre,correo\na@b.cl,Ana,c@d.cl\n';
  expect((await pendientes(text, 'personas')).map(({ opciones }) => opciones)).toEqual([['correo', '3']]);
  expect(await keys(text, 'personas', { columnas: { correo: '3' } })).toEqual([]);
});
