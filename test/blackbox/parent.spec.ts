import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { PreparedInstallation } from '../support/prepared-installation.js';
import { isGone, RunningProgram } from '../support/server-process.js';

let installation: PreparedInstallation;

beforeAll(async () => {
  installation = await PreparedInstallation.create({ CARAS: 'api' });
});

afterAll(() => installation.remove());

const onPosix = process.platform === 'win32' ? test.skip : test;

onPosix('the server ends with the program that started it, as when `npm start` is killed', async () => {
  const start = resolve(__dirname, '../../scripts/start.mjs');
  const env = { PATH: process.env.PATH, HOME: installation.home, PORT: '0', DATA_DIR: installation.dataDir };
  // As npm does it: a shell that does not pass signals on. It first tells the server's process id.
  const shell = spawn('sh', ['-c', '"$0" "$1" & echo "pid $!"; wait', process.execPath, start], {
    env: { ...env, CI: 'true' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const program = new RunningProgram(shell);
  await program.says('Para detenerlo');
  const server = Number(/pid (\d+)/.exec(program.stdout)![1]);
  shell.kill('SIGKILL');
  expect(await isGone(server)).toBe(true);
  expect(await installation.postgresPid()).toBeNull();
});
