import { LimpiezaService } from '../../src/modules/trabajos/limpieza/limpieza.service.js';
import { RegistroDeVisitas } from '../../src/modules/visitas/registro/registro-de-visitas.service.js';
import { VisitasRegistradasRepository } from '../../src/modules/visitas/registro/visitas-registradas.repository.js';
import { newId } from '../../src/core/fields/id.js';
import { diaFormatter } from '../../src/core/time/dia.js';
import { startApp, startAppOn, type TestApp } from '../support/app.js';
import { adminToken, Factory, unique, type Registro } from '../support/factories.js';

let app: TestApp;
/** Another process of the same installation. */
let otra: TestApp;
let token: string;
let oficial: string;
let hoy: string;

beforeAll(async () => {
  app = await startApp();
  otra = await startAppOn(app.database);
  token = await adminToken(app);
  ({ token: oficial } = await (await Factory.for(app)).oficialToken({ numero: '7001' }));
  hoy = diaFormatter(app.config.zonaHoraria)(Date.now());
});

afterAll(async () => {
  await otra.stop();
  await otra.owner.destroy();
  await app.close();
});

async function crear(): Promise<Registro> {
  const { body } = await app.http.post(
    '/tarifario',
    { codigo: `V-${unique()}`, descripcion: 'Mirado', gravedad: 'leve' },
    { token },
  );
  return body as Registro;
}

const agente = (name: string) => ({ headers: { 'user-agent': name } });
const mirar = (cual: string, name = 'uno', from = app) => from.http.get(`/tarifario/${cual}`, agente(name));
const anotar = (from = app): Promise<void> => from.service(RegistroDeVisitas).flush();

/** What the API says of a type once everything is written. */
async function visitas(cual: string, query = ''): Promise<any> {
  await Promise.all([anotar(), anotar(otra)]);
  return (await app.http.get(`/tarifario/${cual}/visitas${query}`, { token })).body;
}

/** Puts numbers of past days in place. */
const antes = (tipoId: string, dia: string, total: number, identificadas = 0): Promise<unknown> =>
  app.owner.query('INSERT INTO registro.visitas VALUES ($1, $2, $3, $4, $5, $4)', [
    newId(),
    tipoId,
    dia,
    total,
    identificadas,
  ]);

describe('a look at a type', () => {
  test('is a visit over the API and on its page, also when it is answered with 304; a question for headers is none', async () => {
    const { id, codigo } = await crear();
    const { headers } = await mirar(codigo as string);
    expect(
      (await app.http.get(`/tarifario/${id}`, { headers: { 'if-none-match': headers.get('etag')! } })).status,
    ).toBe(304);
    expect((await fetch(`${app.url}/tarifario/${codigo}`)).status).toBe(200);
    expect((await app.http.request('HEAD', `/tarifario/${id}`)).status).toBe(200);
    expect((await fetch(`${app.url}/tarifario/${codigo}`, { method: 'HEAD' })).status).toBe(200);
    await app.http.get(`/tarifario?buscar=${codigo}`);
    await app.http.get(`/tarifario/${codigo}/monto`);
    expect((await visitas(codigo as string)).total).toBe(3);
  });

  test('tells users and officers from the anonymous, who are as many as there are addresses and agents', async () => {
    const { id } = await crear();
    for (const holder of [token, token, oficial]) await app.http.get(`/tarifario/${id}`, { token: holder });
    for (const name of ['uno', 'dos', 'uno', 'uno']) await mirar(id, name);
    expect(await visitas(id)).toEqual({
      total: 7,
      identificadas: 3,
      anonimas: 4,
      serie: [{ dia: hoy, total: 7, distintas: 4 }],
    });
  });

  test('of a type that is not there is none', async () => {
    const count = async () => (await app.owner.query('SELECT count(*)::int AS n FROM registro.visitas'))[0].n as number;
    await anotar();
    const before = await count();
    await mirar('NO-HAY');
    await mirar(newId());
    const { id } = await crear();
    await app.http.delete(`/tarifario/${id}`, { token });
    expect((await fetch(`${app.url}/tarifario/${id}`)).status).toBe(404);
    await anotar();
    expect(await count()).toBe(before);
  });

  test('leaves neither address nor agent anywhere', async () => {
    const { id } = await crear();
    await mirar(id, 'un agente que se reconoce');
    await anotar();
    const rows = await app.owner.query(
      `SELECT v::text AS row FROM registro.visitas v UNION ALL SELECT v::text FROM registro.visitantes v
       UNION ALL SELECT s::text FROM registro.sales_visitas s`,
    );
    const all = JSON.stringify(rows);
    expect(all).toContain(id);
    expect(all).not.toMatch(/127\.0\.0\.1|::1|reconoce/);
  });
});

describe('several processes', () => {
  test('add to the same numbers at once, and count a visitor of both once', async () => {
    const tipos = await Promise.all(Array.from({ length: 6 }, crear));
    for (let round = 0; round < 4; round += 1) {
      const order = round % 2 === 0 ? tipos : tipos.toReversed();
      await Promise.all(
        order.flatMap(({ id }) => [
          mirar(id, 'de los dos'),
          mirar(id, 'de los dos', otra),
          mirar(id, `ronda ${round}`),
          mirar(id, 'otro', otra),
        ]),
      );
      await Promise.all([anotar(), anotar(otra)]);
    }
    for (const { id } of tipos) {
      expect((await visitas(id)).serie).toEqual([{ dia: hoy, total: 16, distintas: 1 + 4 + 1 }]);
    }
  });

  test('that write the same rows over and over never stand in each other’s way', async () => {
    const tipos = await Promise.all(Array.from({ length: 20 }, crear));
    const vistos = tipos
      .map(({ id }) => ({ tipoId: id, dia: hoy, visitante: newId(), esIdentificado: false, veces: 1 }))
      .sort((one, other) => (one.tipoId < other.tipoId ? -1 : 1));
    const [one, other] = [app, otra].map((each) => each.service(VisitasRegistradasRepository)) as [
      VisitasRegistradasRepository,
      VisitasRegistradasRepository,
    ];
    await Promise.all(Array.from({ length: 30 }, (_, n) => (n % 2 === 0 ? one : other).add(vistos)));
    expect((await visitas(tipos[0]!.id)).serie).toEqual([{ dia: hoy, total: 30, distintas: 1 }]);
  });
});

