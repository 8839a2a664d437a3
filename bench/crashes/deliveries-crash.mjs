// kill -9 of the database and of the server while a partner is told of every act, by way of a receiver that fails 30 % at random.
// Every act that was promised must arrive, each event always with the same bytes.
import { say } from '../../scripts/project.mjs';
import { loginOficiales } from '../server/http.mjs';
import { Partner, untilDelivered } from '../server/partner.mjs';
import { StubbornClients } from './client.mjs';

const CLIENTS = 64;
const FAILS = 0.3;
/** Twenty short waits: that all of them fail has a chance of one in ten thousand million. */
const WAITS = Array.from({ length: 20 }, () => '300ms').join();
const LOOK_MS = 20;
const PATIENCE_MS = 1_800_000;

/**
 * @param {import('../measures/bench.mjs').Bench} bench
 * @returns {Promise<number>} exit code
 */
export async function crashDeliveries(bench) {
  const { entregas, repeticiones, con } = bench.options;
  const { installation, sample } = await bench.open(10_000, { ...con, WEBHOOKS_ESPERAS: WAITS });
  const receiver = bench.helpers.get('load/receiver');
  const url = await receiver.ask({ fails: FAILS, keeps: true });
  await Partner.of(installation.url, { url, eventos: ['infraccion.creada'] });
  const lists = {
    placas: sample.vehiculos.map(({ placa }) => placa),
    tokens: await loginOficiales(installation.url, sample.oficiales),
  };
  const kills = repeticiones * 2;
  const clients = new StubbornClients(installation.url, lists, CLIENTS);
  try {
    // Half of the kills while acts are filed, half while what is left of their events is sent.
    for (let kill = 1; kill <= kills / 2; kill += 1) {
      await until(() => clients.promised.size >= (entregas * kill) / (kills / 2));
      await killOne(installation, kill, `${clients.promised.size} confirmadas`);
    }
    await clients.finish();
  } finally {
    clients.giveUp();
  }
  for (let kill = kills / 2 + 1; kill <= kills; kill += 1) {
    const told = await receiver.ask({ count: true });
    const more = (clients.promised.size - told) / (kills - kill + 2);
    await until(async () => (await receiver.ask({ count: true })) >= told + more);
    await killOne(installation, kill, `${await receiver.ask({ count: true })} avisadas`);
  }
  await untilUp(installation);
  await untilDelivered(await installation.databaseUrl(), PATIENCE_MS);
  return tell(clients, await receiver.ask({ report: true }), kills);
}

async function killOne(installation, kill, what) {
  await new Promise((resolve) => setTimeout(resolve, Math.random() * 500));
  if (kill % 2 === 0) {
    await installation.kill9();
    await installation.start();
  } else {
    await untilUp(installation);
    process.kill(await installation.postgresPid(), 'SIGKILL');
  }
  say(`  kill -9 ${kill % 2 === 0 ? 'del servidor' : 'de la base'}, ${kill}: ${what}`);
}

/** The database is started again by the server. */
async function untilUp(installation) {
  await until(async () => (await fetch(`${installation.url}/health/ready`).catch(() => undefined))?.status === 200);
}

async function until(isSo) {
  const deadline = Date.now() + PATIENCE_MS;
  while (!(await isSo())) {
    if (Date.now() > deadline) throw new Error('tras la caída no se siguió');
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
}

function tell({ promised, refusals }, { requests, changed, events, subjects }, kills) {
  const told = new Set(subjects);
  const lost = [...promised.values()].filter((id) => !told.has(id));
  console.log(
    `\n${kills} muertes, la mitad de la base y la mitad del servidor; un receptor que falla ${FAILS * 100} %\n` +
      `  confirmadas                      ${promised.size}\n` +
      `  reintentos de quienes cargan     ${refusals}\n` +
      `  pedidos al receptor              ${requests}\n` +
      `  eventos que le llegaron          ${events}\n` +
      `  confirmadas que no le llegaron   ${lost.length}\n` +
      `  eventos de más de una forma      ${changed}\n` +
      `  avisadas más de una vez con otro identificador ${subjects.length - told.size}`,
  );
  const clean = lost.length + changed === 0 && subjects.length === told.size;
  console.log(clean ? 'Todo llegó, con el mismo identificador y los mismos bytes.' : 'FALLA: algo se perdió o cambió.');
  return clean ? 0 : 1;
}
