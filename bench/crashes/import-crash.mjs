// kill -9 of the worker, the server and the database while a file is taken over. What is there afterwards is what a run that
// nobody disturbed leaves, but for when it came in.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { ENV_DEFAULTS } from '../../dist/src/config/env.js';
import { inRoot, say } from '../../scripts/project.mjs';
import { writeActsFile } from '../load/acts-file.mjs';
import { Batch } from '../server/batches.mjs';
import { withClient } from '../server/database.mjs';
import { makeFolder, removeFolder } from '../server/folder.mjs';

const LOOK_MS = 50;
/** So long may it take until lines are done again after a kill, in ms. */
const PATIENCE_MS = 120_000;

/**
 * @param {import('../measures/bench.mjs').Bench} bench
 * @returns {Promise<number>} exit code
 */
export async function crashImport(bench) {
  const { actas } = bench.options;
  const kills = bench.options.repeticiones * 2;
  const folder = makeFolder();
  const calm = await bench.open(10_000);
  const name = path.join(folder, 'actas.csv');
  writeActsFile(name, calm.sample, actas, 'caidas', spoil);
  const undisturbed = await takeOver(calm.installation, name);
  await calm.installation.stop();

  const { installation } = await bench.open(10_000);
  const worker = new Worker(installation, folder);
  try {
    const batch = await Batch.of(installation.url, name);
    await worker.start();
    await batch.confirm();
    const victims = {
      'del trabajador': () => worker.kill9(),
      'del servidor': () => killServer(installation),
      'de la base': () => killDatabase(installation),
    };
    for (let kill = 1; kill <= kills; kill += 1) {
      const [victim, end] = Object.entries(victims)[kill % 3];
      const done = await untilMoved(installation);
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 500));
      await end();
      say(`  kill -9 ${victim}, ${kill}: ${done} líneas hechas`);
    }
    await worker.finish(batch);
    const disturbed = await contents(await installation.databaseUrl());
    return tell(kills, undisturbed, disturbed);
  } finally {
    await worker.stop();
    removeFolder(folder);
  }
}

/** A tenth of the lines is bad, and some come twice. */
function spoil(line, k) {
  if (k % 20 === 3) return line.replace(/^[^;]*/, 'NADIE99');
  if (k % 20 === 9) return line.replace(/;\d{4}-\d\d-\d\d;/, ';2024-02-31;');
  return k % 50 === 11 ? `${line}\n${line}` : line;
}

async function takeOver(installation, name) {
  const batch = await Batch.of(installation.url, name);
  await batch.confirm();
  await batch.until('terminado');
  return contents(await installation.databaseUrl());
}

/** All that a batch leaves, but for ids of its own and instants of arrival, as one hash a table. */
function contents(url) {
  return withClient(url, async (client) => {
    const hash = async (sql) =>
      (
        await client.query(
          `SELECT count(*)::int AS filas, md5(string_agg(md5(t::text), '' ORDER BY t::text)) AS suma FROM (${sql}) t`,
        )
      ).rows[0];
    return {
      infracciones: await hash(
        `SELECT i.id, i.vehiculo_id, i.oficial_id, i.persona_id, i.placa_patente, i.momento, i.comentarios FROM registro.infracciones i
         JOIN registro.infracciones_de_lote d ON d.infraccion_id = i.id AND d.vehiculo_id = i.vehiculo_id`,
      ),
      procedencia: await hash('SELECT infraccion_id, linea, folio FROM registro.infracciones_de_lote'),
      lotes: await hash('SELECT estado, lineas, buenas, malas, repetidas, omitidas, posicion FROM registro.lotes'),
      tramos: await hash('SELECT posicion, resultados, faltas FROM registro.tramos_de_lote'),
    };
  });
}

/** A process that does jobs alone, on the same database; started again by whoever watches over it. */
class Worker {
  #process;

  constructor(installation, folder) {
    this.installation = installation;
    this.folder = folder;
  }

  async start() {
    const { installation } = this;
    this.#process = spawn(process.execPath, [inRoot('dist/src/main.js')], {
      cwd: this.folder,
      stdio: 'ignore',
      env: {
        ...ENV_DEFAULTS,
        PATH: process.env.PATH ?? '',
        HOME: this.folder,
        NODE_ENV: 'production',
        CARAS: 'trabajo',
        DATA_DIR: path.join(this.folder, 'trabajador'),
        DATABASE_URL: await installation.databaseUrl(),
        JWT_SECRETO: installation.secrets().jwt,
        ALMACEN_URL: path.join(installation.dataDir, 'archivos'),
      },
    });
  }

  async kill9() {
    await this.stop();
    await this.start();
  }

  async stop() {
    const running = this.#process;
    if (!running || running.exitCode !== null || running.signalCode !== null) return;
    const ended = new Promise((resolve) => running.once('exit', resolve));
    running.kill('SIGKILL');
    await ended;
  }

  /** Waits for the end of a batch, over whatever is still starting again. */
  async finish(batch) {
    const deadline = Date.now() + PATIENCE_MS * 5;
    while (Date.now() < deadline) {
      const { estado } = await batch.look().catch(() => ({ estado: '' }));
      if (['terminado', 'fallido'].includes(estado)) return;
      await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    }
    throw new Error('tras las caídas el lote no terminó');
  }
}

async function killDatabase(installation) {
  process.kill(await installation.postgresPid(), 'SIGKILL');
}

/** Started again by whoever watches over it, as a service manager would. */
async function killServer(installation) {
  await installation.kill9();
  await installation.start();
}

/** Waits until lines are done that were not before. @returns {Promise<number>} how many */
async function untilMoved(installation) {
  const deadline = Date.now() + PATIENCE_MS;
  const before = await linesDone(installation);
  while (Date.now() < deadline) {
    const now = await linesDone(installation);
    if (now !== null && now !== (before ?? -1)) return now;
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
  throw new Error('tras la caída no se siguió con el archivo: o ya terminó, y hacen falta más líneas (--actas)');
}

async function linesDone(installation) {
  try {
    return await withClient(await installation.databaseUrl(), async (client) => {
      const { rows } = await client.query('SELECT buenas + malas + repetidas + omitidas AS done FROM registro.lotes');
      return rows[0].done;
    });
  } catch {
    return null; // it is coming back
  }
}

function tell(kills, undisturbed, disturbed) {
  console.log(`\n${kills} muertes durante una importación`);
  for (const [table, { filas, suma }] of Object.entries(disturbed)) {
    const isSame = suma === undisturbed[table].suma;
    console.log(`  ${table.padEnd(14)} ${String(filas).padStart(9)} filas  ${isSame ? 'igual' : 'DISTINTO'}`);
  }
  const clean = JSON.stringify(undisturbed) === JSON.stringify(disturbed);
  console.log(clean ? 'Lo mismo que sin caídas.' : 'FALLA: no es lo mismo que sin caídas.');
  return clean ? 0 : 1;
}
