import { HttpClient } from '../support/http-client.js';
import type { PanelAnswer, PanelClient } from '../support/panel-client.js';
import { textOf, valueOf } from '../support/pages.js';
import { PanelServer } from '../support/panel-server.js';
import { readPreguntas, runCurl, runSql, sqlOf } from '../support/preguntas.js';
import { eventually, firmaValida, Receptor } from '../support/receptor.js';
import { acta, PLACA, seed } from '../support/seed.js';
import { submitForm, subscribeInPanel, suscripcionesDe, type Suscrita } from '../support/suscripciones.js';

// What support does for partners in the panel, and docs/runbooks/preguntas.md by all its ways.
const DATOS = '{"2":"dos",  "1":12345678901234567890}';
const PREGUNTAS = readPreguntas();

let panel: PanelServer;
let receptor: Receptor;
let http: HttpClient;
let tokens: { admin: string; oficial: string };

beforeAll(async () => {
  receptor = await Receptor.start();
  receptor.responde = ({ path }, response) => {
    if (path === '/mal') response.writeHead(500).end('Se cayó la base.');
    else response.writeHead(path === '/cerrado' ? 410 : 204).end();
  };
  const env = { WEBHOOKS_HTTP: 'si', WEBHOOKS_REDES: '127.0.0.1/32', WEBHOOKS_ESPERAS: '10ms' };
  panel = await PanelServer.start(env);
  http = new HttpClient(panel.url);
  tokens = await seed(http);
});

afterAll(async () => {
  await panel.remove();
  await receptor.close();
});

const aliado = async (fields: object = {}): Promise<string> => {
  const { body } = await http.post('/aliados', { nombre: 'Seguros Andes', ...fields }, { token: tokens.admin });
  return body.id as string;
};

const submit = (path: string, fields: Record<string, string> = {}, from = path): Promise<PanelAnswer> =>
  submitForm(panel.admin, path, fields, from);
const suscribir = (aliadoId: string, where: string, fields: Record<string, string> = {}): Promise<Suscrita> =>
  subscribeInPanel(panel.admin, aliadoId, { url: `${receptor.url}${where}`, ...fields });

const llega = (where: string, cuantos = 1): Promise<true> =>
  eventually(() => (receptor.de(where).length >= cuantos ? true : undefined), `${where} × ${cuantos}`);

/** The deliveries of a partner in the panel's list. */
const entregas = (aliadoId: string, estado: string, client: PanelClient = panel.admin): Promise<any[]> =>
  eventually(async () => {
    const query = { 'filters.aliado_id': aliadoId, 'filters.estado': estado };
    const { json } = await client.list('entregas', query);
    return (json.records as any[]).length > 0 ? (json.records as any[]) : undefined;
  }, `a delivery that is ${estado}`);

const cargar = async (comentarios: string): Promise<string> =>
  (await http.post('/cargar_infraccion', acta(comentarios), { token: tokens.oficial })).body.id as string;

