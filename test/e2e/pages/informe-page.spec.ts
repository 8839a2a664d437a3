import { Client } from 'pg';
import { startApp, type TestApp } from '../../support/app.js';
import { adminUrl } from '../../support/database.js';
import { Factory, filing, type Registro } from '../../support/factories.js';
import { expectPage, openPage, textOf, valueOf, type PageAnswer } from '../../support/pages.js';
import { APP } from '../../support/server.cjs';
import { Tarifa } from '../../support/tarifa.js';

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

/** Where the form leads for this e-mail. */
async function addressOf(correo: unknown): Promise<string> {
  const body = new URLSearchParams({ correo: correo as string });
  const { headers } = await fetch(`${app.http.baseUrl}/informe`, { method: 'POST', redirect: 'manual', body });
  return headers.get('location')!;
}

test('the form asks for an e-mail, by POST', async () => {
  const page = await openPage(app.http, '/informe');
  expect(page.status).toBe(200);
  expectPage(page);
  expect(page.headers.get('cache-control')).toBe('no-store');
  expect(page.html).toContain('method="post" action="/informe"');
  expect(page.html).toContain('<label for="correo">');
  expect(valueOf(page.html, 'correo')).toBeUndefined();
});

test('shows what an act is charged with, each code and the sum, and where it happened', async () => {
  const tarifa = new Tarifa(factory);
  const owner = await factory.persona();
  const { placa_patente } = await factory.vehiculo({ persona_id: owner.id });
  const tipos = [await tarifa.tipo(), await tarifa.tipo({ descripcion: 'Sin <b>luces</b>' })];
  const codigos = tipos.map(({ codigo }) => codigo);
  const json = { placa_patente, timestamp: '2026-03-01T02:30:00Z', codigos, lugar: 'Av. Ñuñoa & 2' };
  expect((await app.http.post('/cargar_infraccion', json, { token })).status).toBe(200);
  const page = await consultar({ correo: owner.correo as string });
  expectPage(page);
  const row = textOf(page.html, 'tbody')!;
  for (const { codigo, descripcion } of tipos) {
    expect(row).toContain(`${codigo} ${descripcion} 50.000 CLP`);
    expect(page.html).toContain(`<a href="/tarifario/${codigo}">${codigo}</a>`);
  }
  expect(row).toContain('Total 100.000 CLP');
  expect(row).toContain('Av. Ñuñoa & 2');
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

test('the form leads to an address without the e-mail, which can be opened again', async () => {
  const answer = await fetch(`${app.http.baseUrl}/informe`, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({ correo: persona.correo as string }),
  });
  expect(answer.status).toBe(303);
  expect(answer.headers.get('cache-control')).toBe('no-store');
  const address = answer.headers.get('location')!;
  expect(address).toMatch(/^\/informe\/resultado\?consulta=[\w-]+$/);
  const [first, second] = [await openPage(app.http, address), await openPage(app.http, address)];
  expect(first.status).toBe(200);
  expect(first.headers.get('cache-control')).toBe('no-store');
  expect(second.html).toContain(persona.correo);
});

test.each([
  ['consulta=zz', 'Esta consulta ya no sirve: dura 15 minutos. Escriba otra vez su correo.'],
  ['', 'Falta la consulta. Escriba su correo.'],
  [`consulta=${'x'.repeat(501)}`, 'Falta la consulta. Escriba su correo.'],
  ['consulta=zz&anio=ayer', 'Elija un año de la lista.'],
  ['consulta=zz&anio=1899', 'Elija un año de la lista.'],
  ['consulta=zz&otro=1', 'El campo «otro» no existe.'],
])('an address of which nothing can be read (%j): 400, and the form', async (query, mensaje) => {
  const page = await openPage(app.http, `/informe/resultado?${query}`);
  expect(page.status).toBe(400);
  expectPage(page);
  expect(textOf(page.html, 'div', 'role="alert"')).toBe(mensaje);
  expect(page.html).toContain('method="post" action="/informe"');
});

test('a cursor that is none of ours: 400', async () => {
  const page = await openPage(app.http, `${await addressOf(persona.correo)}&cursor=zz`);
  expect(page.status).toBe(400);
  expect(textOf(page.html, 'div', 'role="alert"')).toContain('El cursor no es válido');
});

test('a form of another site: 403', async () => {
  expect((await consultar({ correo: persona.correo }, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
});

describe('of many infractions', () => {
  let rica: Registro;
  let placas: string[];

  /** 53 of the first vehicle in 2026, and of the second one at each end of 2025, by the clocks of Chile. */
  beforeAll(async () => {
    rica = await factory.persona();
    placas = [];
    for (const momentos of [
      `SELECT timestamptz '2026-02-01' + n * interval '1 minute' FROM generate_series(1, 53) n`,
      `VALUES (timestamptz '2025-01-01T03:00:00Z'), ('2026-01-01T02:59:59.999Z'), ('2025-01-01T02:59:59.999Z')`,
    ]) {
      const { id, placa_patente } = await factory.vehiculo({ persona_id: rica.id });
      placas.push(placa_patente as string);
      await app.owner.query(
        `INSERT INTO registro.infracciones (id, vehiculo_id, oficial_id, persona_id, placa_patente, momento, comentarios,
           creado_en, request_id, direccion)
         SELECT gen_random_uuid(), $1, (SELECT id FROM registro.oficiales WHERE numero = '7001'), $2, $3,
           m.momento, 'Acta de ' || to_char(m.momento AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS'), now(), 'prueba', '127.0.0.1'
         FROM (${momentos}) AS m (momento)`,
        [id, rica.id, placa_patente],
      );
    }
  });

  const actas = ({ html }: PageAnswer): string[] => [...html.matchAll(/Acta de ([\d:.T-]+)/g)].map(([, when]) => when!);
  const linkOf = ({ html }: PageAnswer, text: string): string | undefined =>
    new RegExp(`href="([^"]*)"[^>]*>${text}<`).exec(html)?.[1]?.replaceAll('&amp;', '&');

  test('fifty a page, newest first, on to the last and back to the newest; nothing is lost between them', async () => {
    const first = await consultar({ correo: rica.correo as string });
    expect(first.html).toMatch(/<dt>Infracciones<\/dt><dd>56<\/dd>/);
    expect(linkOf(first, 'Volver a las más recientes')).toBeUndefined();
    const second = await openPage(app.http, linkOf(first, 'Ver las anteriores')!);
    expectPage(second);
    expect(second.html).toContain('(continuación)');
    expect(linkOf(second, 'Ver las anteriores')).toBeUndefined();
    expect([actas(first).length, actas(second).length]).toEqual([50, 6]);
    const all = [...actas(first), ...actas(second)];
    expect(all).toEqual([...new Set(all)].sort().reverse());
    expect(actas(await openPage(app.http, linkOf(second, 'Volver a las más recientes')!))).toEqual(actas(first));
  });

  test('of one vehicle or one year, as the clocks there counted it, or both', async () => {
    const address = await addressOf(rica.correo);
    const only = async (query: string): Promise<PageAnswer> => openPage(app.http, `${address}&${query}`);
    const year = await only('anio=2025');
    expect(actas(year)).toEqual(['2026-01-01T02:59:59.999', '2025-01-01T03:00:00.000']);
    expect(textOf(year.html, 'span', 'class="muted"')).toBe('2 de 56. Ver todas');
    expect(actas(await only('anio=2024&placa='))).toEqual(['2025-01-01T02:59:59.999']);
    expect(actas(await only(`placa=${placas[1]!.toLowerCase()}`))).toHaveLength(3);
    const neither = await only(`placa=${placas[0]}&anio=2025`);
    expect(actas(neither)).toEqual([]);
    expect(neither.html).toContain('Ninguna infracción es de ese vehículo y ese año.');
    expect(actas(await only('placa=ZZZZ99'))).toEqual([]);
    const options = [...year.html.matchAll(/<option value="([^"]*)"/g)].map(([, value]) => value);
    expect(options).toEqual(['', ...[...placas].sort(), '', '2026', '2025', '2024']);
    expect(year.html).toMatch(/<option value="2025" selected="">/);
    const narrowed = await only(`placa=${placas[0]}&anio=2026`);
    const next = await openPage(app.http, linkOf(narrowed, 'Ver las anteriores')!);
    expect(actas(next)).toHaveLength(3);
    expect(linkOf(next, 'Volver a las más recientes')).toContain(`placa=${placas[0]}`);
  });

  test('a place in the report that lies beyond the year asked for shows nothing of another year', async () => {
    const first = await consultar({ correo: rica.correo as string });
    const cursor = new URL(linkOf(first, 'Ver las anteriores')!, 'http://x').searchParams.get('cursor')!;
    expect(actas(await openPage(app.http, `${await addressOf(rica.correo)}&anio=2024&cursor=${cursor}`))).toEqual([
      '2025-01-01T02:59:59.999',
    ]);
  });
});
