import { enterTipo } from '../server/http.mjs';
import { CONNECTIONS } from './bench.mjs';
import { file, filingLoad, prepareFiling } from './filing-load.mjs';

/**
 * Filing with 1, 64 and 256 clients, against the insert alone and against HTTP alone; with a code, against filing without.
 * @param {import('./bench.mjs').Bench} bench
 */
export async function measureFiling(bench) {
  await prepareFiling(bench);
  const { installation } = await bench.registry();
  const codigo = await enterTipo(installation.url, `LUZ-${bench.nonce()}`);
  await bench.rounds(async () => {
    await oneClient(bench);
    await manyClients(bench);
    await withCodigo(bench, codigo);
  });
}

async function withCodigo(bench, codigo) {
  const [coded, plain, codedAlone, plainAlone] = await bench.inTurns(
    () => file(bench, 64, { codigo }),
    () => file(bench, 64),
    () => file(bench, 1, { codigo }),
    () => file(bench, 1),
  );
  bench.results.add('carga-codigo-64', coded.rate, plain.rate, coded);
  bench.results.add('carga-codigo-1', codedAlone.p50, plainAlone.p50, codedAlone);
}

async function oneClient(bench) {
  const [server, insert, roundTrip] = await bench.inTurns(
    () => file(bench, 1),
    () => bench.direct({ connections: 1, nonce: bench.nonce() }),
    () => bench.shootConstant(filingLoad(bench), 1),
  );
  bench.results.add('carga-1', server.p50, insert.p50 + roundTrip.p50, server);
}

async function manyClients(bench) {
  const { results } = bench;
  const [server, insert, crowd, pipelined, constant] = await bench.inTurns(
    () => file(bench, 64),
    () => bench.direct({ connections: CONNECTIONS, nonce: bench.nonce() }),
    () => file(bench, 256),
    () => bench.direct({ connections: CONNECTIONS, pipelined: 64, nonce: bench.nonce() }),
    () => bench.shootConstant(filingLoad(bench), 64),
  );
  results.add('carga-64', server.rate, insert.rate, server);
  results.add('carga-64-tuberia', server.rate, pipelined.rate);
  results.add('carga-64-http', server.rate, constant.rate);
  results.add('carga-64-p99', server.p99, server.p50);
  results.add('carga-256', crowd.rate, insert.rate, crowd);
}
