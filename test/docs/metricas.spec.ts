import { startApp } from '../support/app.js';
import { parseExposition } from '../support/metrics.js';
import { captures, readProject } from './support/documents.js';
import { namesIn } from './support/promql.js';

interface Panel {
  id: number;
  type: string;
  title: string;
  targets?: { expr: string; legendFormat: string }[];
}

interface Dashboard {
  panels: Panel[];
  templating: { list: { name: string; type: string; query: string | { query: string } }[] };
}

const dashboard = JSON.parse(readProject('docs/grafana/registro.json')) as Dashboard;
const targets = dashboard.panels.flatMap(({ title, targets = [] }) => targets.map((target) => ({ title, ...target })));
const variables = dashboard.templating.list.flatMap(({ query }) => (typeof query === 'string' ? [] : query.query));

/** Each rule's text from its name to the next one. */
const rules = readProject('docs/grafana/alertas.yml')
  .split('      - alert: ')
  .slice(1)
  .map((text) => ({
    name: text.split('\n')[0]!,
    text,
    expr: (/\n {8}expr: (?:>-\n)?([^]*?)\n {8}\w/.exec(text)?.[1] ?? '').replace(/\s+/g, ' '),
  }));

const manual = readProject('docs/metricas.md');
const { paths } = JSON.parse(readProject('docs/openapi.json')) as { paths: Record<string, object> };

/** What Prometheus itself knows of a target. */
const BY_PROMETHEUS = { metrics: ['up'], labels: ['job', 'instance'] };
/** Of a number that has lines only once memory was collected. */
const LATER = ['kind'];
/** Routes that no description of the API has. */
const PAGES = ['/login', '/admin/login', '/metrics', '/health/.*'];

/** Nobody answers there, which has its numbers too. */
const NO_REPLICA = 'postgres://registro@127.0.0.1:1/registro';

/** The names of all lines there can be, and the labels there are. */
let exposed: { families: string[]; names: string[]; labels: string[] };

beforeAll(async () => {
  const app = await startApp({ databaseReadUrl: NO_REPLICA });
  try {
    await app.http.get('//health/live');
    await app.http.get('//health/ready'); // by now the first is recorded
    const text = String((await app.http.get('//metrics')).body);
    const types = [...text.matchAll(/^# TYPE (\S+) (\S+)$/gm)].map(([, name, type]) => ({ name: name!, type }));
    const namesOf = ({ name, type }: (typeof types)[0]): string[] =>
      type === 'histogram' ? ['bucket', 'sum', 'count'].map((suffix) => `${name}_${suffix}`) : [name];
    exposed = {
      families: types.map(({ name }) => name),
      names: types.flatMap(namesOf),
      labels: [...new Set(parseExposition(text).flatMap(({ labels }) => Object.keys(labels)))],
    };
  } finally {
    await app.close();
  }
});

function unknownIn(expression: string): string[] {
  const { metrics, labels, routes } = namesIn(expression);
  const known = { metrics: [...exposed.names, ...BY_PROMETHEUS.metrics], labels: knownLabels() };
  return [
    ...(metrics.length === 0 ? [`no metric in ${expression}`] : []),
    ...metrics.filter((name) => !known.metrics.includes(name)),
    ...labels.filter((name) => !known.labels.includes(name)),
    ...routes.filter((route) => !Object.hasOwn(paths, route) && !PAGES.includes(route)),
  ];
}

const knownLabels = (): string[] => [...exposed.labels, ...BY_PROMETHEUS.labels, ...LATER];

test('there is something to compare', () => {
  expect(targets.length).toBeGreaterThan(30);
  expect(variables.length).toBeGreaterThan(2);
  expect(rules.length).toBeGreaterThan(8);
  expect(exposed.families.length).toBeGreaterThan(20);
});

test('every number the dashboard draws is exposed, with the labels and routes it asks for', () => {
  const unknown = targets.map(({ title, expr }) => [title, unknownIn(expr)]).filter(([, names]) => names!.length > 0);
  expect(unknown).toEqual([]);
  const legends = targets.flatMap(({ legendFormat }) => captures(legendFormat, /\{\{(\w+)\}\}/g));
  expect(legends.filter((label) => !knownLabels().includes(label))).toEqual([]);
});

test('every variable of the dashboard is one of a number that is exposed, and is used', () => {
  expect(variables.flatMap(unknownIn)).toEqual([]);
  const text = JSON.stringify(dashboard.panels);
  expect(dashboard.templating.list.filter(({ name }) => !new RegExp(`\\$\\{?${name}\\b`).test(text))).toEqual([]);
});

test('every panel of the dashboard has its own number and a title', () => {
  expect(new Set(dashboard.panels.map(({ id }) => id)).size).toBe(dashboard.panels.length);
  expect(dashboard.panels.filter(({ title, type, targets }) => !title || (type !== 'row' && !targets?.length))).toEqual(
    [],
  );
});

test('every alert watches numbers that are exposed, and says what happens in words', () => {
  expect(rules.map(({ name, expr }) => [name, unknownIn(expr)])).toEqual(rules.map(({ name }) => [name, []]));
  for (const { text } of rules) {
    expect(text).toMatch(/\n {10}severity: (critica|aviso)\n/);
    expect(text).toMatch(/\n {10}summary: .+\n {10}description: .+\n/);
    expect(captures(text, /\$labels\.(\w+)/g).filter((label) => !knownLabels().includes(label))).toEqual([]);
  }
});

test('the manual explains every number of ours and every alert, and no other', () => {
  const rows = captures(manual, /^\| `(\w+)`/gm);
  const ours = exposed.families.filter((name) => name.startsWith('registro_'));
  expect(rows).toEqual(expect.arrayContaining([...ours, ...rules.map(({ name }) => name)]));
  const known = [...exposed.families, ...rules.map(({ name }) => name)];
  expect(rows.filter((name) => !known.includes(name))).toEqual([]);
  const queries = captures(manual, /`([a-z_]+ ?(?:by )?\([^`]+\))`/g);
  expect(queries.length).toBeGreaterThan(3);
  expect(queries.flatMap(unknownIn)).toEqual([]);
});

test('the reading of expressions finds what does not exist', () => {
  expect(namesIn('sum by (job, le) (rate(a_bucket{x=~"b|c",y!="d"}[5m])) / on (z) 2.5 > 1e3')).toEqual({
    metrics: ['a_bucket'],
    labels: ['job', 'le', 'x', 'y', 'z'],
    routes: [],
  });
  expect(namesIn('label_values(a{b="c"}, ruta)')).toEqual({ metrics: ['a'], labels: ['b', 'ruta'], routes: [] });
  expect(unknownIn('rate(registro_nada_total{ruta=~"/nada|/login",otra="x"}[5m])')).toEqual([
    'registro_nada_total',
    'otra',
    '/nada',
  ]);
});
