import { GROUPS, help, parseOptions } from '../../bench/options.mjs';

test('without options it is the full run, which writes into docs', () => {
  expect(parseOptions([])).toMatchObject({
    filas: 1_000_000,
    repeticiones: 5,
    segundos: 5,
    actas: 1_000_000,
    semilla: 1,
    rapido: false,
    solo: GROUPS,
    destino: 'docs',
  });
});

test('the quick run is small and writes nothing unless told where', () => {
  expect(parseOptions(['--rapido'])).toMatchObject({ filas: 10_000, repeticiones: 3, destino: undefined });
  expect(parseOptions(['--rapido', '--destino', 'otra']).destino).toBe('otra');
});

test('sizes can be given', () => {
  const given = parseOptions(['--filas', '10000000', '--semilla=7', '--segundos', '0.5', '--repeticiones', '2']);
  expect(given).toMatchObject({ filas: 10_000_000, semilla: 7, segundos: 0.5, repeticiones: 2 });
});

test('crashes are ten of each unless told otherwise', () => {
  expect(parseOptions(['--caidas']).repeticiones).toBe(10);
  expect(parseOptions(['--caidas', '--repeticiones', '3']).repeticiones).toBe(3);
});

test('some measures alone run in the usual order and write nothing', () => {
  expect(parseOptions(['--solo', 'informe, carga'])).toMatchObject({ solo: ['carga', 'informe'], destino: undefined });
});

test('the server can be given other settings; such a run is not the one that is documented', () => {
  const given = parseOptions(['--con', 'PROCESOS=2', '--con=DATA=a=b']);
  expect(given).toMatchObject({ con: { PROCESOS: '2', DATA: 'a=b' }, destino: undefined });
  expect(parseOptions([]).con).toEqual({});
});

test.each([
  [['--rapida'], 'No se entiende «--rapida»'],
  [['--filas', 'mil'], '--filas debe ser un número'],
  [['--filas', '500'], '--filas debe ser un número entero desde 10000'],
  [['--segundos', '0'], '--segundos debe ser un número mayor que 0'],
  [['--repeticiones', '1.5'], '--repeticiones debe ser un número entero'],
  [['--solo', 'nada'], 'No hay una medida «nada»'],
  [['--con', 'PROCESOS'], '--con espera NOMBRE=VALOR'],
  [['nada'], 'No se entiende «nada»'],
])('%j is refused with a line that says why', (args, line) => {
  expect(() => parseOptions(args)).toThrow(line);
});

test('the help names every measure', () => {
  for (const group of GROUPS) expect(help()).toContain(group);
});
