// Reports, lists and the panel: each against the very statements it sends, without HTTP.
import { captureStatements, logStatements } from '../server/statements.mjs';
import { get, loginAsAdmin, loginToPanel } from '../server/http.mjs';
import { CONNECTIONS } from './bench.mjs';

const API = '/api/v1';
const PAGES = 5;
/** People whose reports are asked for; the statements of each are captured. */
const PEOPLE = 100;

/**
 * @typedef {{ id: string, paths: string[], headers: Record<string, string> }} Read
 */

/** @param {import('./bench.mjs').Bench} bench */
export async function measureReports(bench) {
  const { sample } = await bench.registry();
  await measureReads(bench, [
    { id: 'informe-4', paths: reportsOf(sample.con4), headers: {} },
    { id: 'informe-400', paths: reportsOf(sample.con400), headers: {} },
  ]);
}

/** @param {import('./bench.mjs').Bench} bench */
export async function measureLists(bench) {
  const { url } = (await bench.registry()).installation;
  const headers = { authorization: `Bearer ${await loginAsAdmin(url)}` };
  const reads = [];
  for (const id of ['personas', 'infracciones']) reads.push({ id, paths: await firstPages(url, id, headers), headers });
  await measureReads(bench, reads);
}

/** @param {import('./bench.mjs').Bench} bench */
export async function measurePanel(bench) {
  const { url } = (await bench.registry()).installation;
  const paths = Array.from({ length: PAGES }, (_, n) => `/admin/api/resources/infracciones/actions/list?page=${n + 1}`);
  await measureReads(bench, [{ id: 'panel', paths, headers: { cookie: await loginToPanel(url) } }]);
}

/** The report of each of these, as paths. @param {string[]} correos */
export function reportsOf(correos, atMost = PEOPLE) {
  const step = Math.max(1, Math.floor(correos.length / atMost));
  const spread = correos.filter((_, place) => place % step === 0).slice(0, atMost);
  return spread.map((correo) => `${API}/generar_informe?correo=${encodeURIComponent(correo)}`);
}

/** The first pages of a list, each by the cursor of the one before. */
async function firstPages(url, name, headers) {
  const paths = [`${API}/${name}`];
  while (paths.length < PAGES) {
    const { siguiente } = await get(url + paths.at(-1), headers);
    paths.push(`${API}/${name}?cursor=${encodeURIComponent(siguiente)}`);
  }
  return paths;
}

/** @param {import('./bench.mjs').Bench} bench @param {Read[]} reads */
async function measureReads(bench, reads) {
  const { installation } = await bench.registry();
  const scripts = await capture(installation, reads);
  await bench.helpers.get('ceilings/direct').ask({ url: await installation.databaseUrl(), lists: {} });
  for (const { paths, headers } of reads) {
    await bench.warm(installation.url, { kind: 'consulta', paths, headers }, CONNECTIONS);
  }
  await bench.rounds(async () => {
    for (const [place, { id, paths, headers }] of reads.entries()) {
      const [server, direct] = await bench.inTurns(
        () => bench.shoot(installation.url, { kind: 'consulta', paths, headers }, CONNECTIONS),
        () => bench.direct({ scripts: scripts[place], connections: CONNECTIONS }),
      );
      bench.results.add(id, server.rate, direct.rate, server);
    }
  });
}

/** The statements of every path of every read. */
async function capture(installation, reads) {
  const adminUrl = await installation.databaseUrl('postgres');
  await logStatements(adminUrl, true);
  const requests = reads.flatMap(({ paths, headers }) =>
    paths.map((path) => () => get(installation.url + path, headers)),
  );
  // Once before: the first answers over new connections also cost what is read only once.
  for (const request of requests.slice(0, 3)) await request();
  const captured = await captureStatements(adminUrl, requests);
  await logStatements(adminUrl, false);
  return reads.map(({ id, paths }) => {
    const own = captured.splice(0, paths.length);
    if (own.some((script) => script.length === 0)) throw new Error(`no se ven las consultas de «${id}»`);
    return own;
  });
}
