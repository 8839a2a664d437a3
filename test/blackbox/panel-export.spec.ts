import { readFileSync, writeFileSync } from 'node:fs';
import { becomesTrue } from '../../src/postgres/wait.js';
import { CLAVE, PanelServer } from '../support/panel-server.js';
import { ADMIN } from '../support/server-process.js';

let panel: PanelServer;

beforeAll(async () => {
  panel = await PanelServer.start();
  const nombres = ['=1+1', '+56 9 1234', '-2', 'a,=1+1;@SUM(A1)', 'Peña; Ñandú "Ltda"', 'José'];
  for (const [n, nombre] of nombres.entries()) {
    await panel.admin.created('personas', { nombre, correo: `persona${n}@example.com` });
  }
});

afterAll(() => panel.remove());

async function download(path: string): Promise<{ headers: Headers; bytes: Buffer }> {
  const response = await fetch(`${panel.url}/admin/exportar/${path}`, { headers: { cookie: panel.admin.cookie } });
  expect(response.status).toBe(200);
  return { headers: response.headers, bytes: Buffer.from(await response.arrayBuffer()) };
}

/** The lines below the header, without the ids and the instants of creation, which no test knows. */
async function lines(path: string): Promise<string[]> {
  const text = (await download(path)).bytes.toString();
  return text
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.replace(/^"[\w-]{36}";/, '').replace(/(;"[^"]*"){2}$/, ''));
}

test('it is a file that spreadsheets in Spanish open, accents included', async () => {
  const { headers, bytes } = await download('personas.csv');
  expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
  expect(headers.get('content-disposition')).toBe('attachment; filename="personas.csv"');
  expect(headers.get('cache-control')).toBe('no-store');
  expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
  const [header, first] = bytes.subarray(3).toString().split('\n');
  expect(header).toBe('"Identificador";"Nombre";"Correo electrónico";"Registrada";"Registrada (hora local)"');
  const [iso, local] = first!
    .split(';')
    .slice(-2)
    .map((cell) => cell.slice(1, -1));
  expect(first).toMatch(/^"[\w-]{36}";"José";"persona5@example\.com";/);
  expect(iso).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d-0[34]:00$/); // the authority's zone is America/Santiago
  expect(local).toBe(iso!.slice(0, 19).replace('T', ' '));
});

test('no cell becomes a formula, and a separator within one stays within it', async () => {
  expect(await lines('personas.csv?sortBy=correo&direction=asc')).toEqual([
    `"'=1+1";"persona0@example.com"`,
    `"'+56 9 1234";"persona1@example.com"`,
    '"-2";"persona2@example.com"',
    `"a,'=1+1;'@SUM(A1)";"persona3@example.com"`,
    '"Peña; Ñandú ""Ltda""";"persona4@example.com"',
    '"José";"persona5@example.com"',
  ]);
});

test('filters and order are those of the list', async () => {
  expect(await lines('personas.csv?filters.nombre=PENA')).toEqual(['"Peña; Ñandú ""Ltda""";"persona4@example.com"']);
  expect(await lines('personas.csv?filters.correo=persona2&filters.nombre=jose')).toEqual([]);
  expect(await lines('personas.csv?sortBy=correo&direction=desc')).toHaveLength(6);
  expect((await lines('personas.csv?sortBy=correo&direction=desc'))[0]).toBe('"José";"persona5@example.com"');
  expect(await lines('personas.csv?page=9')).toHaveLength(6);
});

test('other records are named as people call them', async () => {
  const [persona] = await panel.admin.listed('personas', 'id', { 'filters.nombre': 'jose' });
  const vehiculo = { placa_patente: 'BBCL12', marca: 'Toyota', color: 'rojo', persona_id: persona as string };
  await panel.admin.created('vehiculos', vehiculo);
  await panel.admin.created('oficiales', { numero: '1001', nombre: 'Luis Soto', clave: CLAVE });
  expect(await lines('vehiculos.csv')).toEqual(['"BBCL12";"Toyota";"rojo";"José";"persona5@example.com"']);
  expect(await lines('oficiales.csv')).toEqual(['"1001";"Luis Soto";"Activo"']);
  expect(await lines('usuarios.csv')).toEqual(['"admin@registro.local";"Superadministrador";"Activo"']);
  const trail = (await download('auditoria.csv?filters.entidad=vehiculos')).bytes.toString();
  expect(trail).toMatch(/;"Creación";"Vehículo";"BBCL12";"admin@registro\.local";"127\.0\.0\.1"\n$/);
});

test('an export that fails is an error, never an empty or a shortened file', async () => {
  await panel.owner.query('ALTER TABLE registro.personas RENAME TO personas_lejos');
  try {
    const { status, headers, text } = await panel.admin.get('/admin/exportar/personas.csv');
    expect(status).toBe(500);
    expect(headers.get('content-type')).toContain('text/html');
    expect(headers.get('content-disposition')).toBeNull();
    expect(text).not.toMatch(/personas_lejos|registro\.personas|relation|QueryFailed/);
  } finally {
    await panel.owner.query('ALTER TABLE registro.personas_lejos RENAME TO personas');
  }
  expect(await lines('personas.csv')).toHaveLength(6);
});