describe('what is counted', () => {
  test('waits while the database takes nothing, and is written whole then', async () => {
    const { id } = await crear();
    await mirar(id);
    await anotar();
    const role = (await app.dataSource.query('SELECT current_user AS name'))[0].name as string;
    await app.owner.query(`REVOKE INSERT ON registro.visitantes FROM ${role}`);
    await mirar(id, 'dos');
    await mirar(id);
    await anotar();
    await app.owner.query(`GRANT INSERT ON registro.visitantes TO ${role}`);
    expect((await visitas(id)).serie).toEqual([{ dia: hoy, total: 3, distintas: 2 }]);
  });

  test('is written when the server stops', async () => {
    const { id } = await crear();
    const tercera = await startAppOn(app.database);
    await mirar(id, 'el último', tercera);
    await tercera.stop();
    await tercera.owner.destroy();
    expect((await visitas(id)).total).toBe(1);
  });

  test('knows visitors again after a crash of the database took the salt', async () => {
    const { id } = await crear();
    await mirar(id);
    await anotar();
    await app.owner.query('TRUNCATE registro.sales_visitas');
    await mirar(id);
    await anotar();
    await anotar(otra);
    expect((await visitas(id)).serie).toEqual([{ dia: hoy, total: 2, distintas: 1 }]);
    expect(await app.owner.query('SELECT 1 FROM registro.sales_visitas')).toHaveLength(1);
  });

  test('stays when salts and visitors of past days are thrown away', async () => {
    const { id } = await crear();
    await mirar(id);
    await anotar();
    await antes(id, '2026-01-05', 9);
    await app.owner.query(`INSERT INTO registro.sales_visitas VALUES ('2026-01-05', '\\x00')`);
    await app.owner.query(`INSERT INTO registro.visitantes VALUES ($1, '2026-01-05', $1)`, [id]);
    await app.service(LimpiezaService).run();
    const days = (table: string) =>
      app.owner.query(`SELECT DISTINCT to_char(dia, 'YYYY-MM-DD') AS dia FROM registro.${table}`);
    expect(await days('sales_visitas')).toEqual([{ dia: hoy }]);
    expect(await days('visitantes')).toEqual([{ dia: hoy }]);
    expect((await visitas(id)).total).toBe(10);
  });

  test('keeps its salt where no log and no backup of the log has it', async () => {
    const [row] = await app.owner.query(
      `SELECT relpersistence FROM pg_class WHERE oid = 'registro.sales_visitas'::regclass`,
    );
    expect(row).toEqual({ relpersistence: 'u' });
  });
});

describe('what is told', () => {
  test('of one type is narrowed to days, both within', async () => {
    const { id } = await crear();
    for (const [dia, total] of [
      ['2026-02-01', 1],
      ['2026-02-02', 2],
      ['2026-02-03', 4],
    ] as const)
      await antes(id, dia, total, 1);
    expect(await visitas(id, '?desde=2026-02-02&hasta=2026-02-02')).toEqual({
      total: 2,
      identificadas: 1,
      anonimas: 1,
      serie: [{ dia: '2026-02-02', total: 2, distintas: 2 }],
    });
    expect((await visitas(id, '?desde=2026-02-02')).total).toBe(6);
    expect(await visitas(id, '?desde=2027-01-01')).toEqual({ total: 0, identificadas: 0, anonimas: 0, serie: [] });
    expect((await app.http.get(`/tarifario/${id}/visitas?desde=2026-02-30`, { token })).status).toBe(400);
  });

  test('of all types begins with the most seen, and goes on where a page ends', async () => {
    const tipos = await Promise.all(Array.from({ length: 5 }, crear));
    for (const [place, { id }] of tipos.entries())
      await antes(id, '2025-05-05', place === 3 ? 50 : 10 + (place % 2), place);
    const list = (query: string) =>
      app.http.get(`/visitas?desde=2025-05-01&hasta=2025-05-31&limite=2${query}`, { token }).then(({ body }) => body);
    const pages = [await list('')];
    while (pages.at(-1).siguiente) pages.push(await list(`&cursor=${pages.at(-1).siguiente}`));
    expect(pages.map(({ datos }) => datos.length)).toEqual([2, 2, 1]);
    const all = pages.flatMap(({ datos }) => datos);
    expect(all.map(({ total }) => total)).toEqual([50, 11, 10, 10, 10]);
    expect(all[0]).toEqual({ codigo: tipos[3]!['codigo'], total: 50, identificadas: 3, anonimas: 47 });
    expect(new Set(all.map(({ codigo }) => codigo)).size).toBe(5);
  });

  test('is for users alone', async () => {
    const { id } = await crear();
    for (const path of ['/visitas', `/tarifario/${id}/visitas`]) {
      expect((await app.http.get(path)).status).toBe(401);
      expect((await app.http.get(path, { token: oficial })).status).toBe(403);
    }
  });
});
