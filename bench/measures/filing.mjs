import { CONNECTIONS } from './bench.mjs';
import { file, filingLoad, prepareFiling } from './filing-load.mjs';

/** Filing with 1, 64 and 256 clients, against the insert alone and against HTTP alone. @param {import('./bench.mjs').Bench} bench */
export async function measureFiling(bench) {
  await prepareFiling(bench);
  await bench.rounds(async () => {
    await oneClient(bench);
    await manyClients(bench);
  });
}

async function oneClient(bench) {
  const server = await file(bench, 1);
  const insert = await bench.direct({ connections: 1, nonce: bench.nonce() });
  const roundTrip = await bench.shootConstant(filingLoad(bench), 1);
  bench.results.add('carga-1', server.p50, insert.p50 + roundTrip.p50, server);
}

async function manyClients(bench) {
  const { results } = bench;
  const server = await file(bench, 64);
  const insert = await bench.direct({ connections: CONNECTIONS, nonce: bench.nonce() });
  const crowd = await file(bench, 256);
  const pipelined = await bench.direct({ connections: CONNECTIONS, pipelined: 64, nonce: bench.nonce() });
  const constant = await bench.shootConstant(filingLoad(bench), 64);
  results.add('carga-64', server.rate, insert.rate, server);
  results.add('carga-64-tuberia', server.rate, pipelined.rate);
  results.add('carga-64-http', server.rate, constant.rate);
  results.add('carga-64-p99', server.p99, server.p50);
  results.add('carga-256', crowd.rate, insert.rate, crowd);
}
