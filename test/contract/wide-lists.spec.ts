import { expectDocumented, expectProblem } from './support/answers.js';
import { OPERATIONS } from './support/operations.js';
import { scenario } from './support/scenarios.js';
import { send, startWorld, type World } from './support/world.js';

// A list may be asked so widely that the database ends the statement. Here it ends every one that finds its table locked.

let world: World;

beforeAll(async () => {
  world = await startWorld({}, { statementTimeoutMs: 500 });
});

afterAll(() => world.close());

/** What each list reads. */
const TABLES = {
  'GET /yo/sesiones': 'tokens_refresco',
  'GET /personas': 'personas',
  'GET /vehiculos': 'vehiculos',
  'GET /oficiales': 'oficiales',
  'GET /infracciones': 'infracciones',
  'GET /tarifario.csv': 'tipos_infraccion',
  'GET /tarifario': 'tipos_infraccion',
  'GET /lotes': 'lotes',
  'GET /clientes': 'clientes',
  'GET /visitas': 'visitas',
  'GET /auditoria': 'auditoria',
  'GET /auditoria.csv': 'auditoria',
  'GET /avisos': 'avisos',
  'GET /aliados': 'aliados',
  'GET /aliados/etiquetas': 'aliados',
  'GET /creditos': 'creditos',
  'GET /clientes/{id}/creditos': 'creditos',
  'GET /aliados/{id}/suscripciones': 'suscripciones',
  'GET /entregas': 'entregas',
  'GET /registros': 'registros',
  'GET /registros.csv': 'registros',
  'GET /registros.json': 'registros',
};

/** Lists of which there is so little that none takes too long; who asks is looked up in the same table. */
const SHORT = ['GET /usuarios'];
/** Files of one batch, which are read part by part. */
const OF_ONE = ['GET /lotes/{id}/resultado.csv', 'GET /lotes/{id}/errores.csv'];

test('these are the lists', () => {
  const lists = OPERATIONS.filter(
    ({ key, method, parameters }) => method === 'GET' && (parameters.some(isPageSize) || /\.(csv|json)$/.test(key)),
  );
  expect(lists.map(({ key }) => key).filter((key) => ![...SHORT, ...OF_ONE].includes(key))).toEqual(
    Object.keys(TABLES),
  );
});

const isPageSize = ({ name }: { name: string }): boolean => name === 'limite';

test.each(Object.entries(TABLES))('%s answers 422 as documented when it takes too long', async (key, table) => {
  const operation = OPERATIONS.find((one) => one.key === key)!;
  const request = await scenario(key, 422)(world);
  const answer = await world.app.owner.transaction(async (tx) => {
    await tx.query(`LOCK TABLE registro.${table} IN ACCESS EXCLUSIVE MODE`);
    return send(world, operation, request);
  });
  expectProblem(answer, 422);
  expectDocumented(operation, answer);
  expect(answer.body.codigo).toBe('consulta_demasiado_amplia');
});
