import { CLAVE, PanelServer } from '../support/panel-server.js';
import { acta } from '../support/seed.js';
import { ADMIN } from '../support/server-process.js';

let panel: PanelServer;

beforeAll(async () => {
  panel = await PanelServer.start();
});

afterAll(() => panel.remove());

interface Related {
  label: string;
  total?: string;
  words?: string[];
  bars?: { label: string; total: number; href: string }[];
}

const relatedOf = async (resource: string, id: string): Promise<Related[]> =>
  JSON.parse((await panel.admin.show(resource, id)).params['relacionados'] as string) as Related[];

test('the page of a record tells what names it, and what else is known of it', async () => {
  const { admin } = panel;
  const steps = async (): Promise<string[]> => {
    const { text } = await admin.get('/admin');
    const [, list] = /<h2>Primeros pasos<\/h2><ol[^>]*>(.*?)<\/ol>/s.exec(text) ?? [];
    return [...(list ?? '').matchAll(/<li[^>]*>(.*?)<\/li>/gs)].map(([, step]) => step!);
  };
  const next = [/oficiales\/actions\/new/, /personas\/actions\/new/, /vehiculos\/actions\/new/, /href="\/docs"/];
  expect(await steps()).toEqual(next.map((href) => expect.stringMatching(href)));
  const persona = await admin.created('personas', { nombre: 'Ana', correo: 'ana@example.com' });
  const campos = { placa_patente: 'BBCL12', marca: 'Toyota', color: 'rojo', persona_id: persona.id };
  const vehiculo = await admin.created('vehiculos', campos);
  const oficial = await admin.created('oficiales', { numero: '1001', nombre: 'Luis', clave: CLAVE });
  expect(await relatedOf('vehiculos', vehiculo.id)).toMatchObject([{ label: 'Infracciones', total: '0' }]);
  expect(await relatedOf('oficiales', oficial.id)).toMatchObject([{ label: 'Infracciones que cargó', total: '0' }]);

  const [done, todo] = [expect.stringMatching(/<strong>Hecho: <\/strong>/), expect.stringMatching(/href="\/docs"/)];
  expect(await steps()).toEqual([done, done, done, todo]);

  const { http } = panel.process;
  const { body } = await http.post('/login/access-token', { username: '1001', password: CLAVE });
  const timestamp = new Date(Date.now() - 60_000).toISOString();
  const filed = await http.post('/cargar_infraccion', { ...acta('Hoy'), timestamp }, { token: body.access_token });
  expect(filed.status).toBe(200);
  expect(await steps()).toEqual([]);
  for (const placa_patente of ['CCDM34', 'DDFN56', 'BBCL12', 'CCDM34']) {
    await admin.edit('vehiculos', await admin.show('vehiculos', vehiculo.id), { placa_patente });
  }
  expect(await relatedOf('vehiculos', vehiculo.id)).toMatchObject([
    { label: 'Infracciones', total: '1' },
    { label: 'Placas que llevó antes', words: ['BBCL12', 'DDFN56'] },
  ]);
  expect(await relatedOf('personas', persona.id)).toMatchObject([
    { label: 'Vehículos a su nombre', total: '1' },
    { total: '1' },
  ]);
  const [, porDia] = await relatedOf('oficiales', oficial.id);
  expect(porDia!.label).toBe('Infracciones por día, últimos 30 días');
  expect(porDia!.bars!.map(({ total }) => total).filter((total) => total > 0)).toEqual([1]);
  const { href } = porDia!.bars!.find(({ total }) => total > 0)!;
  const { json } = await admin.list('infracciones', Object.fromEntries(new URL(href, panel.url).searchParams));
  expect(json.meta.total).toBe(1);
});

test('an act with codes shows them in its list, its page, its file and the trail', async () => {
  const { admin, process } = panel;
  const tokenOf = async (username: string, password: string): Promise<string> =>
    (await process.http.post('/login/access-token', { username, password })).body.access_token as string;
  const token = await tokenOf(ADMIN.username, ADMIN.password);
  const unidad = { codigo: 'UTM', nombre: 'Unidad', moneda: 'CLP', valores: [{ valor: '69611', desde: '2020-01-01' }] };
  await process.http.post('/unidades', unidad, { token });
  const precios = [{ unidad: 'UTM', cantidad: '1.5', desde: '2020-01-01' }];
  const tipo = { codigo: 'LUZ-1', descripcion: 'Cruzar con luz roja', gravedad: 'grave', precios };
  await process.http.post('/tarifario', tipo, { token });
  const json = { placa_patente: 'CCDM34', timestamp: '2026-03-01T12:00:00Z', codigo: 'luz-1', lugar: 'Km 3' };
  const filed = await process.http.post('/cargar_infraccion', json, { token: await tokenOf('1001', CLAVE) });
  expect(filed.status).toBe(200);
  const { json: list } = await admin.list('infracciones', { 'filters.momento~~to': '2026-03-01' });
  const shown = { codigos: 'LUZ-1', motivo: 'LUZ-1', importe: '104.417 CLP' };
  expect(list.records.map(({ params }: { params: object }) => params)).toMatchObject([shown]);
  expect((await admin.show('infracciones', filed.body.id as string)).params).toMatchObject({ ...shown, lugar: 'Km 3' });
  expect(await relatedOf('infracciones', filed.body.id as string)).toEqual([
    { label: 'Se cobra', words: ['LUZ-1 · Cruzar con luz roja: 104.417 CLP (1,5 UTM de 69.611 CLP)'] },
  ]);
  const file = await fetch(`${panel.url}/admin/exportar/infracciones.csv?filters.momento~~to=2026-03-01`, {
    headers: { cookie: admin.cookie },
  });
  expect(await file.text()).toMatch(/;"LUZ-1";"";"Km 3";"";"";"104.417 CLP";/);
  const { body } = await process.http.get(`/auditoria?entidad=infracciones&entidad_id=${filed.body.id}`, { token });
  expect(body.datos).toMatchObject([{ despues: { codigos: 'LUZ-1', importe: 104_417, moneda: 'CLP', lugar: 'Km 3' } }]);
});

