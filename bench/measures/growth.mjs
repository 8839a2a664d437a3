import { BASE_ROWS } from '../options.mjs';
import { withClient } from '../server/database.mjs';
import { CONNECTIONS } from './bench.mjs';
import { reportsOf } from './reads.mjs';

/** So many people that their rows are spread over the table. */
const PEOPLE = 1_000;

/** The slowest reports of a large registry against those of a small one, in turns. */
export async function measureGrowth(bench) {
  if (bench.options.filas === BASE_ROWS) {
    bench.results.note(
      `El crecimiento no se midió: hace falta una base mayor que la de ${BASE_ROWS} (--filas).`,
      'Growth was not measured: it needs a larger database.',
    );
    return;
  }
  const large = await bench.registry();
  const small = await bench.open(BASE_ROWS);
  for (const registry of [small, large]) {
    await tidy(registry);
    await slowest(bench, registry, '4');
  }
  await bench.rounds(async () => {
    for (const kind of ['4', '400']) {
      const [before, after] = await bench.inTurns(
        () => slowest(bench, small, kind),
        () => slowest(bench, large, kind),
      );
      bench.results.add(`crecimiento-${kind}`, after, before);
    }
  });
  await small.installation.stop();
}

/** What the measures before have filed is swept now, and not by the database itself in the middle of this one. */
async function tidy({ installation }) {
  await withClient(await installation.databaseUrl('postgres'), async (client) => {
    await client.query('VACUUM ANALYZE');
    await client.query('CHECKPOINT');
  });
}

async function slowest(bench, { installation, sample }, kind) {
  const paths = reportsOf(sample[`con${kind}`], PEOPLE);
  return (await bench.shoot(installation.url, { kind: 'consulta', paths, headers: {} }, CONNECTIONS)).p99;
}