/** What the trail tells of exports, oldest first. */
const exportsInTrail = (): Promise<any[]> =>
  panel.owner.query(`SELECT * FROM registro.auditoria WHERE entidad = 'exportacion' ORDER BY id`);

test('each export leaves an entry with an id of its own: who, what, how many', async () => {
  const before = (await exportsInTrail()).length;
  const { headers } = await download('personas.csv?filters.nombre=jose&sortBy=correo&direction=asc');
  await download(`oficiales.xlsx?filters.numero=${encodeURIComponent('\0')}`);
  const [one, other, ...more] = (await exportsInTrail()).slice(before);
  expect(more).toEqual([]);
  expect(one).toMatchObject({
    accion: 'exportar',
    actor_tipo: 'usuario',
    actor_nombre: ADMIN.username,
    direccion: '127.0.0.1',
    request_id: headers.get('x-request-id'),
    antes: null,
    despues: { recurso: 'personas', formato: 'csv', filtros: { nombre: 'jose' }, orden: 'correo asc', filas: 1 },
  });
  expect(other.despues).toEqual({
    recurso: 'oficiales',
    formato: 'xlsx',
    filtros: { numero: '[ilegible]' },
    orden: null,
    filas: 0,
  });
  expect(one.entidad_id).not.toBe(other.entidad_id);
  for (const [{ entidad_id }, texto] of [
    [one, 'personas.csv'],
    [other, 'oficiales.xlsx'],
  ]) {
    const [shown] = await panel.admin.listed('auditoria', 'registro', { 'filters.entidad_id': entidad_id });
    expect(JSON.parse(shown as string)).toEqual({ texto });
  }
});

test('what hands nothing out leaves none', async () => {
  const before = (await exportsInTrail()).length;
  expect((await panel.visitor().get('/admin/exportar/personas.csv')).status).toBe(303);
  expect((await panel.admin.get('/admin/exportar/nada.csv')).status).toBe(404);
  const head = { method: 'HEAD', headers: { cookie: panel.admin.cookie } };
  expect((await fetch(`${panel.url}/admin/exportar/personas.csv`, head)).status).toBe(200);
  expect(await exportsInTrail()).toHaveLength(before);
});

test('an export of many rows is in the trail before it leaves, and again when it ends or breaks off', async () => {
  await panel.owner.query(
    `INSERT INTO registro.personas SELECT (jsonb_populate_record(p, jsonb_build_object(
       'id', gen_random_uuid(), 'nombre', repeat('x', 190), 'correo', 'muchas' || n || '@example.com'))).*
     FROM registro.personas p, generate_series(1, 40000) AS n WHERE p.correo = 'persona5@example.com'`,
  );
  const before = (await exportsInTrail()).length;
  const gone = new AbortController();
  const response = await fetch(`${panel.url}/admin/exportar/personas.csv`, {
    // Compressed it would fit into the connection's buffers, and nobody would notice that its reader left.
    headers: { cookie: panel.admin.cookie, 'accept-encoding': 'identity' },
    signal: gone.signal,
  });
  await response.body!.getReader().read();
  expect((await exportsInTrail()).slice(before)).toMatchObject([{ despues: { recurso: 'personas', filas: null } }]);
  gone.abort();
  expect(await becomesTrue(async () => (await exportsInTrail()).length === before + 2, 60_000, 20)).toBe(true);
  const whole = (await download('personas.csv')).bytes.toString().trimEnd().split('\n').length - 1;
  const [begun, broken, begunAgain, ended] = (await exportsInTrail()).slice(before);
  expect(broken).toMatchObject({ entidad_id: begun.entidad_id, despues: { completa: false } });
  expect(broken.despues.filas).toBeLessThan(whole);
  expect(ended).toMatchObject({ entidad_id: begunAgain.entidad_id, despues: { filas: whole, completa: true } });
});

/** What the process held at most since it was asked last, in MB; Linux alone tells. */
function peakMemory(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  writeFileSync(`/proc/${pid}/clear_refs`, '5'); // the peak begins anew (proc(5))
  return Number(/VmHWM:\s+(\d+)/.exec(status)![1]) / 1024;
}

(process.platform === 'linux' ? test : test.skip)(
  'a workbook of 100,000 rows takes no memory to speak of',
  async () => {
    await panel.owner.query(
      `INSERT INTO registro.personas SELECT (jsonb_populate_record(p, jsonb_build_object(
       'id', gen_random_uuid(), 'nombre', repeat('y', 150), 'correo', 'otras' || n || '@example.com'))).*
     FROM registro.personas p, generate_series(1, 60000) AS n WHERE p.correo = 'persona5@example.com'`,
    );
    await download('personas.xlsx?filters.correo=persona');
    peakMemory(panel.process.pid);
    await download('personas.xlsx?filters.correo=persona');
    const before = peakMemory(panel.process.pid);
    const { bytes } = await download('personas.xlsx');
    expect(bytes.subarray(0, 2).toString()).toBe('PK');
    // Its sheet is 40 MB of text, which was never there at once.
    expect(peakMemory(panel.process.pid) - before).toBeLessThan(100);
  },
);
