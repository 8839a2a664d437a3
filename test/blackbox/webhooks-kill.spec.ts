import { becomesTrue } from '../../src/postgres/wait.js';
import { PreparedInstallation } from '../support/prepared-installation.js';
import { firmaValida, Receptor } from '../support/receptor.js';
import { login } from '../support/seed.js';
import { ADMIN, type ServerProcess } from '../support/server-process.js';

// The built program with its own database, both killed while events are on their way to a receiver that fails.

const VEHICULOS = 400;
/** The database, then the server, once so many are registered. */
const [DATABASE_AT, SERVER_AT] = [120, 280];
const FAILS = 0.3;

let installation: PreparedInstallation;
let server: ServerProcess;
let receptor: Receptor;
let token: string;

beforeAll(async () => {
  receptor = await Receptor.start();
  receptor.responde = (_, response) => void response.writeHead(Math.random() < FAILS ? 500 : 204).end();
  const esperas = Array.from({ length: 20 }, () => '300ms').join();
  const env = { CARAS: 'api,trabajo', WEBHOOKS_HTTP: 'si', WEBHOOKS_REDES: '127.0.0.0/8', WEBHOOKS_ESPERAS: esperas };
  installation = await PreparedInstallation.create(env, { durable: true });
  server = await installation.start();
  token = await login(server.http, ADMIN.username, ADMIN.password);
});

afterAll(async () => {
  await server?.stop();
  await installation?.remove();
  await receptor.close();
});

const post = (path: string, json: object) => server.http.post(path, json, { token });
const placaOf = (n: number): string => `KI${String(n).padStart(4, '0')}`;

test('what was acknowledged is delivered at least once, under one id, byte by byte', async () => {
  const { id: persona_id } = (await post('/personas', { nombre: 'Ana', correo: 'ana@example.com' })).body;
  const { id } = (await post('/aliados', { nombre: 'Andes' })).body;
  const suscripcion = { url: `${receptor.url}/`, eventos: ['vehiculo.creado'] };
  const { secreto } = (await post(`/aliados/${id}/suscripciones`, suscripcion)).body;

  const acknowledged = new Set<string>();
  for (let n = 0; n < VEHICULOS; n += 1) {
    if (n === DATABASE_AT) process.kill((await installation.postgresPid())!, 'SIGKILL');
    if (n === SERVER_AT) {
      await server.kill9();
      server = await installation.start();
      token = await login(server.http, ADMIN.username, ADMIN.password);
    }
    const vehiculo = { placa_patente: placaOf(n), marca: 'Fiat', color: 'rojo', persona_id };
    const answer = await post('/vehiculos', vehiculo).catch(() => undefined);
    if (answer?.status === 201) acknowledged.add(placaOf(n));
  }
  expect(acknowledged.size).toBeGreaterThan(VEHICULOS / 2);

  const pendientes = async (): Promise<number> => {
    const { body } = await server.http.get('/entregas?estado=pendiente&limite=1', { token });
    return body.datos.length;
  };
  const placas = (): Set<string> =>
    new Set(receptor.pedidos.map(({ cuerpo }) => JSON.parse(cuerpo).data.placa_patente));
  const areAllThere = async (): Promise<boolean> =>
    [...acknowledged].every((placa) => placas().has(placa)) && (await pendientes()) === 0;
  expect(await becomesTrue(areAllThere, 120_000, 250)).toBe(true);

  const { body } = await server.http.get('/entregas?estado=fallida', { token });
  expect(body.datos).toEqual([]);
  expect(receptor.pedidos.every((pedido) => firmaValida(pedido, secreto))).toBe(true);
  const byId = new Map(receptor.pedidos.map(({ headers, cuerpo }) => [headers['webhook-id'], cuerpo]));
  for (const { headers, cuerpo } of receptor.pedidos) expect(byId.get(headers['webhook-id'])).toBe(cuerpo);
  expect(byId.size).toBe(placas().size);
});
