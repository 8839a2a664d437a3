import { get, loginToPanel } from '../server/http.mjs';
import { say } from '../../scripts/project.mjs';
import { percentile } from '../statistics.mjs';

/** What a clerk waits for at most, nineteen times in twenty, whatever the registry holds. */
const MOST_MS = 300;
/** As often each question is asked. */
const TIMES = 60;

const API = '/admin/api';

/** How long the panel takes to answer what a clerk asks, one question after another. */
export async function measurePanelTimes(bench) {
  const { installation, sample } = await bench.registry();
  const headers = { cookie: await loginToPanel(installation.url) };
  const worst = { ms: 0, title: '' };
  for (const [title, pathOf] of questions(sample)) {
    const times = [];
    for (let n = 0; n < TIMES; n += 1) {
      const start = performance.now();
      await get(installation.url + pathOf(n), headers);
      times.push(performance.now() - start);
    }
    const p95 = percentile(
      times.toSorted((a, b) => a - b),
      0.95,
    );
    if (p95 > worst.ms) Object.assign(worst, { ms: p95, title });
    say(`  ${title}: ${p95.toFixed(1)} ms`);
  }
  bench.results.add('panel-p95', worst.ms, MOST_MS);
  bench.results.note(
    `De lo que se pregunta al panel, lo que más tardó (p95) fue «${worst.title}».`,
    `Of what the panel is asked, the slowest (p95) was “${worst.title}”.`,
  );
}

/** A date so many days ago. */
const day = (back) => new Date(Date.now() - back * 86_400_000).toISOString().slice(0, 10);

/** Each with another person, vehicle or officer every time, as far as there are. */
function questions({ oficiales, vehiculos, con4, con400 }) {
  const at = (list, n) => list[n % list.length];
  const find = (text) => `${API}/buscar?texto=${encodeURIComponent(text)}`;
  const list = (query) => `${API}/resources/infracciones/actions/list?${query}`;
  return [
    ['tablero', () => `${API}/dashboard`],
    ['buscar una placa', (n) => find(at(vehiculos, n).placa)],
    ['buscar el comienzo de una placa', (n) => find(at(vehiculos, n).placa.slice(0, 3))],
    ['buscar un correo', (n) => find(at(con4, n))],
    ['buscar un correo con muchas infracciones', (n) => find(at(con400, n))],
    ['buscar lo que no hay', (n) => find(`zzqx${n}`)],
    ['buscar un número de oficial', (n) => find(at(oficiales, n).numero)],
    ['lista de infracciones', (n) => list(`page=${(n % 5) + 1}`)],
    ['lista por oficial', (n) => list(`filters.oficial_id=${at(oficiales, n).id}`)],
    ['lista por dueño', (n) => list(`filters.persona_id=${at(vehiculos, n).persona_id}`)],
    ['lista por días', () => list(`filters.momento~~from=${day(30)}&filters.momento~~to=${day(0)}`)],
    [
      'lista por hora del día',
      (n) => list(`filters.momento~~from=${day(30)}&filters.momento~~to=${day(0)}&filters.hora=${n % 24}`),
    ],
    ['lista por placa', (n) => list(`filters.placa_patente=${at(vehiculos, n).placa}`)],
    ['lista de personas por correo', (n) => `${API}/resources/personas/actions/list?filters.correo=${at(con4, n)}`],
    ['ficha de una persona', (n) => `${API}/resources/personas/records/${at(vehiculos, n).persona_id}/show`],
    ['ficha de un oficial', (n) => `${API}/resources/oficiales/records/${at(oficiales, n).id}/show`],
    ['historial de una persona', (n) => `${API}/historial/personas/${at(vehiculos, n).persona_id}`],
    [
      'elegir un dueño',
      (n) => `${API}/resources/personas/actions/search/${encodeURIComponent(at(con4, n).slice(0, 6))}`,
    ],
    ['auditoría', (n) => `${API}/resources/auditoria/actions/list?page=${(n % 5) + 1}`],
  ];
}
