import { createServer, type AddressInfo, type Server } from 'node:net';
import { Client } from 'pg';
import { becomesTrue } from '../../src/postgres/wait.js';
import { PreparedInstallation } from '../support/prepared-installation.js';
import type { ServerProcess } from '../support/server-process.js';

let installation: PreparedInstallation;
let occupant: Server;
let worker: ServerProcess;

beforeAll(async () => {
  installation = await PreparedInstallation.create({ CARAS: 'trabajo' }, { durable: true });
  occupant = createServer();
  await new Promise<void>((resolve) => occupant.listen(0, '127.0.0.1', resolve));
  // Whoever listens would find this port taken and say so.
  worker = await installation.start({ PORT: String((occupant.address() as AddressInfo).port) });
});

afterAll(async () => {
  await installation.remove();
  await new Promise((resolve) => occupant.close(resolve));
});

async function query<T extends object>(sql: string): Promise<T[]> {
  const client = new Client(await installation.adminUrl());
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<T>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** A job that is soon looked for, of a notice that is gone: whoever does it has nothing to send and strikes it out. */
const ADD = `INSERT INTO registro.trabajos (id, tipo, clave, disponible_en, intentos, creado_en)
  VALUES (gen_random_uuid(), 'enviar_aviso', gen_random_uuid(), now(), 0, now()) RETURNING id`;

async function doesItsJob(): Promise<void> {
  const [{ id }] = (await query<{ id: string }>(ADD)) as [{ id: string }];
  const isDone = async (): Promise<boolean> =>
    (await query(`SELECT 1 FROM registro.trabajos WHERE id = '${id}'`).catch(() => [1])).length === 0;
  expect(await becomesTrue(isDone, 120_000, 100)).toBe(true);
}

test('a worker opens no port and says so', () => {
  expect(worker.output).toContain('no abre ningún puerto');
  expect(worker.output).not.toContain('http://');
});

test('it does jobs, also after its database was restarted under it, and ends well', async () => {
  await doesItsJob();
  const before = await installation.postgresPid();
  process.kill(before!, 'SIGKILL');
  const isBack = async (): Promise<boolean> => ![null, before].includes(await installation.postgresPid());
  expect(await becomesTrue(isBack, 120_000, 100)).toBe(true);
  expect(
    await becomesTrue(
      () =>
        query('SELECT 1').then(
          () => true,
          () => false,
        ),
      120_000,
      100,
    ),
  ).toBe(true);
  await doesItsJob();
  expect(await worker.stop()).toMatchObject({ code: 0 });
});
