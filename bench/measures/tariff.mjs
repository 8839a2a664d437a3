import { fillTariff } from '../data/tariff.mjs';
import { withClient } from '../server/database.mjs';

const CLIENTS = 64;
/** Of the tariff whose answers are held against a constant. */
const TIPOS = 10_000;
const TARIFF = { kind: 'consulta', paths: ['/api/v1/tarifario'], headers: {} };
const CONSTANT = { kind: 'consulta', paths: ['/health/live'], headers: {} };

/** The slowest answers about a long tariff against the slowest of those that ask nothing, of the same process. */
export async function measureTariff(bench) {
  const { installation } = await bench.registry();
  await withClient(await installation.databaseUrl('postgres'), (client) => fillTariff(client, TIPOS));
  for (const load of [TARIFF, CONSTANT]) await bench.warm(installation.url, load, CLIENTS);
  await bench.rounds(async () => {
    const [tariff, constant] = await bench.inTurns(
      () => bench.shoot(installation.url, TARIFF, CLIENTS),
      () => bench.shoot(installation.url, CONSTANT, CLIENTS),
    );
    bench.results.add('tarifario-p99', tariff.p99, constant.p99, tariff);
  });
}
