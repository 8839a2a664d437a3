import { closeSync, existsSync, openSync } from 'node:fs';
import { runCommand } from '../../src/program/cli/commands.js';
import { StartupError } from '../../src/core/errors/startup.error.js';
import { createTestDatabase, openAsOwner, type TestDatabase } from '../support/database.js';
import { ExternalInstallation } from '../support/external-installation.js';
import { acta, login, OFICIAL, seed } from '../support/seed.js';
import { ADMIN, Installation, type Ended, type ServerProcess } from '../support/server-process.js';

/** One Spanish line on stderr and nothing else. */
function expectRefusal(ended: Ended, text: string): void {
  expect(ended).toMatchObject({ code: 1, stdout: '' });
  expect(ended.stderr).toMatch(/^Error: [^\n]+\n$/);
  expect(ended.stderr).toContain(text);
}

const query = async (database: TestDatabase, sql: string, parameters: unknown[] = []): Promise<any[]> => {
  const owner = await openAsOwner(database);
  try {
    return await owner.query<unknown[]>(sql, parameters);
  } finally {
    await owner.destroy();
  }
};

const trailOf = (database: TestDatabase, accion: string): Promise<any[]> =>
  query(database, 'SELECT * FROM registro.auditoria WHERE accion = $1', [accion]);

describe('with the embedded database', () => {
  let installation: Installation;
  let server: ServerProcess;

  beforeAll(async () => {
    installation = new Installation();
    server = await installation.start();
    await seed(server.http);
  });

  afterAll(() => installation.remove());

  test('token works beside a running server and without one', async () => {
    const beside = await installation.cli(['token', '--oficial', OFICIAL.numero]);
    expect(beside.code).toBe(0);
    expect(beside.stderr).toMatch(/^\{[^\n]*"evento":"token_emitido"[^\n]*\}\n$/);
    expect(beside.stdout).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+\n$/);
    const filed = await server.http.post('/cargar_infraccion', acta('con token de la orden'), {
      token: beside.stdout.trim(),
    });
    expect(filed).toMatchObject({ status: 200, body: { oficial: OFICIAL.numero } });
    expect((await server.http.get('//health/ready')).status).toBe(200);
    await server.stop();

    const alone = await installation.cli(['token', '--oficial', OFICIAL.numero]);
    expect(alone.code).toBe(0);
    expect(alone.stdout).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+\n$/);
    expect(await installation.postgresPid()).toBeNull();

    server = await installation.start();
    const repeated = await server.http.post('/cargar_infraccion', acta('con token de la orden'), {
      token: alone.stdout.trim(),
    });
    expect(repeated).toMatchObject({ status: 200, body: filed.body });
  });
});

