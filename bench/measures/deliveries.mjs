// Signed events to a receiver on this machine, a second; and filing while somebody is told of every act, against filing alone.
import { withClient } from '../server/database.mjs';
import { Partner, untilDelivered } from '../server/partner.mjs';
import { file, prepareFiling } from './filing-load.mjs';

/** What is asked, a second. */
const ASKED = 1_000;
const PATIENCE_MS = 300_000;

/** @param {import('./bench.mjs').Bench} bench */
export async function measureDeliveries(bench) {
  await prepareFiling(bench);
  const { installation } = await bench.registry();
  const database = await installation.databaseUrl();
  const url = await bench.helpers.get('load/receiver').ask({});
  await Partner.of(installation.url, { url, eventos: ['vehiculo.creado'] });
  const filings = await Partner.of(installation.url, { url, eventos: ['infraccion.creada'] });
  await filings.turn(false);
  await bench.rounds(async () => {
    bench.results.add('entregas', await deliveryRate(database, bench.options.entregas), ASKED);
    const [told, alone] = await bench.inTurns(
      () => fileTold(bench, filings, database),
      () => file(bench, 64),
    );
    bench.results.add('carga-avisada-64', told.rate, alone.rate, told);
  });
}

/** From when so many events are there to when the last is delivered. */
async function deliveryRate(database, count) {
  await withClient(database, (client) => client.query(EVENTS, [count]));
  const begun = performance.now();
  await untilDelivered(database, PATIENCE_MS);
  return count / ((performance.now() - begun) / 1000);
}

/** What is on its way still when the window is over is cancelled: it must not slow down what is measured next. */
async function fileTold(bench, partner, database) {
  await partner.turn(true);
  const measured = await file(bench, 64);
  await partner.turn(false);
  await untilDelivered(database, PATIENCE_MS);
  return measured;
}

/** Of vehicles that were registered: what the server itself writes of them. */
const EVENTS = `
  INSERT INTO registro.eventos (id, tipo, sujeto, datos, creado_en)
  SELECT (lpad(to_hex((extract(epoch FROM now()) * 1000)::bigint), 12, '0') || '7' || substr(md5(random()::text), 1, 3)
      || '8' || substr(md5(random()::text), 1, 15))::uuid,
    'vehiculo.creado', v.id, json_build_object('id', v.id, 'placa_patente', 'ABCD12', 'marca', 'Toyota', 'color', 'rojo', 'version', 1), now()
  FROM (SELECT gen_random_uuid()::text AS id FROM generate_series(1, $1::int)) v`;
