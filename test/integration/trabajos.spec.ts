import type { DataSource } from 'typeorm';
import { Puesto } from '../../src/modules/trabajos/puesto.js';
import type { TipoDeTrabajo } from '../../src/modules/trabajos/tipo-de-trabajo.js';
import { TrabajosRepository } from '../../src/modules/trabajos/trabajos.repository.js';
import { becomesTrue } from '../../src/postgres/wait.js';
import { createTestDatabase, openDataSource, type TestDatabase } from '../support/database.js';

const TIPO = 'prueba';
const HOUR = 3_600;

let database: TestDatabase;
/** Two processes that do jobs, as the database sees them. */
let processes: [DataSource, DataSource];
let repositories: [TrabajosRepository, TrabajosRepository];
const puestos: Puesto[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  processes = [await openDataSource(database.appUrl), await openDataSource(database.appUrl)];
  repositories = [new TrabajosRepository(processes[0]), new TrabajosRepository(processes[1])];
});

afterEach(async () => {
  await Promise.all(puestos.splice(0).map((puesto) => puesto.stop(10_000)));
  await processes[0].query('DELETE FROM registro.trabajos');
});

afterAll(async () => {
  await Promise.all(processes.map((dataSource) => dataSource.destroy()));
  await database.drop();
});

/** Does jobs in one of the processes, until the test is over. */
function work(process: 0 | 1, run: TipoDeTrabajo['run'], other: Partial<TipoDeTrabajo> = {}): Puesto {
  const tipo: TipoDeTrabajo = {
    tipo: TIPO,
    simultaneos: 5,
    consultaMs: 20,
    arriendoSegundos: 60,
    esperaSegundos: () => HOUR,
    run,
    ...other,
  };
  const [log, ended] = [{ warn: () => undefined }, () => undefined];
  const puesto = new Puesto(tipo, { repository: repositories[process], log, ended });
  puestos.push(puesto);
  puesto.start();
  return puesto;
}

const add = (...claves: string[]): Promise<void> => repositories[0].insert(processes[0].manager, TIPO, claves);

const rows = (): Promise<{ clave: string; intentos: number; ultimo_error: string | null; arriendo: string | null }[]> =>
  processes[0].query('SELECT clave, intentos, ultimo_error, arriendo FROM registro.trabajos');

/** Whatever waits, or is leased, is free from now on. */
const setFree = (): Promise<unknown> => processes[0].query('UPDATE registro.trabajos SET disponible_en = now()');

async function until(question: () => Promise<boolean> | boolean): Promise<void> {
  expect(await becomesTrue(async () => question(), 60_000, 10)).toBe(true);
}

test('two processes share the jobs, and each is done once', async () => {
  const claves = Array.from({ length: 80 }, (_, n) => `trabajo ${n}`);
  await add(...claves);
  const done: string[] = [];
  const run: TipoDeTrabajo['run'] = async ({ clave }) => void done.push(clave);
  work(0, run);
  work(1, run);
  await until(async () => (await rows()).length === 0);
  expect(done.toSorted()).toEqual(claves.toSorted());
});

test('a lease that ran out is another’s, and whoever had it changes nothing any more', async () => {
  await add('abandonado');
  const [taken] = await repositories[0].take(TIPO, 1, HOUR);
  const done: string[] = [];
  let letGo: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (letGo = resolve));
  work(1, async ({ clave, intentos }) => {
    done.push(`${clave}, ${intentos}`);
    await held;
  });
  await repositories[1].take('otro', 1, HOUR); // a look that finds nothing
  expect(done).toEqual([]);
  await setFree();
  await until(() => done.length > 0);
  const [first] = repositories;
  const late = [await first.renew(taken!, 1), await first.postpone(taken!, 0, 'tarde'), await first.finish(taken!)];
  expect([...late, await first.repeat(taken!, 0)]).toEqual([false, false, false, false]);
  letGo();
  await until(async () => (await rows()).length === 0);
  expect(done).toEqual(['abandonado, 2']);
});

test('who is at a job that is no longer his is told', async () => {
  await add('perdido');
  const told: boolean[] = [];
  const run: TipoDeTrabajo['run'] = (_trabajo, signal) =>
    new Promise((resolve) => {
      signal.addEventListener('abort', () => {
        told.push(signal.aborted);
        resolve();
      });
    });
  work(0, run, { simultaneos: 1, arriendoSegundos: 0.3 });
  await until(async () => (await rows()).some(({ arriendo }) => arriendo !== null));
  await processes[1].query('UPDATE registro.trabajos SET arriendo = gen_random_uuid(), disponible_en = $1', [
    new Date(Date.now() + HOUR * 1000),
  ]);
  await until(() => told.length > 0);
  expect(await rows()).toHaveLength(1); // it did not end what another has
});

test('what fails is put off, with what it said, and tried again', async () => {
  await add('difícil');
  let tries = 0;
  work(0, async () => {
    tries += 1;
    if (tries === 1) throw new Error('todavía no');
  });
  await until(async () => (await rows())[0]?.ultimo_error === 'todavía no');
  expect(await rows()).toEqual([{ clave: 'difícil', intentos: 1, ultimo_error: 'todavía no', arriendo: null }]);
  await setFree();
  await until(async () => (await rows()).length === 0);
  expect(tries).toBe(2);
});

test('what is done again and again is done by one process at a time, and by the other once that one ends', async () => {
  const by: number[] = [];
  let [running, most] = [0, 0];
  const scheduled = (process: 0 | 1): Puesto =>
    work(
      process,
      async () => {
        most = Math.max(most, (running += 1));
        await new Promise((resolve) => setTimeout(resolve, 15));
        by.push(process);
        running -= 1;
      },
      { cadaSegundos: 0.01 },
    );
  const both = [scheduled(0), scheduled(1)]; // what is done so often is done at once, without a minute after a start
  await until(() => by.length >= 10);
  const leader = by.at(-1)!;
  await both[leader]!.stop(10_000);
  const before = by.length;
  await until(() => by.length >= before + 3);
  expect(new Set(by.slice(before))).toEqual(new Set([1 - leader]));
  expect(most).toBe(1);
  expect(await rows()).toHaveLength(1);
});
