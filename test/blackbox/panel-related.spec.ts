import { CLAVE, PanelServer } from '../support/panel-server.js';
import { acta } from '../support/seed.js';

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
