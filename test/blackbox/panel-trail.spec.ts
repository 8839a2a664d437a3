import { acta } from '../support/seed.js';
import type { PanelClient, PanelRecord } from '../support/panel-client.js';
import { CLAVE, PanelServer } from '../support/panel-server.js';

interface Nombrado {
  texto: string;
  href?: string;
}

interface Legible {
  accion: string;
  registro: Nombrado;
  cambios: { campo: string; antes: Nombrado; despues: Nombrado }[];
}

let panel: PanelServer;
let [david, eva, adela, auto]: PanelRecord[] = [];

beforeAll(async () => {
  panel = await PanelServer.start();
  david = await panel.admin.created('personas', { nombre: 'David Navarro', correo: 'david@example.com' });
  eva = await panel.admin.created('personas', { nombre: 'Eva Soto', correo: 'eva@example.com' });
  adela = await panel.admin.created('oficiales', { numero: '1008', nombre: 'Adela Salinas', clave: CLAVE });
  const fields = { placa_patente: 'BBCL12', marca: 'Toyota', color: 'rojo', persona_id: david.id };
  auto = await panel.admin.created('vehiculos', fields);
  const changed = await panel.admin.edit('vehiculos', await panel.admin.show('vehiculos', auto.id), {
    persona_id: eva.id,
  });
  expect(changed.json.notice.type).toBe('success');
});

afterAll(() => panel.remove());

const hrefOf = (recurso: string, { id }: PanelRecord): string => `/admin/resources/${recurso}/records/${id}/show`;

/** The entries of one record, latest first. */
async function trailOf(id: string, client: PanelClient = panel.admin): Promise<Legible[]> {
  const { json } = await client.list('auditoria', { 'filters.entidad_id': id });
  return (json.records as PanelRecord[]).map(({ params }) => ({
    accion: params['accion'] as string,
    registro: JSON.parse(params['registro'] as string) as Nombrado,
    cambios: JSON.parse(params['cambios'] as string) as Legible['cambios'],
  }));
}

test('an owner is named in the change of a vehicle, and both lead to where they live', async () => {
  const [change] = await trailOf(auto!.id);
  expect(change!.registro).toEqual({ texto: 'BBCL12', href: hrefOf('vehiculos', auto!) });
  expect(change!.cambios).toEqual([
    {
      campo: 'Dueño',
      antes: { texto: 'David Navarro', href: hrefOf('personas', david!) },
      despues: { texto: 'Eva Soto', href: hrefOf('personas', eva!) },
    },
  ]);
});

test('the page of an entry reads as the list does', async () => {
  const { json } = await panel.admin.list('auditoria', { 'filters.entidad_id': auto!.id });
  const [entry] = json.records as PanelRecord[];
  const { cambios, registro } = (await panel.admin.show('auditoria', entry!.id)).params;
  expect([cambios, registro]).toEqual([entry!.params['cambios'], entry!.params['registro']]);
});

test('a filed infraction names officer, vehicle and owner, and says when by the authority’s clock', async () => {
  const { http } = panel.process;
  const { body } = await http.post('/login/access-token', { username: '1008', password: CLAVE });
  const filed = await http.post(
    '/cargar_infraccion',
    { ...acta('Luz roja'), placa_patente: 'BBCL12', timestamp: '2026-03-01T14:30:00-03:00' },
    { token: body.access_token as string },
  );
  expect(filed.status).toBe(200);
  const [entry] = await trailOf(filed.body.id as string);
  const told = Object.fromEntries(entry!.cambios.map(({ campo, despues }) => [campo, despues]));
  expect(told).toMatchObject({
    Oficial: { texto: '1008 · Adela Salinas', href: hrefOf('oficiales', adela!) },
    Vehículo: { texto: 'BBCL12', href: hrefOf('vehiculos', auto!) },
    Dueño: { texto: 'Eva Soto', href: hrefOf('personas', eva!) },
    'Fecha y hora': { texto: '01-03-2026, 14:30:00' },
  });
  expect(entry!.registro).toEqual({
    texto: 'BBCL12 · 01-03-2026, 14:30:00',
    href: hrefOf('infracciones', { id: filed.body.id } as PanelRecord),
  });
});

test('what was deleted keeps its name and leads nowhere', async () => {
  const fields = { placa_patente: 'CCDD34', marca: 'Fiat', color: 'azul', persona_id: david!.id };
  const otro = await panel.admin.created('vehiculos', fields);
  expect((await panel.admin.delete('vehiculos', otro.id)).json.notice.type).toBe('success');
  expect((await panel.admin.delete('personas', david!.id)).json.notice.type).toBe('success');
  for (const { registro, cambios } of await trailOf(otro.id)) {
    expect(registro).toEqual({ texto: 'CCDD34' });
    const dueno = cambios.find(({ campo }) => campo === 'Dueño')!;
    expect([dueno.antes, dueno.despues]).toContainEqual({ texto: 'David Navarro' });
  }
  const [change] = await trailOf(auto!.id);
  expect(change!.cambios[0]!.antes).toEqual({ texto: 'David Navarro' });
});

