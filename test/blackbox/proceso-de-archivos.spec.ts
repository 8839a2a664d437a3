import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { Respaldo } from '../../src/modules/respaldos/contenedor/respaldo.js';
import { isAlive } from '../../src/postgres/postmaster-pid.js';
import { becomesTrue } from '../../src/postgres/wait.js';
import { Lotes, type LoteDicho } from '../support/lotes.js';
import { scrape, valueOf } from '../support/metrics.js';
import { PreparedInstallation } from '../support/prepared-installation.js';
import { OFICIAL, PLACA, seed, type Tokens } from '../support/seed.js';
import { isGone, type ServerProcess } from '../support/server-process.js';

// A file is worked on by a process of its own, whatever becomes of it or of the server that keeps it.

/** Seven chunks: more than is done before whoever waits for the first sees it. */
const LINEAS = 14_000;

let installation: PreparedInstallation;
let server: ServerProcess;
let tokens: Tokens;
let files = 0;

beforeAll(async () => {
  installation = await PreparedInstallation.create({
    CARAS: 'api,trabajo',
    LOG_LEVEL: 'info',
    ARCHIVOS_ESPERA_SEGUNDOS: '6',
  });
  server = await installation.start();
  tokens = await seed(server.http);
});

afterAll(() => installation.remove());

const lotes = (): Lotes => new Lotes(server, tokens.admin);

/** The processes that worked on files so far, as this server says. */
const workers = ({ stdout }: ServerProcess): number[] =>
  [...stdout.matchAll(/"pid":(\d+),"msg":"proceso de trabajos empezado"/g)].map(([, pid]) => Number(pid));

async function open(): Promise<Client> {
  const client = new Client(await installation.adminUrl());
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

async function query<T extends object>(sql: string, values: unknown[] = []): Promise<T[]> {
  const client = await open();
  try {
    return (await client.query<T>(sql, values)).rows;
  } finally {
    await client.end();
  }
}

async function until(question: () => Promise<boolean>): Promise<void> {
  expect(await becomesTrue(question, 120_000, 5)).toBe(true);
}

/** A file of as many acts, confirmed, of which a part is done; the next part waits until it is let go. */
async function begin(): Promise<{ id: string; worker: number; letGo: () => Promise<void> }> {
  files += 1;
  const acta = (n: number): string => `${PLACA};2024-03-${10 + (n % 20)};10:00;Acta ${files}-${n};${OFICIAL.numero}`;
  const lines = ['placa;fecha;hora;motivo;oficial', ...Array.from({ length: LINEAS }, (_, n) => acta(n))];
  const { body } = await lotes().subir(lines.join('\n'), { clase: 'infracciones' });
  await lotes().hasta(body.id, 'revisado');
  await until(async () => workers(server).length > 0);
  const holder = await open();
  expect((await lotes().confirmar(body.id)).status).toBe(202);
  const isBegun = async (): Promise<boolean> =>
    (await holder.query('SELECT FROM registro.lotes WHERE id = $1 AND posicion > 0', [body.id])).rowCount === 1;
  await until(isBegun);
  await holder.query('BEGIN');
  await holder.query('LOCK TABLE registro.tramos_de_lote IN SHARE MODE');
  expect(await lotes().get(body.id)).toMatchObject({ estado: 'procesando' });
  return { id: body.id, worker: workers(server).at(-1)!, letGo: () => holder.end() };
}

/** Nobody waits for the lease of whoever is gone to run out. */
const setFree = (): Promise<object[]> => query('UPDATE registro.trabajos SET disponible_en = now()');

/** How often each act of a batch is there. */
const acts = (id: string): Promise<object[]> =>
  query(
    `SELECT count(*)::int AS filas, count(DISTINCT i.comentarios)::int AS actas, count(DISTINCT d.linea)::int AS lineas
     FROM registro.infracciones_de_lote d JOIN registro.infracciones i ON i.id = d.infraccion_id AND i.vehiculo_id = d.vehiculo_id
     WHERE d.lote_id = $1`,
    [id],
  );

async function endsWell(id: string): Promise<LoteDicho> {
  const lote = await lotes().hasta(id, 'terminado', 'fallido');
  expect(lote).toMatchObject({ estado: 'terminado', lineas: LINEAS, buenas: LINEAS, malas: 0, repetidas: 0 });
  expect(await acts(id)).toEqual([{ filas: LINEAS, actas: LINEAS, lineas: LINEAS }]);
  return lote;
}

test('one that is killed is replaced, the server goes on, and each line is done once', async () => {
  const { id, worker, letGo } = await begin();
  expect(worker).not.toBe(server.pid);
  process.kill(worker, 'SIGKILL');
  expect(await isGone(worker)).toBe(true);
  await letGo();
  await server.says('proceso de trabajos terminado antes de tiempo');
  expect((await fetch(`${server.url}/health/ready`)).status).toBe(200);
  expect(await lotes().get(id)).toMatchObject({ estado: 'procesando' });
  await setFree();
  await endsWell(id);
  expect(workers(server).at(-1)).not.toBe(worker);
});

test('what it did is counted where the server tells of it', async () => {
  const done = async (tipo: string): Promise<number> =>
    valueOf(await scrape(server.http), 'registro_trabajos_total', { tipo, resultado: 'hecho' });
  await until(async () => (await done('procesar_lote')) === 1 && (await done('revisar_lote')) === 1);
});

test('it ends with a stop of the server, and the next start goes on', async () => {
  const { id, worker, letGo } = await begin();
  const stopped = server.stop();
  await letGo();
  expect(await stopped).toMatchObject({ code: 0, stderr: '' });
  expect(await isAlive(worker)).toBe(false);
  server = await installation.start();
  await setFree();
  await endsWell(id);
});

test('it goes away by itself once the server was killed, and the next start goes on', async () => {
  const { id, worker, letGo } = await begin();
  await server.kill9();
  await letGo();
  expect(await isGone(worker)).toBe(true);
  server = await installation.start();
  await setFree();
  await endsWell(id);
});

test('it ends once there is nothing to do, and nobody misses it', async () => {
  const worker = workers(server).at(-1)!;
  expect(await isGone(worker)).toBe(true);
  expect(server.output).not.toContain('antes de tiempo');
});

test('a backup by the clock is made by such a process too', async () => {
  await server.stop();
  server = await installation.start({ RESPALDO_CADA: '1h' });
  const carpeta = join(installation.dataDir, 'respaldos');
  await until(async () => (await setFree()) && existsSync(carpeta) && readdirSync(carpeta).some(isWhole));
  const respaldo = await Respaldo.abrir(join(carpeta, readdirSync(carpeta).find(isWhole)!));
  await respaldo.comprobar();
  const { tablas } = await respaldo.contenido();
  await respaldo.cerrar();
  const [{ filas } = {}] = await query<{ filas: number }>('SELECT count(*)::int AS filas FROM registro.infracciones');
  expect(tablas.find(({ nombre }) => nombre === 'infracciones')).toMatchObject({ filas });
  expect(workers(server).length).toBeGreaterThan(0);
});

const isWhole = (name: string): boolean => name.startsWith('programado-') && name.endsWith('.tar');
