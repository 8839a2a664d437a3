import { cliActor, parseOptions } from './terminal.js';

test('options, positionals and help are told apart', () => {
  expect(parseOptions(['crear', '--correo', 'a@b.cl', '--rol=admin'], ['correo', 'rol'])).toEqual({
    values: { correo: 'a@b.cl', rol: 'admin' },
    flags: new Set(),
    positionals: ['crear'],
    help: false,
  });
  for (const flag of ['--ayuda', '--help', '-h']) expect(parseOptions([flag], ['oficial']).help).toBe(true);
  expect(parseOptions([], [])).toEqual({ values: {}, flags: new Set(), positionals: [], help: false });
  expect(parseOptions(['x', '--quitar'], ['correo'], ['quitar']).flags).toEqual(new Set(['quitar']));
});

test.each([
  [['--numero', '7'], '--numero'],
  [['-x'], '-x'],
  [['--oficial'], '--oficial'],
  [['--ayuda=si'], '--ayuda'],
])('%j is refused in Spanish, naming what is not understood', (args, option) => {
  expect(() => parseOptions(args, ['oficial'])).toThrow(`No se entiende «${option}». Pruebe con --ayuda.`);
});

test('whoever uses the command line is named in the trail, each use apart', () => {
  const [one, other] = [cliActor(), cliActor()];
  expect(one).toEqual({
    tipo: 'cli',
    id: null,
    nombre: expect.stringMatching(/\S/),
    rol: 'cli',
    direccion: 'local',
    requestId: expect.any(String),
  });
  expect(other.requestId).not.toBe(one.requestId);
});
