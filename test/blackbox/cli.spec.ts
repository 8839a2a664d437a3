import { spawn, spawnSync } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { closeSync, existsSync, mkdirSync, openSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Client } from 'pg';
import { Respaldo } from '../../src/modules/respaldos/contenedor/respaldo.js';
import { isAlive, readPidFile } from '../../src/postgres/postmaster-pid.js';
import { becomesTrue } from '../../src/postgres/wait.js';
import { runCommand } from '../../src/program/cli/commands.js';
import { StartupError } from '../../src/core/errors/startup.error.js';
import { PreparedInstallation } from '../support/prepared-installation.js';
import { acta, login, OFICIAL, seed } from '../support/seed.js';
import { ADMIN, Installation, type Ended, type ServerProcess } from '../support/server-process.js';
import { noBar } from '../support/terminal.js';

const CLI = resolve(__dirname, '../../dist/src/program/cli/main.js');

/** One Spanish line on stderr and nothing else. */
function expectRefusal(ended: Ended, text: string): void {
  expect(ended).toMatchObject({ code: 1, stdout: '' });
  expect(ended.stderr).toMatch(/^Error: [^\n]+\n$/);
  expect(ended.stderr).toContain(text);
}

describe('with its own database', () => {
  let installation: PreparedInstallation;
  let server: ServerProcess;

  beforeAll(async () => {
    installation = await PreparedInstallation.create({ CARAS: 'api' });
    server = await installation.start();
    await seed(server.http);
  });

  afterAll(() => installation.remove());

  test('token works beside a running server', async () => {
    const { code, stdout, stderr } = await installation.cli(['token', '--oficial', OFICIAL.numero]);
    expect(code).toBe(0);
    expect(stderr).toMatch(/^\{[^\n]*"evento":"token_emitido"[^\n]*\}\n$/);
    expect(stdout).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+\n$/);
    const filed = await server.http.post('/cargar_infraccion', acta('con token'), { token: stdout.trim() });
    expect(filed).toMatchObject({ status: 200, body: { oficial: OFICIAL.numero } });
    expect((await server.http.get('//health/ready')).status).toBe(200);
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
    const nueva = 'eva@example.com';
    const [created, changed, token] = await Promise.all([
      unread(['usuario', 'crear', '--correo', nueva], 'disk'),
      unread(['usuario', 'clave', '--correo', ADMIN.username], 'disk'),
      unread(['token', '--oficial', OFICIAL.numero], 'pipe'),
    ]);
    for (const refused of [created, changed]) {
      expectRefusal(refused, 'No se pudo escribir el resultado en la salida (ENOSPC)');
    }
    expect(token).toMatchObject({ code: 1, stderr: expect.stringContaining('en la salida (EPIPE)') });
    await login(server.http, ADMIN.username, ADMIN.password);
    const client = new Client(await installation.adminUrl());
    await client.connect();
    const { rows } = await client.query('SELECT correo FROM registro.usuarios').finally(() => client.end());
    expect(rows).toEqual([{ correo: ADMIN.username }]);
  });

  test('a backup that is killed half-way leaves nothing that looks like one', async () => {
    const archivos = join(installation.dataDir, 'archivos/lotes');
    mkdirSync(archivos, { recursive: true });
    spawnSync('mkfifo', [join(archivos, 'nadie-escribe')]); // a file whose first byte never comes
    const folder = join(installation.home, 'respaldos');
    mkdirSync(folder);
    const making = installation.launchCli(['respaldo', 'crear', '--salida', join(folder, 'registro.tar')]);
    const isUnderWay = async (): Promise<boolean> =>
      readdirSync(folder).some((name) => statSync(join(folder, name)).size > 0);
    expect(await becomesTrue(isUnderWay, 60_000, 20)).toBe(true);
    await making.kill9();
    rmSync(join(archivos, 'nadie-escribe'));
    const [left, ...more] = readdirSync(folder);
    expect([left, more]).toEqual([expect.stringMatching(/^registro\.tar\..+\.parcial$/), []]);
    await expect(Respaldo.abrir(join(folder, left!))).rejects.toThrow('está dañado o incompleto');
  });

  test('one restores at a time, and what one that was killed left is in nobody’s way', async () => {
    const path = join(installation.home, 'entero.tar');
    expect(await installation.cli(['respaldo', 'crear', '--salida', path])).toMatchObject({ code: 0 });
    const elsewhere = new Installation();
    try {
      const restaurar = ['respaldo', 'restaurar', path];
      const first = elsewhere.launchCli(restaurar);
      const cluster = join(elsewhere.dataDir, '.restaurando/postgres');
      expect(await becomesTrue(async () => (await readPidFile(cluster)) !== null, 60_000, 5)).toBe(true);
      first.child.kill('SIGSTOP');
      expectRefusal(await elsewhere.cli(restaurar), `ya se está restaurando un respaldo (proceso ${first.pid})`);
      await first.kill9();
      const { pid } = (await readPidFile(cluster))!;
      expect(await elsewhere.cli(restaurar)).toMatchObject({ code: 0, stdout: expect.stringContaining('Restaurado') });
      expect([await isAlive(pid), readdirSync(elsewhere.dataDir).filter((name) => name.startsWith('.'))]).toEqual([
        false,
        [],
      ]);
    } finally {
      await elsewhere.remove();
    }
  });

  (existsSync('/usr/bin/script') ? test : test.skip)(
    'a passphrase is asked for on a terminal, which does not show it',
    async () => {
      const [path, frase] = [join(installation.home, 'cifrado.tar'), 'una frase bien larga'];
      const order = `${process.execPath} ${CLI} respaldo crear --cifrar --salida ${path}`;
      const env = {
        PATH: process.env.PATH,
        HOME: installation.home,
        DATA_DIR: installation.dataDir,
        LOG_LEVEL: 'silent',
      };
      const terminal = spawn('script', ['-qec', order, '/dev/null'], { cwd: installation.home, env });
      let shown = '';
      terminal.stdout.on('data', (chunk: Buffer) => {
        const before = shown;
        shown += chunk.toString();
        for (const question of ['Clave del respaldo: ', 'Otra vez: ']) {
          if (shown.includes(question) && !before.includes(question)) terminal.stdin.write(`${frase}\r`);
        }
      });
      await once(terminal, 'close');
      expect(shown).toContain('Cifrado, con las claves de la instalación.');
      expect(shown).not.toContain(frase);
      const respaldo = await Respaldo.abrir(path);
      await respaldo.desbloquear(frase);
      await respaldo.comprobar();
      await respaldo.cerrar();
    },
  );

  test('token works without a server, and starts and stops the database for it', async () => {
    await server.stop();
    const { code, stdout } = await installation.cli(['token', '--oficial', OFICIAL.numero]);
    expect(code).toBe(0);
    expect(await installation.postgresPid()).toBeNull();
    const [head, body, signature] = stdout.trim().split('.');
    const { jwt } = JSON.parse(readFileSync(join(installation.dataDir, 'secretos.json'), 'utf8')) as { jwt: string };
    expect(createHmac('sha256', jwt).update(`${head}.${body}`).digest('base64url')).toBe(signature);
    server = await installation.start();
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
    await runCommand(args, noConfig, { out: async (line) => keep(line), progress: keep, bar: noBar });
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
