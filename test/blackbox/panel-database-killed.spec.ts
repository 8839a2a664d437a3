import { Client } from 'pg';
import { becomesTrue } from '../../src/postgres/wait.js';
import { PanelClient, type PanelAnswer } from '../support/panel-client.js';
import { ADMIN, Installation, type ServerProcess } from '../support/server-process.js';

const ROUNDS = 6;
/** How long after the saves were sent the database dies, in ms: before, during and after their transactions. */
const DELAYS = [0, 1, 3, 6, 12, 25];
const SAVES = 8;

const INTERNALS =
  /select |insert |registro\.|postgres|econn|terminat|connection|query|typeorm|node_modules|\bat \S+:\d+/i;

jest.setTimeout(120_000);

let installation: Installation;
let server: ServerProcess;
let admin: PanelClient;

beforeAll(async () => {
  installation = new Installation();
  server = await installation.start();
  admin = await PanelClient.loggedIn(server.url, ADMIN.username, ADMIN.password);
});

afterAll(() => installation.remove());

const isBack = (): Promise<boolean> =>
  becomesTrue(async () => (await server.http.get('//health/ready')).status === 200, 30_000, 50);

/** How often each of the people saved so far is there, and how often the trail says so. */
async function stored(): Promise<Map<string, { filas: number; huellas: number }>> {
  const client = new Client(await installation.adminUrl());
  await client.connect();
  try {
    const { rows } = await client.query(
      `SELECT correo, sum(fila)::int AS filas, sum(huella)::int AS huellas FROM (
         SELECT correo, 1 AS fila, 0 AS huella FROM registro.personas
         UNION ALL
         SELECT despues ->> 'correo', 0, 1 FROM registro.auditoria WHERE entidad = 'personas'
       ) AS todo GROUP BY correo`,
    );
    return new Map(rows.map(({ correo, filas, huellas }) => [correo as string, { filas, huellas }]));
  } finally {
    await client.end();
  }
}

const isSuccess = ({ status, json }: PanelAnswer): boolean => status === 200 && json?.notice?.type === 'success';

test('with the database killed under it a save is never answered as done unless it is, row and trail together', async () => {
  const answers = new Map<string, PanelAnswer>();
  for (let round = 0; round < ROUNDS; round += 1) {
    const saves = Array.from({ length: SAVES }, async (_, n) => {
      const correo = `ronda${round}-${n}@example.com`;
      answers.set(correo, await admin.create('personas', { nombre: 'Persona de Prueba', correo }));
    });
    await new Promise((resume) => setTimeout(resume, DELAYS[round]));
    process.kill((await installation.postgresPid())!, 'SIGKILL');
    await Promise.all(saves);
    expect(await isBack()).toBe(true);
  }

  const rows = await stored();
  const seen = { success: 0, failure: 0 };
  for (const [correo, answer] of answers) {
    const { filas, huellas } = rows.get(correo) ?? { filas: 0, huellas: 0 };
    expect([correo, filas]).toEqual([correo, huellas]);
    if (isSuccess(answer)) expect([correo, filas]).toEqual([correo, 1]);
    else {
      expect([correo, answer.status]).not.toEqual([correo, 303]); // the session is not taken for ended
      expect(answer.json.notice).toEqual({ type: 'error', message: expect.stringMatching(/\.$/) });
      expect(answer.text).not.toMatch(INTERNALS);
    }
    seen[isSuccess(answer) ? 'success' : 'failure'] += 1;
  }
  expect(seen.failure).toBeGreaterThan(0);
});

test('the session is still open, and the same save goes through', async () => {
  const { json } = await admin.create('personas', { nombre: 'Después', correo: 'despues@example.com' });
  expect(json.notice.type).toBe('success');
  expect((await admin.get('/admin')).status).toBe(200);
  expect((await server.stop()).code).toBe(0);
});
