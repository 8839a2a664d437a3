// kill -9 of the database and of the server in the middle of full load. Nothing acknowledged may be
// lost, and nothing be there twice after the clients' retries.
import { say } from '../../scripts/project.mjs';
import { withClient } from '../server/database.mjs';
import { loginOficiales } from '../server/http.mjs';
import { accountOf, isClean } from './account.mjs';
import { StubbornClients } from './client.mjs';

const CLIENTS = 64;
/** New acts that must be answered before the next kill: the load is at its full again. */
const BETWEEN = 500;
const LOOK_MS = 20;
/** So long may it take until filing goes on after a kill, in ms. */
const PATIENCE_MS = 60_000;

/**
 * @param {import('../measures/bench.mjs').Bench} bench
 * @returns {Promise<number>} exit code
 */
export async function crashFiling(bench) {
  const { installation, sample } = await bench.registry();
  const lists = {
    placas: sample.vehiculos.map(({ placa }) => placa),
    tokens: await loginOficiales(installation.url, sample.oficiales),
  };
  const clients = new StubbornClients(installation.url, lists, CLIENTS);
  try {
    await killInTurns(installation, clients, bench.options.repeticiones);
    await clients.finish();
  } finally {
    clients.giveUp();
  }
  const account = accountOf(clients.promised, await storedActs(await installation.databaseUrl()));
  return tell(clients, account, bench.options.repeticiones);
}

async function killInTurns(installation, clients, rounds) {
  const victims = { 'de la base': killDatabase, 'del servidor': killServer };
  for (let round = 1; round <= rounds; round += 1) {
    for (const [name, kill] of Object.entries(victims)) {
      await untilFlowing(clients);
      await chance();
      await kill(installation);
      say(`  kill -9 ${name}, ${round}: ${clients.promised.size} confirmadas, ${clients.refusals} reintentos`);
    }
  }
  await untilFlowing(clients);
}

async function killDatabase(installation) {
  const pid = await installation.postgresPid();
  if (pid === null) throw new Error('la base no corre');
  process.kill(pid, 'SIGKILL');
}

/** Started again by whoever watches over it, as a service manager would. */
async function killServer(installation) {
  await installation.kill9();
  await installation.start();
}

async function untilFlowing({ promised }) {
  const enough = promised.size + BETWEEN;
  const deadline = Date.now() + PATIENCE_MS;
  while (promised.size < enough) {
    if (Date.now() > deadline) throw new Error('tras la caída no se volvió a cargar');
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
}

/** The moment within a group, a checkpoint or a commit is left to chance. */
function chance() {
  return new Promise((resolve) => setTimeout(resolve, Math.random() * 500));
}

function storedActs(url) {
  return withClient(url, async (client) => {
    const { rows } = await client.query(
      `SELECT id, substring(comentarios FROM '^Acta (\\d+) en plena carga')::int AS n FROM registro.infracciones
       WHERE comentarios LIKE 'Acta % en plena carga.'`,
    );
    return rows;
  });
}

function tell({ promised, refusals, contradictions }, account, kills) {
  const { lost, changed, doubled, unknown } = account;
  console.log(
    `\n${kills} muertes de la base y ${kills} del servidor, ${CLIENTS} clientes\n` +
      `  confirmadas                      ${promised.size}\n` +
      `  reintentos                       ${refusals}\n` +
      `  confirmadas y perdidas           ${lost.length}\n` +
      `  con otro identificador           ${changed.length}\n` +
      `  repetidas con otra respuesta     ${contradictions.length}\n` +
      `  dobles                           ${doubled.length}\n` +
      `  que nadie cargó                  ${unknown}`,
  );
  const clean = isClean(account) && contradictions.length === 0;
  console.log(clean ? 'Nada se perdió ni se duplicó.' : 'FALLA: se perdió o se duplicó algo.');
  return clean ? 0 : 1;
}