test('the first page adds up what was filed, by day, hour, officer and plate', async () => {
  const { json } = await panel.admin.get('/admin/api/dashboard');
  const sum = (numbers: number[]): number => numbers.reduce((all, number) => all + number, 0);
  expect(json.porDia).toHaveLength(30);
  expect(sum((json.porDia as { total: number }[]).map(({ total }) => total))).toBe(1);
  expect([json.porHora.length, sum(json.porHora as number[])]).toEqual([24, 1]);
  expect(json.porOficial).toMatchObject([{ nombre: '1001 · Luis', total: 1 }]);
  expect(json.repetidas).toEqual([]);
  expect(json.hoy).toMatchObject({ dia: json.porDia[29].dia, diaAntes: json.porDia[22].dia, semanaAntes: 0 });
  expect(json.hoy.total).toBe(json.porDia[29].total);
});

test('visits are drawn and counted by type and period, on their list, in files and on the page of a type', async () => {
  const { http } = panel.process;
  const { body } = await http.post('/login/access-token', { ...ADMIN });
  const crear = async (codigo: string): Promise<string> => {
    const tipo = { codigo, descripcion: `Tipo ${codigo}`, gravedad: 'leve' };
    return (await http.post('/tarifario', tipo, { token: body.access_token })).body.id as string;
  };
  const [mirado, otro] = [await crear('MIRADO'), await crear('OTRO')];
  const put = (id: string, days: string, total: number): Promise<unknown> =>
    panel.owner.query(
      `INSERT INTO registro.visitas
       SELECT gen_random_uuid(), $1, (now() AT TIME ZONE 'America/Santiago')::date - n, $2, 1, 2 FROM unnest($3::int[]) n`,
      [id, total, `{${days}}`],
    );
  await put(mirado, '0,2,150', 5);
  await put(otro, '2', 7);

  const plotOf = async (query: Record<string, string>) => (await panel.admin.list('visitas', query)).json.plot;
  const months = await plotOf({});
  expect(months).toMatchObject({ label: 'Visitas por mes', counted: 'Visitas' });
  expect(months.bars.reduce((sum: number, { total }: { total: number }) => sum + total, 0)).toBe(22);
  const [today] = await panel.owner.query<[{ dia: string }]>(
    `SELECT to_char((now() AT TIME ZONE 'America/Santiago')::date - 3, 'YYYY-MM-DD') AS dia`,
  );
  const since = { 'filters.dia~~from': today.dia };
  expect((await plotOf(since)).bars.map(({ total }: { total: number }) => total)).toEqual([0, 12, 0, 5]);
  const own = { 'filters.tipo_id': mirado };
  const days = await plotOf({ ...since, ...own });
  expect(days).toMatchObject({ label: 'Visitas por día' });
  expect(days.bars.map(({ total }: { total: number }) => total)).toEqual([0, 5, 0, 5]);
  const { pathname, searchParams } = new URL(days.bars[1].href, panel.url);
  expect(pathname).toBe('/admin/resources/visitas');
  expect(await panel.admin.listed('visitas', 'total', Object.fromEntries(searchParams))).toEqual([5]);
  expect(await panel.admin.listed('visitas', 'anonimas', { 'filters.buscar': 'tipo otro' })).toEqual([6]);

  const { text } = await panel.admin.get(`/admin/exportar/visitas.csv?filters.tipo_id=${otro}`);
  expect(text.split(/\r?\n/)[1]).toMatch(/^"[\w-]+";"\d{4}-\d\d-\d\d";"OTRO";"7";"1";"6";"2"$/);
  expect((await panel.admin.get('/admin/api/buscar?texto=mirado')).json.grupos).toMatchObject([
    { titulo: 'Tarifario' },
  ]);

  const precio = { unidad: 'CLP', cantidad: '50000' };
  await http.post(`/tarifario/${mirado}/precios`, precio, { token: body.access_token });
  const related = await relatedOf('tipos_infraccion', mirado);
  expect(related).toContainEqual({
    label: 'Historia del precio',
    steps: expect.objectContaining({ caption: 'Importe en CLP', amounts: ['60.000', '30.000', '0'] }),
  });
  const bars = related.find(({ label }) => label === 'Visitas por día, últimos 30 días')!.bars!;
  expect(bars.slice(-4).map(({ total }) => total)).toEqual([0, 5, 0, 5]);
  expect(related).toContainEqual(expect.objectContaining({ label: 'Días con visitas', total: '3' }));
});
