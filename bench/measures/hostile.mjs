import { hostileForms, hostileJson, hostileQueries, multipart } from '../load/hostile.mjs';
import { loginAsAdmin, loginToPanel } from '../server/http.mjs';
import { forgetPeak, peakSoFar, residentMemory } from '../server/memory.mjs';

/** What one request may cost at most. */
const MOST_MS = 250;
const MOST_MB = 50;

const API = '/api/v1';
const PANEL = '/admin/api/resources';

/** For how long one request, made to be dear, keeps all others waiting, and how much memory it takes. */
export async function measureHostile(bench) {
  if ((bench.options.con.PROCESOS ?? '1') !== '1') return; // the process that is watched would only watch others
  const installation = await bench.openWatched();
  const requests = await hostileRequests(installation.url);
  for (const request of requests) await send(installation.url, request); // the server has just started
  const worst = { ms: { cost: 0, title: '' }, mb: { cost: 0, title: '' } };
  const note = (kind, cost, title) => {
    if (cost > worst[kind].cost) worst[kind] = { cost, title };
  };
  for (const request of requests) {
    const before = residentMemory(installation.pid);
    forgetPeak(installation.pid);
    await installation.longestWait();
    const status = await send(installation.url, request);
    if (status < 400 || status >= 500) throw new Error(`«${request.title}» respondió ${status}`);
    note('ms', await installation.longestWait(), request.title);
    const peak = peakSoFar(installation.pid);
    if (peak !== undefined && before !== undefined) note('mb', peak - before, request.title);
  }
  bench.results.add('hostil-espera', worst.ms.cost, MOST_MS);
  if (worst.mb.cost > 0) bench.results.add('hostil-memoria', worst.mb.cost, MOST_MB);
  bench.results.note(
    `De ${requests.length} solicitudes hostiles, la que más hizo esperar a las demás fue «${worst.ms.title}» y la que más ` +
      `memoria pidió «${worst.mb.title}».`,
    `Each of ${requests.length} hostile requests was sent alone; all were refused.`,
  );
}

async function hostileRequests(url) {
  const token = { authorization: `Bearer ${await loginAsAdmin(url)}` };
  const cookie = await loginToPanel(url);
  const [, csrf] = /XSRF-TOKEN=([\w-]+)/.exec(cookie);
  const session = { cookie, 'x-xsrf-token': csrf, 'sec-fetch-site': 'same-origin' };
  const post = (path, headers) => (form) => ({
    title: `POST ${path}: ${form.title}`,
    path,
    method: 'POST',
    headers: { ...headers, ...(form.type && { 'content-type': form.type }) },
    body: Buffer.from(form.body),
  });
  const get = (path, headers) => (query) => ({
    title: `GET ${path}?${query.slice(0, 30)}`,
    path: `${path}?${query}`,
    method: 'GET',
    headers,
  });
  return [
    ...['personas', 'usuarios', 'auditoria'].flatMap((name) =>
      hostileForms(multipart, 'nombre').map(post(`${PANEL}/${name}/actions/new`, session)),
    ),
    ...hostileQueries().map(get(`${PANEL}/personas/actions/list`, session)),
    ...['/cargar_infraccion', '/personas', '/login/access-token', '/generar_informe'].flatMap((path) =>
      hostileJson().map(post(API + path, token)),
    ),
    ...hostileQueries().map(get(`${API}/personas`, token)),
  ];
}

async function send(url, { path, method, headers, body }) {
  const response = await fetch(url + path, { method, headers, body, redirect: 'manual' });
  await response.arrayBuffer();
  return response.status;
}
