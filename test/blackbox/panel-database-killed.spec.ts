import { Client } from 'pg';
import { becomesTrue } from '../../src/postgres/wait.js';
import { PanelClient, type PanelAnswer } from '../support/panel-client.js';
import { PreparedInstallation } from '../support/prepared-installation.js';
import { ADMIN, type ServerProcess } from '../support/server-process.js';

/** In each round the database is killed when so many saves of it were answered, the others being under way. */
const KILLED_AFTER = [1, 4, 9, 16];
/** Who save at the same time, each one record after the other until a save fails. */
const CLIENTS = 8;
/** More than anybody can save before he notices that the database is gone. */
const MOST_SAVES = 500;

const INTERNALS =
  /select |insert |registro\.|postgres|econn|terminat|connection|query|typeorm|node_modules|\bat \S+:\d+/i;

let installation: PreparedInstallation;
let server: ServerProcess;
let admin: PanelClient;

beforeAll(async () => {
  installation = await PreparedInstallation.create({}, { durable: true });
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

/** Saves people from all sides, kills the database in the middle, and gives each answer under the e-mail saved. */
async function saveAndKill(round: number, killedAfter: number): Promise<Map<string, PanelAnswer>> {
  const answers = new Map<string, PanelAnswer>();
  const pid = (await installation.postgresPid())!;
  const client = async (_: unknown, number: number): Promise<void> => {
    for (let n = 0; n < MOST_SAVES; n += 1) {
      const correo = `ronda${round}-${number}-${n}@example.com`;
      const answer = await admin.create('personas', { nombre: 'Persona de Prueba', correo });
      answers.set(correo, answer);
      if (answers.size === killedAfter) process.kill(pid, 'SIGKILL');
      if (!isSuccess(answer)) return;
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }, client));
  return answers;
}

test('with the database killed under it a save is never answered as done unless it is, row and trail together', async () => {
  for (const [round, killedAfter] of KILLED_AFTER.entries()) {
    const answers = await saveAndKill(round, killedAfter);
    expect(await isBack()).toBe(true);
    const rows = await stored();
    const failures: PanelAnswer[] = [];
    for (const [correo, answer] of answers) {
      const { filas, huellas } = rows.get(correo) ?? { filas: 0, huellas: 0 };
      expect([correo, huellas]).toEqual([correo, filas]);
      if (isSuccess(answer)) expect([correo, filas]).toEqual([correo, 1]);
      else failures.push(answer);
    }
    // Each client saved until it failed, and so many saves were done before the database died.
    expect(failures).toHaveLength(CLIENTS);
    expect(answers.size - failures.length).toBeGreaterThanOrEqual(killedAfter);
    for (const { status, json, text } of failures) {
      expect(status).not.toBe(303); // the session is not taken for ended
      expect(json.notice).toEqual({ type: 'error', message: expect.stringMatching(/\.$/) });
      expect(text).not.toMatch(INTERNALS);
    }
  }

  // The session is still open, and another save goes through.
  const { json } = await admin.create('personas', { nombre: 'Después', correo: 'despues@example.com' });
  expect(json.notice.type).toBe('success');
  expect((await admin.get('/admin')).status).toBe(200);
  expect((await server.stop()).code).toBe(0);
});
