import { becomesTrue } from '../../src/postgres/wait.js';
import type { PanelAnswer, PanelClient, PanelRecord } from '../support/panel-client.js';
import { Historias } from '../support/historias.js';
import { insertRegistro, insertSolicitudes, insertVisitas } from '../support/panel-records.js';
import { subirLote } from '../support/panel-lotes.js';
import { CHANGES, formOf } from '../support/panel-forms.js';
import { PanelServer } from '../support/panel-server.js';
import { HttpClient } from '../support/http-client.js';
import { acta, seed } from '../support/seed.js';
import { ADMIN } from '../support/server-process.js';

// Everything the panel can be asked for, section by section, as every role and without a session: who sees, who changes.

const ROLES = ['superadmin', 'admin', 'consulta'] as const;
type Rol = (typeof ROLES)[number];

const USERS: readonly Rol[] = ROLES;
const ADMINS: readonly Rol[] = ['superadmin', 'admin'];

const SECTIONS: Record<string, { see: readonly Rol[]; change: readonly Rol[] }> = {
  personas: { see: USERS, change: ADMINS },
  vehiculos: { see: USERS, change: ADMINS },
  oficiales: { see: USERS, change: ADMINS },
  infracciones: { see: USERS, change: [] },
  usuarios: { see: ['superadmin'], change: ['superadmin'] },
  clientes: { see: USERS, change: ADMINS },
  aliados: { see: USERS, change: ADMINS },
  tipos_infraccion: { see: USERS, change: ADMINS },
  unidades: { see: USERS, change: ADMINS },
  visitas: { see: USERS, change: [] },
  registros: { see: USERS, change: [] },
  lotes: { see: USERS, change: [] },
  costos_operacion: { see: USERS, change: [] },
  solicitudes_por_hora: { see: USERS, change: [] },
  entregas: { see: USERS, change: [] },
  avisos: { see: USERS, change: [] },
  auditoria: { see: USERS, change: [] },
};

let panel: PanelServer;
let historias: Historias;
let clients: Record<Rol, PanelClient>;
let given: Record<string, string>; // records of the kinds that the panel does not write, by section
let many = 0;
beforeAll(async () => {
  panel = await PanelServer.start();
  historias = new Historias(panel);
  const http = new HttpClient(panel.url);
  const { admin, oficial } = await seed(http);
  const create = async (path: string, json: object, token = admin): Promise<string> =>
    (await http.post(path, json, { token })).body.id as string;
  await http.post('/clave/olvidada', { correo: ADMIN.username });
  given = {
    avisos: await lastAviso(),
    infracciones: await create('/cargar_infraccion', acta('Cruza con luz roja.'), oficial),
    solicitudes_por_hora: await insertSolicitudes(panel.owner),
  };
  const luz = { codigo: 'LUZ', descripcion: 'Luz roja.', gravedad: 'grave' };
  given['visitas'] = await insertVisitas(panel.owner, await create('/tarifario', luz));
  const cliente = { nombre: 'Andes', correo: 'andes@example.com', clave: 'Clave-de-prueba-1' };
  given['registros'] = await insertRegistro(panel.owner, await create('/clientes', cliente));
  const aliado = `/aliados/${await create('/aliados', { nombre: 'Andes' })}/suscripciones`;
  const suscripcion = { url: 'https://192.0.2.1/', eventos: ['vehiculo.creado'] };
  given['entregas'] = await create(`${aliado}/${await create(aliado, suscripcion)}/probar`, {});
  given['lotes'] = (await subirLote(panel.admin, 'nombre;correo', 'personas')).split('/').at(-1)!;
  [{ id: given['costos_operacion'] }] = await panel.owner.query('SELECT id FROM registro.costos_operacion');
  clients = {
    superadmin: await panel.loggedIn('superadmin'),
    admin: await panel.loggedIn('admin'),
    consulta: await panel.loggedIn('consulta'),
  };
});

afterAll(() => panel.remove());

/** The notice that has just been asked for; it is written after the answer, which is alike for everybody. */
async function lastAviso(): Promise<string> {
  for (;;) {
    const [aviso] = await panel.owner.query<{ id: string }[]>('SELECT id FROM registro.avisos');
    if (aviso) return aviso.id;
  }
}

/** One that nothing names. */
async function fresh(section: string): Promise<string> {
  many += 1;
  if (section === 'vehiculos') return historias.vehiculo(await historias.persona());
  if (given[section]) return given[section];
  if (section === 'auditoria') return ((await panel.admin.listed('auditoria', 'id')) as string[])[0]!;
  return (await panel.admin.created(section, formOf(section, many))).id;
}

/** What is never deleted, and so never restored. */
const KEPT = new Set(['unidades']);
const isTried = (section: string, action: string): boolean => !KEPT.has(section) || !/delete|restore/.test(action);

