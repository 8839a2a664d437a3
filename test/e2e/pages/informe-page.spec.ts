import { Client } from 'pg';
import { startApp, type TestApp } from '../../support/app.js';
import { adminUrl } from '../../support/database.js';
import { Factory, filing, type Registro } from '../../support/factories.js';
import { expectPage, openPage, textOf, valueOf, type PageAnswer } from '../../support/pages.js';
import { APP } from '../../support/server.cjs';

let app: TestApp;
let factory: Factory;
let token: string;
let persona: Registro;
let vehiculo: Registro;

beforeAll(async () => {
  app = await startApp();
  factory = await Factory.for(app);
  ({ token } = await factory.oficialToken({ numero: '7001' }));
  persona = await factory.persona();
  vehiculo = await factory.vehiculo({ persona_id: persona.id, marca: 'Škoda & Cía', color: 'azul' });
});

afterAll(() => app.close());

const consultar = (form: Record<string, string>, headers?: Record<string, string>): Promise<PageAnswer> =>
  openPage(app.http, '/informe', form, headers);

test('the form asks for an e-mail, by POST', async () => {
  const page = await openPage(app.http, '/informe');
  expect(page.status).toBe(200);
  expectPage(page);
  expect(page.headers.get('cache-control')).toBe('no-store');
  expect(page.html).toContain('method="post" action="/informe"');
  expect(page.html).toContain('<label for="correo">');
  expect(valueOf(page.html, 'correo')).toBeUndefined();
});

test('an e-mail in the address is not looked at', async () => {
  const { html } = await openPage(app.http, `/informe?correo=${persona.correo}`);
  expect(html).not.toContain(persona.correo);
});

test('shows each infraction in local time, with plate, make, colour, comment and officer, escaped', async () => {
  const comentarios = 'Primera línea.\n<script>alert("x")</script> & más';
  const acta = filing(vehiculo, { comentarios, timestamp: '2026-03-01T02:30:00Z' });
  expect((await app.http.post('/cargar_infraccion', acta, { token })).status).toBe(200);
  const page = await consultar({ correo: ` ${(persona.correo as string).toUpperCase()} ` });
  expect(page.status).toBe(200);
  expectPage(page);
  expect(page.headers.get('cache-control')).toBe('no-store');
  expect(page.html).not.toContain('<script>alert');
  const row = textOf(page.html.replace(/<\/(td|span)>/g, '|</$1>'), 'tbody')!;
  expect(row).toContain('28 de febrero de 2026 23:30');
  expect(row).toContain(`${vehiculo.placa_patente}|`);
  expect(row).toContain('Škoda & Cía, azul');
  expect(row).toContain(comentarios);
  expect(row).toContain('N.º 7001');
  expect(page.html).toContain('dateTime="2026-03-01T02:30:00.000Z"');
  expect(page.html).toContain('en hora de Chile');
  expect(page.html).toMatch(/<dt>Infracciones<\/dt><dd>1<\/dd>/);
  expect(page.html).toMatch(/<button[^>]*data-print=""[^>]*hidden=""/);
});

test('an unknown e-mail and those without infractions get the same page, but for the e-mail', async () => {
  const sinVehiculos = await factory.persona();
  const sinInfracciones = await factory.persona();
  await factory.vehiculo({ persona_id: sinInfracciones.id });
  const pages: string[] = [];
  for (const correo of ['nadie@example.com', sinVehiculos.correo as string, sinInfracciones.correo as string]) {
    const page = await consultar({ correo });
    expect(page.status).toBe(200);
    expectPage(page);
    expect(page.html).toContain('No hay infracciones para este correo');
    // The moment of the report is the only other thing that differs.
    pages.push(page.html.replaceAll(correo, 'CORREO').replace(/<time.*?<\/time>/, 'AHORA'));
  }
  expect(new Set(pages).size).toBe(1);
});

/** The statements this database's server was last asked on each connection of the application, while `work` ran. */
async function lastAsked(work: () => Promise<unknown>): Promise<string[]> {
  const admin = new Client(adminUrl());
  await admin.connect();
  try {
    const { rows: now } = await admin.query<{ now: string }>('SELECT clock_timestamp()::text AS now');
    await work();
    const { rows } = await admin.query<{ query: string }>(
      `SELECT query FROM pg_stat_activity WHERE datname = $1 AND usename = $2 AND query_start > $3
       ORDER BY query_start DESC`,
      [app.database.name, APP.name, now[0]!.now],
    );
    return rows.map(({ query }) => query);
  } finally {
    await admin.end();
  }
}

test('asks the database for infractions also for an unknown e-mail: the clock tells nobody who is known', async () => {
  const [known] = await lastAsked(() => consultar({ correo: persona.correo }));
  expect(known).toContain('registro.infracciones');
  expect((await lastAsked(() => consultar({ correo: 'nadie@example.com' })))[0]).toBe(known);
});

test.each([
  ['', 'Escriba el correo.'],
  ['nadie', 'Ese correo no es válido; debe ser como nombre@ejemplo.cl.'],
  ['"><b>x@y', 'Ese correo no es válido; debe ser como nombre@ejemplo.cl.'],
  ['peña@example.com', 'El correo no admite tildes, eñes ni símbolos especiales; revise cómo está escrito.'],
])('the e-mail %j: 400, with the reason at the field and what was typed', async (correo, mensaje) => {
  const page = await consultar({ correo });
  expect(page.status).toBe(400);
  expectPage(page);
  expect(textOf(page.html, 'span', 'id="correo-error"')).toBe(mensaje);
  expect(valueOf(page.html, 'correo')).toBe(correo);
  expect(page.html).not.toContain('<b>x');
});

test('a cursor that is none of ours: 400', async () => {
  const page = await consultar({ correo: persona.correo, cursor: 'zz' });
  expect(page.status).toBe(400);
  expect(textOf(page.html, 'div', 'role="alert"')).toContain('El cursor no es válido');
});

test('a form of another site: 403', async () => {
  expect((await consultar({ correo: persona.correo }, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
});

test('beyond 1,000 rows a button leads on, and nothing is lost between the pages', async () => {
  const rica = await factory.persona();
  const { id, placa_patente } = await factory.vehiculo({ persona_id: rica.id });
  await app.owner.query(
    `INSERT INTO registro.infracciones (id, vehiculo_id, oficial_id, persona_id, placa_patente, momento, comentarios,
       creado_en, request_id, direccion)
     SELECT gen_random_uuid(), $1, (SELECT id FROM registro.oficiales WHERE numero = '7001'), $2, $3,
       timestamptz '2026-01-01' + n * interval '1 minute', 'Acta número ' || n, now(), 'prueba', '127.0.0.1'
     FROM generate_series(1, 1003) n`,
    [id, rica.id, placa_patente],
  );
  const actas = (html: string): number[] => [...html.matchAll(/Acta número (\d+)/g)].map(([, n]) => Number(n));
  const first = await consultar({ correo: rica.correo });
  expect(first.html).toMatch(/<dd>1[.,]?003<\/dd>/);
  const cursor = valueOf(first.html, 'cursor')!;
  const second = await consultar({ correo: valueOf(first.html, 'correo')!, cursor });
  expect(second.status).toBe(200);
  expectPage(second);
  expect(valueOf(second.html, 'cursor')).toBeUndefined();
  expect(second.html).toContain('(continuación)');
  const numbers = [...actas(first.html), ...actas(second.html)];
  expect(numbers).toEqual(Array.from({ length: 1003 }, (_, index) => 1003 - index));
});
