import { becomesTrue } from '../../src/postgres/wait.js';
import { acta, OFICIAL, PERSONA, seed, type Tokens } from '../support/seed.js';
import { Installation, isGone, type ServerProcess } from '../support/server-process.js';

jest.setTimeout(90_000);

let installation: Installation;
let server: ServerProcess;
let tokens: Tokens;

beforeAll(async () => {
  installation = new Installation({ PROCESOS: '2' });
  server = await installation.start();
  tokens = await seed(server.http);
});

afterAll(() => installation.remove());

/** The processes that serve, as the server last said. */
const workers = (): number[] =>
  /Atienden 2 procesos: ([\d, ]+)\./
    .exec(server.stdout)![1]!
    .split(', ')
    .map((pid) => Number(pid));

const file = (comentarios: string, token = tokens.oficial) =>
  server.http.post('/cargar_infraccion', acta(comentarios), { token });

async function reported(): Promise<string[]> {
  const { body } = await server.http.get(`/generar_informe?correo=${PERSONA.correo}`);
  return (body.infracciones as { comentarios: string }[]).map(({ comentarios }) => comentarios);
}

test('the same act filed through all processes at once is one infraction', async () => {
  const answers = await Promise.all(Array.from({ length: 40 }, () => file('por todas las puertas')));
  expect(answers.every(({ status }) => status === 200)).toBe(true);
  expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
  expect((await reported()).filter((text) => text === 'por todas las puertas')).toHaveLength(1);
});

test('the numbers of all processes are added up', async () => {
  const filed = async (): Promise<number> => {
    const text = await (await fetch(`${server.url}/metrics`, { headers: { connection: 'close' } })).text();
    return Number(/^registro_infracciones_cargadas_total\{resultado="nueva"\} (\d+)/m.exec(text)![1]);
  };
  const before = await filed();
  const answers = await Promise.all(Array.from({ length: 12 }, (_, n) => file(`contada ${n}`)));
  expect(answers.every(({ status }) => status === 200)).toBe(true);
  expect([await filed(), await filed(), await filed()]).toEqual([before + 12, before + 12, before + 12]);
});

test('the panel answers whichever process is asked', async () => {
  const answers = await Promise.all(Array.from({ length: 8 }, () => fetch(`${server.url}/admin/login`)));
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
});

test('a process that is killed is replaced, and nothing filed is lost', async () => {
  const [victim, survivor] = workers() as [number, number];
  expect((await file('antes')).status).toBe(200);
  process.kill(victim, 'SIGKILL');
  await server.says(`El proceso ${victim} terminó sin que nadie lo pidiera (SIGKILL); se reemplaza.`);
  const files = async (): Promise<boolean> => (await file('después').catch(() => undefined))?.status === 200;
  expect(await becomesTrue(files, 20_000, 50)).toBe(true);
  expect(await reported()).toEqual(expect.arrayContaining(['antes', 'después']));
  expect(await isAliveNow(survivor)).toBe(true);
});

test('a stop ends every process and the database, with code 0', async () => {
  const pids = [...workers(), (await installation.postgresPid())!];
  expect(await server.stop()).toMatchObject({ code: 0, stderr: '' });
  for (const pid of pids) expect(await isGone(pid)).toBe(true);
});

test('the processes count their limits together', async () => {
  server = await installation.start({ LIMITE_INFORME: '6', LIMITE_LOGIN: '6,0' });
  const ask = (): Promise<number> =>
    // A connection each, so that the requests are dealt to all processes.
    fetch(`${server.url}/api/v1/generar_informe?correo=${PERSONA.correo}`, { headers: { connection: 'close' } }).then(
      ({ status }) => status,
    );
  const statuses = await Promise.all(Array.from({ length: 20 }, ask));
  expect(statuses.filter((status) => status === 200)).toHaveLength(6);
  expect(statuses.filter((status) => status === 429)).toHaveLength(14);

  const logIn = (password: string): Promise<number> =>
    fetch(`${server.url}/api/v1/login/access-token`, {
      method: 'POST',
      headers: { connection: 'close' },
      body: new URLSearchParams({ username: OFICIAL.numero, password }),
    }).then(({ status }) => status);
  for (let count = 0; count < 8; count += 1) expect(await logIn(OFICIAL.clave)).toBe(200); // none of these counts
  const tried = await Promise.all(Array.from({ length: 10 }, () => logIn('no es esta clave')));
  expect(tried.toSorted()).toEqual([...Array<number>(6).fill(401), ...Array<number>(4).fill(429)]);
});

test('when the process that keeps them is killed they end by themselves, and the next start heals', async () => {
  const pids = workers();
  await server.kill9();
  for (const pid of pids) expect(await isGone(pid)).toBe(true);
  server = await installation.start();
  expect(await reported()).toContain('antes');
  expect(await server.stop()).toMatchObject({ code: 0 });
});

test('what keeps them from starting is one line and code 1', async () => {
  const { code, stderr } = await installation.fail({ DATABASE_URL: 'postgresql://a:b@127.0.0.1:1/nada' });
  expect(code).toBe(1);
  expect(stderr.trim().split('\n')).toHaveLength(1);
});

async function isAliveNow(pid: number): Promise<boolean> {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