describe('subscriptions', () => {
  test('one is made in the panel, its secret shown once; it is tried, switched off and on, and deleted', async () => {
    const id = await aliado();
    const { path, secreto, id: sid } = await suscribir(id, '/una', { placa_patente: 'bb-cl 12' });
    expect(secreto).toMatch(/^whsec_/);
    const shown = await panel.admin.get(path);
    expect(shown.text).not.toContain(secreto);
    expect([valueOf(shown.text, 'placa_patente'), valueOf(shown.text, 'codigo')]).toEqual([PLACA, '']);
    const told = async (action: string): Promise<string | undefined> =>
      textOf((await submit(`${path}/${action}`, {}, path)).text, 'p', 'class="lead"');
    expect(await told('probar')).toContain('Encendida.');
    await llega('/una');
    expect(firmaValida(receptor.de('/una')[0]!, secreto)).toBe(true);

    const rotated = textOf((await submit(`${path}/secreto`, {}, path)).text, 'textarea', 'id="secreto"')!;
    await submit(`${path}/probar`, {}, path);
    await llega('/una', 2);
    expect([secreto, rotated].map((each) => firmaValida(receptor.de('/una')[1]!, each))).toEqual([true, true]);

    expect(await told('apagar')).toContain('Apagada.');
    expect((await submit(`${path}/probar`, {}, path)).status).toBe(409);
    expect(await told('encender')).toContain('Encendida.');
    const { text } = await panel.admin.get(`/admin/api/resources/aliados/records/${id}/show`);
    expect(text).toContain(`${receptor.url}/una`);
    const gone = await submit(`${path}/borrar`, {}, path);
    expect(gone.text).toContain('Todavía no se le avisa de nada.');
    expect((await panel.admin.get(path)).status).toBe(404);
    const acciones = (await panel.trailOf(sid)).map(({ accion }) => accion);
    const change = ['modificar', 'modificar', 'borrar'];
    expect(acciones).toEqual(['crear', 'probar', 'rotar_secreto', 'probar', ...change]);
  });

  test('what is wrong is said at its field and stays as it was typed; who was slower overwrites nothing', async () => {
    const id = await aliado();
    const wrong = await submit(suscripcionesDe(id), { url: 'ftp://a', placa_patente: '!', autenticacion: 'ninguna' });
    expect(wrong.status).toBe(400);
    const errorAt = (field: string): string | undefined => textOf(wrong.text, 'span', `id="${field}-error"`);
    expect([errorAt('url'), errorAt('placa_patente')]).toEqual([
      expect.stringContaining('https://'),
      expect.stringMatching(/\S/),
    ]);
    expect(valueOf(wrong.text, 'url')).toBe('ftp://a');

    const { path } = await suscribir(id, '/dos');
    const before = new URLSearchParams({ csrf: valueOf((await panel.admin.get(path)).text, 'csrf')!, version: '1' });
    const changed = { url: `${receptor.url}/tres`, 'vehiculo.creado': 'si', autenticacion: 'ninguna' };
    const saved = await submit(path, changed);
    expect(textOf(saved.text, 'p', 'class="lead"')).toContain('/tres');
    const late = await panel.admin.post(`${path}/apagar`, before);
    expect([late.status, textOf(late.text, 'p', 'class="lead"')]).toEqual([412, expect.stringContaining('Encendida.')]);
  });

  test('who only looks changes nothing', async () => {
    const id = await aliado();
    const { path } = await suscribir(id, '/mirada');
    const consulta = await panel.loggedIn('consulta');
    for (const page of [suscripcionesDe(id), path]) {
      const { status, text } = await consulta.get(page);
      expect([status, /<main.*<form/s.test(text)]).toEqual([200, false]);
    }
    for (const page of [
      suscripcionesDe(id),
      path,
      ...['probar', 'secreto', 'apagar', 'borrar'].map((name) => `${path}/${name}`),
    ])
      expect([page, (await consulta.post(page, new URLSearchParams({ url: 'x' }))).status]).toEqual([page, 403]);
    expect((await consulta.get(`/admin/aliados/${id}/suscripciones/no-es-un-id`)).status).toBe(404);
  });
});

test('a delivery that failed says whom, what about and every try; it is sent again', async () => {
  const id = await aliado();
  const { path } = await suscribir(id, '/mal');
  const infraccion = await cargar('Se avisa mal.');
  const [{ params, populated, title }] = (await entregas(id, 'fallida')) as [any];
  expect(params).toMatchObject({
    trata: PLACA,
    ultimo: 'Respondió 500',
    infraccion_id: infraccion,
    vehiculo_id: null,
  });
  expect(populated.aliado_id.title).toBe('Seguros Andes');
  expect(title).toContain('Se cargó una infracción');
  const [tabla] = JSON.parse((await panel.admin.show('entregas', params.id)).params['relacionados']) as any[];
  const tries = ['1', '2'].map((number) => ({
    celdas: [number, expect.any(String), 'Respondió 500', expect.stringMatching(/^[\d.]+ ms$/)],
    marca: 'Se cayó la base.',
  }));
  expect(tabla.tabla.filas).toEqual(tries);
  const shown = await http.get(`/entregas/${params.id}`, { token: tokens.admin });
  expect(shown.body).toMatchObject({ sujeto: infraccion, aliado_id: id, estado: 'fallida' });

  const again = await panel.admin.post(`/admin/api/acciones/entregas/${params.id}/repetir`);
  expect(again.json.notice.message).toBe('La entrega volvió a ponerse en camino.');
  await llega('/mal', 4);
  expect(
    new Set(receptor.de('/mal').map(({ headers, cuerpo }) => `${String(headers['webhook-id'])} ${cuerpo}`)).size,
  ).toBe(1);
  expect((await panel.trailOf(params.id)).map(({ accion }) => accion)).toEqual(['repetir_entregas']);

  for (const text of [PLACA, infraccion, params.evento_id as string]) {
    const query = { 'filters.buscar': text, 'filters.aliado_id': id };
    expect(await panel.admin.listed('entregas', 'id', query)).toEqual([params.id]);
  }
  await submit(`${path}/borrar`, {}, path);
});

