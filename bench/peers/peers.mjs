// `--pares`: others that do the same job, those this machine has.
import { say } from '../../scripts/project.mjs';
import { file, prepareFiling } from '../measures/filing-load.mjs';
import { directus } from './directus.mjs';
import { django, fastapi } from './python.mjs';
import { pgbench } from './pgbench.mjs';

/**
 * @typedef {object} RunningPeer
 * @property {() => Promise<number>} rate one window: filings a second with 64 clients
 * @property {() => Promise<void>} stop
 *
 * @typedef {object} Peer
 * @property {string} id of its line in the catalogue
 * @property {string} nombre
 * @property {() => string | undefined} missing what the machine lacks for it
 * @property {(bench: import('../measures/bench.mjs').Bench) => Promise<RunningPeer>} start
 */

/** @type {readonly Peer[]} */
const PEERS = [pgbench, fastapi, django, directus];
export const CLIENTS = 64;

/** @param {import('../measures/bench.mjs').Bench} bench */
export async function measurePeers(bench) {
  for (const peer of PEERS) {
    const lacks = peer.missing();
    if (lacks !== undefined) skip(bench, peer, `falta ${lacks}`);
    else await measure(bench, peer);
  }
}

async function measure(bench, peer) {
  say(`  ${peer.nombre}…`);
  await prepareFiling(bench);
  let running;
  try {
    running = await peer.start(bench);
  } catch (error) {
    // An installation that doesn't work says nothing about us.
    return skip(bench, peer, error.message);
  }
  try {
    await bench.rounds(async () => {
      const [server, rate] = await bench.inTurns(() => file(bench, CLIENTS), running.rate);
      bench.results.add(peer.id, server.rate, rate, server);
    });
  } finally {
    await running.stop();
  }
}

function skip({ results }, { nombre }, why) {
  results.note(`${nombre} no se midió: ${why}.`, `${nombre} was not measured: this machine has none that works.`);
}