describe('with an external database', () => {
  let installation: ExternalInstallation;
  let server: ServerProcess;

  beforeAll(async () => {
    installation = await ExternalInstallation.create();
    server = await installation.start();
    await seed(server.http);
  });

  afterAll(() => installation.remove());

  test('token leaves one trail row that says who and for whom, without the token', async () => {
    const before = (await trailOf(installation.database, 'emitir_token')).map(({ id }) => id as string);
    const { stdout, code } = await installation.cli(['token', '--oficial', OFICIAL.numero]);
    expect(code).toBe(0);
    const rows = (await trailOf(installation.database, 'emitir_token')).filter(({ id }) => !before.includes(id));
    expect(rows).toEqual([expect.objectContaining({ actor_tipo: 'cli', entidad: 'oficiales' })]);
    expect(JSON.stringify(rows)).not.toContain(stdout.trim());
  });

  test('token of an unknown or inactive officer is one line and no trail', async () => {
    const admin = await login(server.http, ADMIN.username, ADMIN.password);
    const before = await trailOf(installation.database, 'emitir_token');
    expectRefusal(await installation.cli(['token', '--oficial', '9999']), '9999');
    const inactivo = { nombre: 'Inactivo', numero: '2002', clave: OFICIAL.clave, activo: false };
    expect((await server.http.post('/oficiales', inactivo, { token: admin })).status).toBe(201);
    expectRefusal(await installation.cli(['token', '--oficial', '2002']), '2002');
    expect(await trailOf(installation.database, 'emitir_token')).toHaveLength(before.length);
  });

  test('usuario crear, rol and clave do what they say', async () => {
    const correo = 'ana@example.com';
    const created = await installation.cli(['usuario', 'crear', '--correo', 'Ana@Example.com', '--rol', 'admin']);
    expect(created.code).toBe(0);
    expect(created.stdout).toContain(`usuario: ${correo}`);
    const first = claveIn(created);
    const token = await login(server.http, correo, first);

    expectRefusal(await installation.cli(['usuario', 'crear', '--correo', correo]), 'correo');
    const rol = await installation.cli(['usuario', 'rol', '--correo', correo, '--rol', 'superadmin']);
    expect(rol).toMatchObject({ code: 0, stdout: `${correo} ahora tiene el rol superadmin.\n` });

    const second = claveIn(await installation.cli(['usuario', 'clave', '--correo', correo]));
    expect(second).not.toBe(first);
    await login(server.http, correo, second);
    expect((await server.http.post('/login/access-token', { username: correo, password: first })).status).toBe(401);
    expect((await server.http.get('/personas', { token })).status).toBe(401);
    expectRefusal(await installation.cli(['usuario', 'clave', '--correo', 'nadie@example.com']), 'usuario');
  });

  test('usuario rol leaves somebody who can manage users', async () => {
    const setRol = (correo: string, rol: string): Promise<Ended> =>
      installation.cli(['usuario', 'rol', '--correo', correo, '--rol', rol]);
    const superadmins = (): Promise<unknown[]> =>
      query(installation.database, `SELECT correo FROM registro.usuarios WHERE rol = 'superadmin' ORDER BY correo`);
    await installation.cli(['usuario', 'crear', '--correo', 'segunda@example.com', '--rol', 'superadmin']);
    for (const { correo } of (await superadmins()) as { correo: string }[]) {
      if (correo !== ADMIN.username) expect((await setRol(correo, 'admin')).code).toBe(0);
    }
    const before = await trailOf(installation.database, 'modificar');
    expectRefusal(await setRol(ADMIN.username, 'admin'), 'Es el último superadmin activo: nombre antes a otro');
    expect(await superadmins()).toEqual([{ correo: ADMIN.username }]);
    expect(await trailOf(installation.database, 'modificar')).toHaveLength(before.length);
    expect((await setRol(ADMIN.username, 'superadmin')).code).toBe(0);
  });

  /** Runs a command whose output nobody can read: a full disk, and a pipe whose other end is closed. */
  async function unread(args: string[], place: 'disk' | 'pipe'): Promise<Ended> {
    if (place === 'pipe') {
      const program = installation.launchCli(args);
      program.child.stdout!.destroy();
      return program.ended;
    }
    const full = openSync('/dev/full', 'w');
    const { ended } = installation.launchCli(args, {}, full);
    closeSync(full);
    return ended;
  }

  (existsSync('/dev/full') ? test : test.skip)('a password that can’t be shown is not set', async () => {
    const correo = 'eva@example.com';
    const crear = ['usuario', 'crear', '--correo', correo];
    expectRefusal(await unread(crear, 'disk'), 'No se pudo escribir el resultado en la salida (ENOSPC)');
    expectRefusal(await unread(crear, 'pipe'), 'No se pudo escribir el resultado en la salida (EPIPE)');
    const clave = claveIn(await installation.cli(crear));
    expectRefusal(await unread(['usuario', 'clave', '--correo', correo], 'disk'), 'ENOSPC');
    await login(server.http, correo, clave);
    const token = await unread(['token', '--oficial', OFICIAL.numero], 'pipe');
    expect(token).toMatchObject({ code: 1, stderr: expect.stringContaining('(EPIPE)') });
    expectRefusal(await unread(['--ayuda'], 'disk'), 'ENOSPC');
  });

  test('migrar does its work once and says so', async () => {
    const empty = await createTestDatabase({ empty: true });
    try {
      const env = { DATABASE_URL: empty.appUrl, DATABASE_MIGRATION_URL: empty.ownerUrl };
      const first = await installation.cli(['migrar'], env);
      expect(first).toMatchObject({ code: 0, stdout: 'El esquema está al día.\n' });
      expect(first.stderr).toContain('Actualizando el esquema');
      expect(await installation.cli(['migrar'], env)).toMatchObject({ code: 0, stdout: first.stdout, stderr: '' });
    } finally {
      await empty.drop();
    }
  });

  test('a bad environment is one line too', async () => {
    expectRefusal(await installation.cli(['migrar'], { JWT_SECRETO: '' }), 'JWT_SECRETO');
  });
});

describe('usage', () => {
  let installation: Installation;

  beforeAll(() => {
    installation = new Installation();
  });

  afterAll(() => installation.remove());

  /** In this process: the program costs a second each time. */
  async function run(args: string[]): Promise<string[]> {
    const lines: string[] = [];
    const noConfig = (): never => {
      throw new Error('the environment was read');
    };
    const keep = (line: string): void => void lines.push(line);
    await runCommand(args, noConfig, { out: async (line) => keep(line), progress: keep });
    return lines;
  }

  test('help and refusal of the program itself', async () => {
    const [help, refusal] = await Promise.all([installation.cli(['--ayuda']), installation.cli(['bailar'])]);
    expect(help).toMatchObject({ code: 0, stderr: '' });
    expect(help.stdout).toMatch(/^Uso:\n/);
    expectRefusal(refusal, 'bailar');
    expect(existsSync(installation.dataDir)).toBe(false);
  });

  test.each([[[]], [['-h']], [['token', '--ayuda']], [['usuario']], [['usuario', '--ayuda']], [['migrar', '--help']]])(
    '%j explains in Spanish without needing an environment',
    async (args: string[]) => {
      expect((await run(args)).join()).toContain('Uso:');
    },
  );

  test.each([
    [['constructor'], 'constructor'],
    [['token'], '--oficial'],
    [['token', '--oficial'], '--oficial'],
    [['token', '--oficial='], '--oficial'],
    [['token', '--numero', '1'], '--numero'],
    [['usuario', 'borrar'], 'borrar'],
    [['usuario', 'crear'], '--correo'],
    [['usuario', 'rol', '--correo', 'a@b.cl'], '--rol'],
    [['usuario', 'rol', '--correo', 'a@b.cl', '--rol', 'rey'], '--rol'],
    [['migrar', '--todo'], '--todo'],
  ])('%j is refused in Spanish', async (args, text) => {
    const refusal = await run(args).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(StartupError);
    expect((refusal as Error).message).toContain(text);
  });
});

function claveIn({ stdout }: Ended): string {
  return /clave: +(\S+)/.exec(stdout)![1]!;
}