describe('docs/runbooks/preguntas.md', () => {
  /** Days between which all of this happens; the runbook's own will be over. */
  const period = { desde: '2026-01-01', hasta: '2999-12-31' };
  const env = (more: Record<string, string> = {}): Record<string, string> => {
    return { ORIGEN: panel.url, TOKEN: tokens.admin, DESDE: period.desde, HASTA: period.hasta, ...more };
  };
  const query = (sql: string): Promise<any[]> => runSql(panel.appUrl, sql);

  /** The ids that each of the three ways gives. */
  async function byAllWays({
    panel: [page],
    curl: [curl],
    sql: [sql],
  }: (typeof PREGUNTAS)[number]): Promise<string[][]> {
    const { pathname, searchParams } = new URL(page!, panel.url);
    const section = pathname.split('/').at(-1)!;
    const [route] = await runCurl(curl!, env());
    return [
      (await panel.admin.listed(section, 'id', { ...Object.fromEntries(searchParams), perPage: '200' })) as string[],
      route.datos.map(({ id }: { id: string }) => id),
      (await query(sqlOf(sql!, period))).map(({ id }) => id as string),
    ];
  }

  test('all four are there', () => {
    expect(PREGUNTAS.map(({ panel: pages, curl, sql }) => [pages.length, curl.length, sql.length])).toEqual([
      [1, 1, 1],
      [1, 1, 1],
      [1, 1, 1],
      [1, 2, 1],
    ]);
  });

  test('1. partners by tag', async () => {
    const [con, otro] = [await aliado({ etiquetas: ['seguros'] }), await aliado({ etiquetas: ['a', 'Seguros'] })];
    await aliado({ etiquetas: ['seguros y más'] });
    expect(await byAllWays(PREGUNTAS[0]!)).toEqual(Array(3).fill([otro, con]));
    const some = async (more: string): Promise<any> =>
      (await runCurl(PREGUNTAS[0]!.curl[0]!.replace('limite=200', more), env()))[0];
    const first = await some('limite=1');
    const rest = await some(`limite=1&cursor=${first.siguiente}`);
    expect([first.datos[0].id, rest.datos[0].id, rest.siguiente]).toEqual([otro, con, null]);
    const [spaced] = await runCurl(PREGUNTAS[0]!.curl[0]!.replace('=seguros', "='seguros y más'"), env());
    expect(spaced.datos).toHaveLength(1);
  });

  test('2. a partner gets another name and another tag, and all else stays, by whichever way', async () => {
    const { curl, sql } = PREGUNTAS[1]!;
    const cells = { etiquetas: ['z', 'convenio 2025', 'a', 'convenio 2026'], origenes: ['https://a.example.org'] };
    const make = async (): Promise<string> => {
      const body = `{"nombre":"Antes","etiquetas":${JSON.stringify(cells.etiquetas)},"origenes":${JSON.stringify(cells.origenes)},"datos":${DATOS}}`;
      const how = { token: tokens.admin, body, headers: { 'content-type': 'application/json' } };
      const made = await http.request('POST', '/aliados', how);
      return made.body.id as string;
    };
    const [byPanel, byRoute, bySql] = [await make(), await make(), await make()] as [string, string, string];
    const nombre = 'Seguros Ándes del Ñuble S.A.';
    const [record, form] = [await panel.admin.show('aliados', byPanel), new FormData()];
    await panel.admin.edit('aliados', record, { nombre });
    const typed = { de: 'Convenio 2025', por: 'convenio 2026', version: '2' };
    for (const [name, value] of Object.entries(typed)) form.append(name, value);
    const done = await panel.admin.post(`/admin/api/acciones/aliados/${byPanel}/reemplazar_etiqueta`, form);
    expect(done.json.notice.message).toBe('Se reemplazó «convenio 2025» por «convenio 2026».');
    const [patched, replaced] = await runCurl(curl[0]!, env({ ALIADO: byRoute }));
    expect([patched.nombre, replaced]).toEqual([nombre, { cambiados: 1 }]);
    expect(await query(sqlOf(sql[0]!, { aliado: bySql }))).toHaveLength(1);

    const kept = await panel.owner.query(
      `SELECT id, nombre, busqueda, etiquetas, datos::text AS datos, origenes, activo, credenciales FROM registro.aliados
       WHERE id = ANY ($1) ORDER BY id`,
      [[byPanel, byRoute, bySql]],
    );
    const after = { nombre, busqueda: 'seguros andes del nuble s.a.', etiquetas: ['z', 'convenio 2026', 'a'] };
    const all = { ...after, datos: DATOS, origenes: cells.origenes, activo: true, credenciales: false };
    expect(kept).toEqual([byPanel, byRoute, bySql].map((id) => ({ id, ...all })));

    // The trail of the statement is as the program's own: the last entry there and the entry here differ in who and when.
    const trail = async (id: string): Promise<any[]> =>
      panel.owner.query('SELECT accion, antes, despues FROM registro.auditoria WHERE entidad_id = $1 ORDER BY id', [
        id,
      ]);
    const [created, own] = await trail(bySql);
    const last = (await trail(byRoute)).at(-1);
    delete last.despues.datos_json; // the same once more
    const instant = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    expect(own.antes).toEqual(created.despues);
    expect(own.despues).toEqual({
      ...last.despues,
      id: bySql,
      version: 2,
      creado_en: instant,
      actualizado_en: instant,
    });
    expect(own.accion).toBe(last.accion);
    const history = await panel.admin.get(`/admin/api/historial/aliados/${bySql}`);
    expect(history.json.cambios[0]).toMatchObject({ quien: { texto: 'ana.soto@ejemplo.org' }, reversible: true });
    expect(await query(sqlOf(sql[0]!))).toEqual([]);
  });

  test('3. partners that lack credentials', async () => {
    const [sin, con, inactivo] = [await aliado(), await aliado(), await aliado({ activo: false })];
    await http.post(`/aliados/${con}/credenciales`, { usuario: 'addi', clave: '123456' }, { token: tokens.admin });
    const [first, ...others] = await byAllWays(PREGUNTAS[2]!);
    expect(others).toEqual([first, first]);
    expect([sin, con, inactivo].map((id) => first!.includes(id))).toEqual([true, false, false]);
  });

  test('4. deliveries that failed, whom they affected, and how they are sent again', async () => {
    const id = await aliado();
    const { path } = await suscribir(id, '/cerrado');
    const infraccion = await cargar('Se avisa a quien ya no quiere.');
    const [{ id: entrega }] = (await entregas(id, 'fallida')) as [any];
    const [first, ...others] = await byAllWays(PREGUNTAS[3]!);
    expect([first!.includes(entrega), ...others]).toEqual([true, first, first]);
    const { curl, sql } = PREGUNTAS[3]!;
    const affected = { aliado_id: id, sujeto: infraccion };
    expect((await query(sqlOf(sql[0]!, period))).find((row) => row.id === entrega)).toMatchObject({
      ...{ ...affected, aliado: 'Seguros Andes', placa: PLACA },
      ...{ url: `${receptor.url}/cerrado`, ultimo_intento: 'Respondió 410' },
    });
    const [{ datos }] = (await runCurl(curl[0]!, env())) as [any];
    const before = { desde: '2025-01-01', hasta: '2025-12-31' };
    const [none] = await runCurl(curl[0]!, env({ DESDE: before.desde, HASTA: before.hasta }));
    expect([none.datos, await query(sqlOf(sql[0]!, before))]).toEqual([[], []]);
    expect(datos.find((each: any) => each.id === entrega)).toMatchObject(affected);

    const resend = (): Promise<any[]> => runCurl(curl[1]!, env({ ALIADO: id }));
    expect(await resend()).toEqual([{ entregas: 0 }]); // its receiver ended the subscription
    expect((await http.post(`/entregas/${entrega}/repetir`, {}, { token: tokens.admin })).status).toBe(409);
    await submit(`${path}/encender`, {}, path);
    expect(await resend()).toEqual([{ entregas: 1 }]);
    await llega('/cerrado', 2);
  });
});
