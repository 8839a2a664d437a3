import { CONNECTIONS } from './bench.mjs';

/** What HTTP, the framework and the log cost when there is nothing to do. */
export async function measureHttp(bench) {
  const { installation } = await bench.registry();
  const load = { kind: 'consulta', paths: ['/health/live'], headers: {} };
  await bench.warm(installation.url, load, CONNECTIONS);
  await bench.rounds(async () => {
    const [server, constant] = await bench.inTurns(
      () => bench.shoot(installation.url, load, CONNECTIONS),
      () => bench.shootConstant(load, CONNECTIONS),
    );
    bench.results.add('http', server.rate, constant.rate, server);
  });
}
