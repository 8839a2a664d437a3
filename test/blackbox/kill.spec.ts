import { seed, acta, PERSONA, type Tokens } from '../support/seed.js';
import { PreparedInstallation } from '../support/prepared-installation.js';
import { isGone, type ServerProcess } from '../support/server-process.js';

let installation: PreparedInstallation;
let server: ServerProcess;
let tokens: Tokens;

beforeAll(async () => {
  installation = await PreparedInstallation.create({ CARAS: 'api' }, { durable: true });
  server = await installation.start();
  tokens = await seed(server.http);
});

afterAll(() => installation.remove());

/** Files an infraction and returns what the 200 promised. */
async function file(comentarios: string): Promise<any> {
  const { status, body } = await server.http.post('/cargar_infraccion', acta(comentarios), { token: tokens.oficial });
  expect(status).toBe(200);
  return body;
}

async function reported(): Promise<string[]> {
  const { body } = await server.http.get(`/generar_informe?correo=${PERSONA.correo}`);
  return (body.infracciones as { id: string }[]).map(({ id }) => id);
}

test('after kill -9 of the server the next start heals and has every filed infraction', async () => {
  const { id } = await file('antes de matar el servidor');
  const orphan = (await installation.postgresPid())!;
  await server.kill9();
  expect(await installation.postgresPid()).toBe(orphan);

  server = await installation.start();
  expect(await isGone(orphan)).toBe(true);
  expect(await reported()).toContain(id);
  expect((await file('antes de matar el servidor')).id).toBe(id);
});

test('kill -9 loses no look at a type that is five seconds old', async () => {
  const tipo = { codigo: 'MIRADO', descripcion: 'Mirado antes de morir', gravedad: 'leve' };
  await server.http.post('/tarifario', tipo, { token: tokens.admin });
  const look = (): Promise<unknown> => server.http.get('/tarifario/MIRADO');
  for (let times = 0; times < 3; times += 1) await look();
  await new Promise((resolve) => setTimeout(resolve, 5_000));
  await Promise.all([look(), look()]);
  await server.kill9();

  server = await installation.start();
  const { body } = await server.http.get('/tarifario/MIRADO/visitas', { token: tokens.admin });
  expect(body.total).toBeGreaterThanOrEqual(3);
  expect(body.total).toBeLessThanOrEqual(5);
  expect(body.serie).toEqual([expect.objectContaining({ distintas: 1 })]);
});

test('after kill -9 of server and database at once too', async () => {
  const { id } = await file('antes de matar todo');
  const precio = { unidad: 'CLP', cantidad: '59228' };
  const tipo = { codigo: 'LUZ-1', descripcion: 'Cruzar con luz roja', gravedad: 'grave', precio };
  await server.http.post('/tarifario', tipo, { token: tokens.admin });
  const coded = { ...acta('con un código'), timestamp: new Date().toISOString(), codigo: 'LUZ-1' };
  const charged = await server.http.post('/cargar_infraccion', coded, { token: tokens.oficial });
  expect([charged.status, charged.body.importe]).toEqual([200, { moneda: 'CLP', monto: 59_228 }]);
  const postgres = (await installation.postgresPid())!;
  const killed = server.kill9();
  process.kill(postgres, 'SIGKILL');
  await killed;
  expect(await isGone(postgres)).toBe(true);

  server = await installation.start();
  expect(await reported()).toEqual(expect.arrayContaining([id, charged.body.id]));
  const kept = await server.http.get(`/infracciones/${charged.body.id}`, { token: tokens.oficial });
  expect(kept.body).toMatchObject({ conceptos: charged.body.conceptos, importe: charged.body.importe });
  const [last] = await Promise.all([installation.postgresPid(), server.stop()]);
  expect(await isGone(last!)).toBe(true);
});