/** The entry of the trail that tells of what was just done to a record. */
async function lastEntry(id: string): Promise<string> {
  const [row] = await panel.owner.query<{ id: string }[]>(
    'SELECT id FROM registro.auditoria WHERE entidad_id = $1 ORDER BY id DESC LIMIT 1',
    [id],
  );
  return row!.id;
}

const api = (section: string): string => `/admin/api/resources/${section}`;

/** What is asked for by whom only looks. */
const SEEING: Record<string, (client: PanelClient, section: string, id: string) => Promise<PanelAnswer>> = {
  list: (client, section) => client.list(section),
  search: (client, section) => client.get(`${api(section)}/actions/search/ana`),
  show: (client, section, id) => client.get(`${api(section)}/records/${id}/show`),
  csv: (client, section) => client.get(`/admin/exportar/${section}.csv`),
  xlsx: (client, section) => client.get(`/admin/exportar/${section}.xlsx`),
  views: (client, section) => client.get(`/admin/api/vistas/${section}`),
  history: (client, section, id) => client.get(`/admin/api/historial/${section}/${id}`),
};

/** What changes a record, or begins to. */
const CHANGING: Record<string, (client: PanelClient, section: string) => Promise<PanelAnswer>> = {
  new: (client, section) => client.create(section, {}),
  'form of one': async (client, section) => client.get(`${api(section)}/records/${await fresh(section)}/edit`),
  edit: async (client, section) => {
    const id = await fresh(section);
    return client.act(`${section}/records/${id}/edit`, { ...CHANGES[section], version: '1' });
  },
  delete: async (client, section) => client.delete(section, await fresh(section)),
  undo: async (client, section) => {
    const id = await fresh(section);
    await panel.admin.edit(section, await panel.admin.show(section, id), CHANGES[section]!);
    return client.post(`/admin/api/historial/${await lastEntry(id)}/revertir`);
  },
  restore: async (client, section) => {
    const id = await fresh(section);
    await panel.admin.delete(section, id);
    return client.post(`/admin/api/historial/${await lastEntry(id)}/restaurar`);
  },
};

/** AdminJS answers 200 to what it refuses. */
function isRefused({ status, json }: PanelAnswer): boolean {
  if (status >= 300) return true;
  return json?.notice?.message === 'forbiddenError';
}

const SEEN = Object.entries(SECTIONS).flatMap(([section, { see }]) =>
  Object.keys(SEEING)
    .filter((action) => action !== 'history' || section !== 'auditoria') // it is the history
    .flatMap((action) => ROLES.map((rol) => ({ section, action, rol, isAllowed: see.includes(rol) }))),
);
const CHANGED = Object.entries(SECTIONS)
  .filter(([section]) => CHANGES[section])
  .flatMap(([section, { change }]) =>
    Object.keys(CHANGING)
      .filter((action) => isTried(section, action))
      .flatMap((action) => ROLES.map((rol) => ({ section, action, rol, isAllowed: change.includes(rol) }))),
  );

async function stateOf(client: PanelClient): Promise<any> {
  return JSON.parse(/window\.REDUX_STATE = (.*);/.exec((await client.get('/admin')).text)![1]!);
}

test('these are the sections there are', async () => {
  const { resources } = await stateOf(clients.superadmin);
  expect(resources.map(({ id }: { id: string }) => id).sort()).toEqual(Object.keys(SECTIONS).sort());
});

test.each(SEEN)('$section: $action as $rol', async ({ section, action, rol, isAllowed }) => {
  const answer = await SEEING[action]!(clients[rol], section, await fresh(section));
  expect([answer.status, isRefused(answer)]).toEqual([expect.any(Number), !isAllowed]);
});

test.each(CHANGED)('$section: $action as $rol', async ({ section, action, rol, isAllowed }) => {
  const answer = await CHANGING[action]!(clients[rol], section);
  expect([answer.status, isRefused(answer)]).toEqual([expect.any(Number), !isAllowed]);
});

test.each(ROLES)('a notice is sent again by %s only if he may write', async (rol) => {
  const path = `/admin/api/acciones/avisos/${given['avisos']}/reenviar`;
  // One that is under way is not sent again meanwhile: 409.
  const isSent = async (): Promise<boolean> => (await clients[rol].post(path)).status === 200;
  if (ADMINS.includes(rol)) expect(await becomesTrue(isSent, 30_000, 100)).toBe(true);
  else expect((await clients[rol].post(path)).status).toBe(403);
});

/** What is done to a record by the buttons of its page. */
const ACCIONES: Record<string, Record<string, string>> = {
  'tipos_infraccion fijar_precio': { unidad: 'CLP', cantidad: '1', desde: '2999-01-01' },
  'tipos_infraccion anular_precio': {},
  'tipos_infraccion restaurar': {},
  'unidades fijar_valor': { valor: '1', desde: '2999-01-01' },
  'unidades anular_valor': {},
  'costos_operacion fijar_costo': { costo: '5' },
  'aliados fijar_credenciales': { usuario: 'addi', clave: '123456' },
  'aliados borrar_credenciales': {},
  'aliados reemplazar_etiqueta': { de: 'seguros', por: 'otra' },
  'aliados repetir_entregas': { desde: '2026-01-01', hasta: '2026-12-31' },
  'entregas repetir': {},
};

