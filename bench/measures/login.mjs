import { CLAVE_OFICIAL } from '../data/fill.mjs';

const CLIENTS = 8;

/** Log-ins of many officers, against bcrypt alone. */
export async function measureLogin(bench) {
  const { installation, sample } = await bench.registry();
  const numeros = sample.oficiales.map(({ numero }) => numero);
  const load = { kind: 'ingreso', numeros, clave: CLAVE_OFICIAL };
  const { calentamiento: warmup, segundos: seconds } = bench.options;
  await bench.rounds(async () => {
    const [server, bcrypt] = await bench.inTurns(
      () => bench.shoot(installation.url, load, CLIENTS),
      () => bench.helpers.get('ceilings/passwords').ask({ clave: CLAVE_OFICIAL, warmup, seconds }),
    );
    bench.results.add('ingreso', server.rate, bcrypt.rate, server);
  });
}
