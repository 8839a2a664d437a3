import { isAlive } from '../../src/postgres/postmaster-pid.js';
import { becomesTrue } from '../../src/postgres/wait.js';
import { openAsOwner } from '../support/database.js';
import { ExternalInstallation } from '../support/external-installation.js';
import type { Answer } from '../support/http-client.js';
import { acta, OFICIAL, PERSONA, seed, type Tokens } from '../support/seed.js';
import { PreparedInstallation } from '../support/prepared-installation.js';
import { isGone, type ServerProcess } from '../support/server-process.js';

const DOS = { PROCESOS: '2' };
const LIMITES = { LIMITE_INFORME: '6', LIMITE_LOGIN: '6,0' };

/** The processes that serve, as the server last said. */
const workers = ({ stdout }: ServerProcess): [number, number] =>
  /^[^]*Atienden 2 procesos: ([\d, ]+)\./.exec(stdout)![1]!.split(', ').map(Number) as [number, number];

const file = ({ http }: ServerProcess, { oficial }: Tokens, comentarios: string): Promise<Answer> =>
  http.post('/cargar_infraccion', acta(comentarios), { token: oficial });

/** The acts that are kept. Not read from the report, which the limits count. */
async function kept({ http }: ServerProcess, { admin }: Tokens): Promise<string[]> {
  const texts: string[] = [];
  for (let query = '?limite=200'; ;) {
    const { body } = await http.get(`/infracciones${query}`, { token: admin });
    texts.push(...(body.datos as { comentarios: string }[]).map(({ comentarios }) => comentarios));
    if (body.siguiente === null) return texts;
    query = `?limite=200&cursor=${body.siguiente}`;
  }
}

describe('two processes on one database', () => {
  let installation: ExternalInstallation;
  let server: ServerProcess;
  let tokens: Tokens;

  beforeAll(async () => {
    installation = await ExternalInstallation.create({ ...DOS, ...LIMITES });
    server = await installation.start();
    tokens = await seed(server.http);
  });

  afterAll(() => installation.remove());

  test('the same act filed through all processes at once is one infraction', async () => {
    const answers = await Promise.all(Array.from({ length: 40 }, () => file(server, tokens, 'por todas las puertas')));
    expect(answers.every(({ status }) => status === 200)).toBe(true);
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    expect((await kept(server, tokens)).filter((text) => text === 'por todas las puertas')).toHaveLength(1);
  });

  test('the numbers of all processes are added up', async () => {
    const filed = async (): Promise<number> => {
      const text = await (await fetch(`${server.url}/metrics`, { headers: { connection: 'close' } })).text();
      return Number(/^registro_infracciones_cargadas_total\{resultado="nueva"\} (\d+)/m.exec(text)?.[1] ?? 0);
    };
    const before = await filed();
    const answers = await Promise.all(Array.from({ length: 12 }, (_, n) => file(server, tokens, `contada ${n}`)));
    expect(answers.every(({ status }) => status === 200)).toBe(true);
    expect([await filed(), await filed(), await filed()]).toEqual([before + 12, before + 12, before + 12]);
  });

  test('whoever is told that a partner is subscribed files nothing it is not told of, whichever process files', async () => {
    const [{ http }, token] = [server, tokens.admin];
    let isBusy = true;
    const busy = (async () => {
      for (let n = 0; isBusy; n += 1) await file(server, tokens, `antes de la suscripción ${n}`);
    })();
    const { id } = (await http.post('/aliados', { nombre: 'Andes' }, { token })).body;
    // An address of nobody's, to which nothing is sent.
    const suscripcion = { url: 'https://192.0.2.1/', eventos: ['infraccion.creada'] };
    expect((await http.post(`/aliados/${id}/suscripciones`, suscripcion, { token })).status).toBe(201);
    const answers = await Promise.all(
      // A connection each, so that they are dealt to all processes.
      Array.from({ length: 24 }, (_, n) =>
        http.post('/cargar_infraccion', acta(`avisada ${n}`), {
          token: tokens.oficial,
          headers: { connection: 'close' },
        }),
      ),
    );
    isBusy = false;
    await busy;
    const ids = answers.map(({ body }) => body.id as string).sort();
    const owner = await openAsOwner(installation.database);
    const told = await owner.query<{ sujeto: string }[]>(
      `SELECT sujeto FROM registro.eventos WHERE tipo = 'infraccion.creada' AND sujeto = ANY ($1) ORDER BY sujeto`,
      [ids],
    );
    await owner.destroy();
    expect(told.map(({ sujeto }) => sujeto)).toEqual(ids);
  });

  test('the panel answers whichever process is asked', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => fetch(`${server.url}/admin/login`)));
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
  });

  test('count their limits together', async () => {
    const ask = (): Promise<number> =>
      // A connection each, so that the requests are dealt to all processes.
      fetch(`${server.url}/api/v1/generar_informe?correo=${PERSONA.correo}`, {
        headers: { connection: 'close' },
      }).then(({ status }) => status);
    const statuses = await Promise.all(Array.from({ length: 20 }, ask));
    expect(statuses.toSorted()).toEqual([...Array<number>(6).fill(200), ...Array<number>(14).fill(429)]);

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

  test('one that is killed is replaced, and nothing filed is lost', async () => {
    const [victim, survivor] = workers(server);
    expect((await file(server, tokens, 'antes')).status).toBe(200);
    process.kill(victim, 'SIGKILL');
    await server.says(`El proceso ${victim} terminó sin que nadie lo pidiera (SIGKILL); se reemplaza.`);
    const files = async (): Promise<boolean> =>
      (await file(server, tokens, 'después').catch(() => undefined))?.status === 200;
    expect(await becomesTrue(files, 60_000, 50)).toBe(true);
    expect(await kept(server, tokens)).toEqual(expect.arrayContaining(['antes', 'después']));
    expect(await isAlive(survivor)).toBe(true);
  });
});

describe('two processes and their own database', () => {
  let installation: PreparedInstallation;

  beforeAll(async () => {
    installation = await PreparedInstallation.create({ ...DOS, CARAS: 'api' }, { durable: true });
  });

  afterAll(() => installation.remove());

  test('end when the process that keeps them is killed, heal with the next start, and all end with a stop', async () => {
    const killed = await installation.start();
    const tokens = await seed(killed.http);
    expect((await file(killed, tokens, 'antes')).status).toBe(200);
    await killed.kill9();
    for (const pid of workers(killed)) expect(await isGone(pid)).toBe(true);

    const server = await installation.start();
    expect(await kept(server, tokens)).toEqual(['antes']);
    const pids = [...workers(server), (await installation.postgresPid())!];
    expect(await server.stop()).toMatchObject({ code: 0, stderr: '' });
    for (const pid of pids) expect(await isGone(pid)).toBe(true);
  });

  test('say in one line what keeps them from starting, with code 1', async () => {
    const { code, stderr } = await installation.fail({ DATABASE_URL: 'postgresql://a:b@127.0.0.1:1/nada' });
    expect(code).toBe(1);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});