test.each(Object.keys(ACCIONES).flatMap((accion) => ROLES.map((rol) => [accion, rol] as const)))(
  '%s as %s',
  async (accion, rol) => {
    const [section = '', nombre = ''] = accion.split(' ');
    const id = await fresh(section);
    const api = (name: string): string => `/admin/api/acciones/${section}/${id}/${name}`;
    const form = (fields: Record<string, string>): FormData =>
      Object.entries(fields).reduce((data, [name, value]) => (data.append(name, value), data), new FormData());
    let body = /^(restaurar|borrar|repetir$)/.test(nombre) ? undefined : form(ACCIONES[accion]!);
    if (nombre === 'restaurar') await panel.admin.delete(section, id);
    if (nombre.startsWith('anular')) {
      const fijar = nombre.replace('anular', 'fijar');
      await panel.admin.post(api(fijar), form(ACCIONES[`${section} ${fijar}`]!));
      const related = JSON.parse((await panel.admin.show(section, id)).params['relacionados'] as string) as any[];
      body = form(related.find(({ tabla }) => tabla).tabla.filas[0].accion.params as Record<string, string>);
    }
    const done = nombre === 'repetir_entregas' ? 409 : 200; // it was sent nothing yet
    expect((await clients[rol].post(api(nombre), body)).status).toBe(ADMINS.includes(rol) ? done : 403);
  },
);

test.each(ROLES)('what nobody changes has no such address for %s either', async (rol) => {
  for (const section of Object.keys(SECTIONS).filter((name) => SECTIONS[name]!.change.length === 0)) {
    const id = await fresh(section);
    for (const path of ['actions/new', `records/${id}/edit`, `records/${id}/delete`]) {
      expect((await clients[rol].act(`${section}/${path}`)).status).toBe(404);
    }
  }
});

test.each(ROLES)('%s is offered what he may do, and no more', async (rol) => {
  const { resources } = await stateOf(clients[rol]);
  for (const [section, { see, change }] of Object.entries(SECTIONS)) {
    const { resourceActions } = resources.find(({ id }: { id: string }) => id === section);
    const names = resourceActions.map(({ name }: { name: string }) => name) as string[];
    expect([section, names.includes('list'), names.includes('new')]).toEqual([
      section,
      see.includes(rol),
      change.includes(rol),
    ]);
    if (!see.includes(rol)) continue;
    const record = (await clients[rol].show(section, await fresh(section))) as PanelRecord & {
      recordActions: { name: string }[];
    };
    const offered = record.recordActions.map(({ name }) => name);
    expect([section, offered.includes('edit'), offered.includes('delete')]).toEqual([
      section,
      change.includes(rol),
      change.includes(rol) && !KEPT.has(section),
    ]);
  }
});

test('whoever only looks is offered no undoing, and no first steps', async () => {
  const id = await fresh('personas');
  await panel.admin.edit('personas', await panel.admin.show('personas', id), CHANGES['personas']!);
  const reversibles = async (client: PanelClient): Promise<boolean[]> =>
    (await client.get(`/admin/api/historial/personas/${id}`)).json.cambios.map(
      ({ reversible }: { reversible: boolean }) => reversible,
    );
  expect(await reversibles(clients.admin)).toEqual([true, false]);
  expect(await reversibles(clients.consulta)).toEqual([false, false]);
  expect((await clients.consulta.get('/admin/api/dashboard')).json.puedeAdministrar).toBe(false);
  expect((await clients.admin.get('/admin/api/dashboard')).json.puedeAdministrar).toBe(true);
});

test('the search finds what the role may see', async () => {
  await fresh('usuarios');
  const found = async (client: PanelClient): Promise<string[]> =>
    (await client.get('/admin/api/buscar?texto=otro-')).json.grupos.map(({ recurso }: { recurso: string }) => recurso);
  expect(await found(clients.superadmin)).toContain('usuarios');
  expect(await found(clients.consulta)).not.toContain('usuarios');
});

test('without a session nothing of it is answered', async () => {
  const nobody = panel.visitor();
  for (const section of Object.keys(SECTIONS)) {
    const id = await fresh(section);
    for (const [action, ask] of Object.entries(SEEING)) {
      expect([section, action, [302, 303, 401].includes((await ask(nobody, section, id)).status)]).toEqual([
        section,
        action,
        true,
      ]);
    }
  }
  for (const section of Object.keys(CHANGES)) {
    for (const [action, act] of Object.entries(CHANGING).filter(([name]) => isTried(section, name))) {
      const { status } = await act(nobody, section);
      expect([section, action, [302, 303, 401, 403].includes(status)]).toEqual([section, action, true]);
    }
  }
});