test('a token handed out is told of its officer in words', async () => {
  expect((await panel.cli(['token', '--oficial', '1008'])).code).toBe(0);
  const [entry] = await trailOf(adela!.id);
  expect(entry).toEqual({
    accion: 'emitir_token',
    registro: { texto: '1008 · Adela Salinas', href: hrefOf('oficiales', adela!) },
    cambios: [{ campo: 'Token de acceso', antes: { texto: '' }, despues: { texto: 'Emitido sin pedir la clave' } }],
  });
});

test('an officer’s number finds what he did to his own account, and what he filed', async () => {
  const { http } = panel.process;
  const login = await http.post('/login/access-token', { username: '1008', password: CLAVE });
  const token = { token: login.body.access_token as string };
  const clave = 'otra clave de prueba';
  expect((await http.post('/yo/clave', { actual: CLAVE, nueva: clave }, token)).status).toBe(204);
  const own = await panel.admin.listed('auditoria', 'entidad_id', { 'filters.actor_nombre': '1008' });
  expect(own).toContain(adela!.id);
  const quien = await panel.admin.listed('auditoria', 'quien', { 'filters.actor_nombre': '1008' });
  // Whatever he was called when he acted, he is named and found as everywhere.
  const named = { texto: '1008 · Adela Salinas', href: hrefOf('oficiales', adela!) };
  expect(quien.map((text) => JSON.parse(text as string) as Nombrado)).toEqual(quien.map(() => named));
  const others = await panel.admin.listed('auditoria', 'entidad_id', { 'filters.actor_nombre': '1009' });
  expect(others).toEqual([]);
});

test('a list that left says what it was narrowed to by name, of users only to those who may know', async () => {
  const admin = await panel.loggedIn('admin');
  await admin.get(`/admin/exportar/vehiculos.csv?filters.persona_id=${eva!.id}&sortBy=marca&direction=asc`);
  await admin.get(`/admin/exportar/auditoria.csv?filters.entidad_id=${admin.usuario.id}`);
  const exportsFor = async (client: PanelClient): Promise<Legible['cambios'][]> => {
    const query = { 'filters.entidad': 'exportacion', 'filters.actor_nombre': admin.usuario.correo };
    const listed = await client.listed('auditoria', 'cambios', query);
    return listed.map((cambios) => JSON.parse(cambios as string) as Legible['cambios']);
  };
  const told = async (client: PanelClient): Promise<string[]> =>
    (await exportsFor(client)).map((cambios) => cambios.find(({ campo }) => campo === 'Filtros')!.despues.texto);
  expect(await told(panel.admin)).toEqual([`Identificador del registro: ${admin.usuario.correo}`, 'Dueño: Eva Soto']);
  expect(await told(admin)).toEqual(['Identificador del registro: registro sin nombre conocido', 'Dueño: Eva Soto']);
  const [, vehiculos] = await exportsFor(admin);
  expect(vehiculos).toContainEqual({ campo: 'Lista', antes: { texto: '' }, despues: { texto: 'Vehículos' } });
  expect(vehiculos).toContainEqual({ campo: 'Orden', antes: { texto: '' }, despues: { texto: 'Marca, ascendente' } });
});

test('who acted leads to his account, for those who may see it', async () => {
  const admin = await panel.loggedIn('admin');
  const quienOf = async (client: PanelClient): Promise<Nombrado> => {
    const [first] = await client.listed('auditoria', 'quien', { 'filters.entidad_id': auto!.id });
    return JSON.parse(first as string) as Nombrado;
  };
  expect(await quienOf(panel.admin)).toEqual({
    texto: 'admin@registro.local',
    href: expect.stringMatching(/^\/admin\/resources\/usuarios\/records\/[\w-]{36}\/show$/),
  });
  expect(await quienOf(admin)).toEqual({ texto: 'admin@registro.local' });
});

test('nowhere in the trail stands a bare id or an instant in UTC', async () => {
  const { json } = await panel.admin.list('auditoria', { perPage: '100' });
  const records = json.records as PanelRecord[];
  expect(records.length).toBeGreaterThan(10);
  const texts = records.flatMap(({ params }) => {
    const cambios = JSON.parse(params['cambios'] as string) as Legible['cambios'];
    const [registro, quien] = ['registro', 'quien'].map((name) => JSON.parse(params[name] as string) as Nombrado);
    return [registro!, quien!, ...cambios.flatMap(({ antes, despues }) => [antes, despues])].map(({ texto }) => texto);
  });
  for (const texto of texts) expect(texto).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-|\dT\d\d:\d\d/);
});
