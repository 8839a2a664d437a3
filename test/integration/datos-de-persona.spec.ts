import type { DataSource } from 'typeorm';
import { SCHEMA } from '../../ormconfig.js';
import { MODULE_DATOS_DE_PERSONA } from '../../src/modules/modules.js';
import { leerPersona, type Persona } from '../../src/program/cli/persona/leer-persona.js';
import { startApp, type TestApp } from '../support/app.js';
import { adminToken } from '../support/factories.js';

// Everything that is kept of a person is told to him: no table that refers to one may be left out.

/** Where there is nothing about a person, though it may look so. Each with why. */
const DE_NADIE: Readonly<Record<string, string>> = {
  bajas_tipo: 'When a type was out of the tariff.',
  visitas: 'How often a type was looked at: numbers.',
};

/** What names a person, an account, or what is somebody's. */
const COLUMNS =
  /^(?:correo|destinatario|placa_patente|agente|actor_id|visitante|cuenta_id|(?:persona|vehiculo|infraccion|usuario|cliente|registro)_id|\w+_por(?:_nombre)?)$/;
/** Whose rows are persons', or theirs. */
const OF_PERSONS = ['personas', 'usuarios', 'clientes', 'vehiculos', 'infracciones'];

let app: TestApp;
let owner: DataSource;
let token: string;

beforeAll(async () => {
  app = await startApp();
  ({ owner } = app);
  token = await adminToken(app);
});

afterAll(() => app.close());

/** Tables with a column that names a person, with a document in which one may be, or that lead to one by their keys. */
async function tablesOfPersons(): Promise<string[]> {
  const columns = await owner.query<{ tabla: string; columna: string; tipo: string }[]>(
    `SELECT table_name AS tabla, column_name AS columna, data_type AS tipo FROM information_schema.columns
     WHERE table_schema = $1`,
    [SCHEMA],
  );
  const keys = await owner.query<{ tabla: string; destino: string }[]>(
    `SELECT t.relname AS tabla, f.relname AS destino FROM pg_constraint o
       JOIN pg_class t ON t.oid = o.conrelid JOIN pg_class f ON f.oid = o.confrelid
     WHERE o.contype = 'f' AND o.connamespace = $1::regnamespace`,
    [SCHEMA],
  );
  const found = new Set(OF_PERSONS);
  for (let size = 0; size !== found.size;) {
    size = found.size;
    for (const { tabla, destino } of keys) if (found.has(destino)) found.add(tabla);
  }
  for (const { tabla, columna, tipo } of columns) {
    if (COLUMNS.test(columna) || tipo.startsWith('json')) found.add(tabla);
  }
  return [...found].sort();
}

async function uncovered(): Promise<string[]> {
  const covered = new Set(MODULE_DATOS_DE_PERSONA.map(({ tabla }) => tabla));
  return (await tablesOfPersons()).filter((tabla) => !covered.has(tabla) && !Object.hasOwn(DE_NADIE, tabla));
}

test('every table that refers to a person says which of its rows are about him', async () => {
  expect(await uncovered()).toEqual([]);
});

test.each([
  ['a key', 'persona uuid REFERENCES registro.personas (id)'],
  ['a column', 'correo text'],
  ['a column of an account', 'pedido_por uuid'],
  ['a document', 'datos jsonb'],
])('a new table that refers to one by %s is noticed', async (_, column) => {
  await owner.query(`CREATE TABLE registro.nueva (id uuid PRIMARY KEY, ${column})`);
  try {
    expect(await uncovered()).toEqual(['nueva']);
  } finally {
    await owner.query('DROP TABLE registro.nueva');
  }
});

test('nothing is said to be of nobody that is not there, or is covered', async () => {
  const tables = await tablesOfPersons();
  const covered = MODULE_DATOS_DE_PERSONA.map(({ tabla }) => tabla);
  for (const tabla of Object.keys(DE_NADIE)) {
    expect(tables).toContain(tabla);
    expect(covered).not.toContain(tabla);
  }
});

const create = async (path: string, json: object): Promise<any> => {
  const { status, body } = await app.http.post(path, json, { token });
  expect(status).toBe(201);
  return body;
};

const read = (correo: string): Promise<Persona | null> => leerPersona(app.dataSource, correo, MODULE_DATOS_DE_PERSONA);

function filas(persona: Persona, titulo: string): Record<string, unknown>[] {
  const seccion = persona.secciones.find((one) => one.titulo === titulo);
  expect(seccion).toBeDefined();
  return seccion!.filas;
}

test('is told what is his and nothing of anybody else', async () => {
  const ana = await create('/personas', { nombre: 'Ana Rojas', correo: 'ana.rojas@example.com' });
  const luis = await create('/personas', { nombre: 'Luis Soto', correo: 'luis.soto@example.com' });
  const auto = await create('/vehiculos', {
    placa_patente: 'BBCL12',
    marca: 'Toyota',
    color: 'rojo',
    persona_id: ana.id,
  });
  await create('/vehiculos', { placa_patente: 'CCDD34', marca: 'Fiat', color: 'azul', persona_id: luis.id });
  await create('/oficiales', { nombre: 'Agente de Turno', numero: '1001', clave: 'clave-del-oficial' });
  const oficial = (await app.http.post('/login/access-token', { username: '1001', password: 'clave-del-oficial' }))
    .body;
  for (const placa_patente of ['BBCL12', 'CCDD34']) {
    const acta = { placa_patente, timestamp: '2026-03-01T14:30:00-03:00', comentarios: `Cruza ${placa_patente}.` };
    const filed = await app.http.post('/cargar_infraccion', acta, { token: oficial.access_token });
    expect(filed.status).toBe(200);
  }
  const persona = (await read('ana.rojas@example.com'))!;
  expect(filas(persona, 'Quién es')).toMatchObject([{ id: ana.id, nombre: 'Ana Rojas' }]);
  expect(filas(persona, 'Vehículos a su nombre')).toMatchObject([{ id: auto.id, placa_patente: 'BBCL12' }]);
  expect(filas(persona, 'Infracciones')).toMatchObject([{ persona_id: ana.id, comentarios: 'Cruza BBCL12.' }]);
  const trail = filas(persona, 'Cambios de lo suyo, y quién lo sacó');
  expect(trail.map(({ entidad, accion }) => [entidad, accion])).toEqual([
    ['personas', 'crear'],
    ['vehiculos', 'crear'],
  ]);
  const text = JSON.stringify(persona);
  for (const other of ['Luis', 'luis.soto', 'CCDD34', luis.id]) expect(text).not.toContain(other);
});

test('what he has got, sold or lost is his too: acts of former vehicles, and what remains once he was deleted', async () => {
  const eva = await create('/personas', { nombre: 'Eva Paz', correo: 'eva.paz@example.com' });
  const { version } = (await app.http.get(`/personas/${eva.id}`, { token })).body;
  const gone = await app.http.request('DELETE', `/personas/${eva.id}`, {
    token,
    headers: { 'if-match': `"${version}"` },
  });
  expect(gone.status).toBe(204);
  const persona = (await read('eva.paz@example.com'))!;
  expect(filas(persona, 'Quién es')).toEqual([]);
  expect(filas(persona, 'Cambios de lo suyo, y quién lo sacó').map(({ accion }) => accion)).toEqual([
    'crear',
    'borrar',
  ]);
  const next = await create('/personas', { nombre: 'Otra Eva', correo: 'eva.paz@example.com' });
  const other = (await read('eva.paz@example.com'))!;
  expect(filas(other, 'Quién es')).toMatchObject([{ id: next.id }]);
  expect(JSON.stringify(other)).not.toContain(eva.id);
});

test('an account is told with what it did, and without what opens it', async () => {
  const [{ correo, clave_hash }] = await owner.query('SELECT correo, clave_hash FROM registro.usuarios LIMIT 1');
  const persona = (await read(correo))!;
  expect(filas(persona, 'Cuenta del panel')).toMatchObject([{ correo, clave_hash: '[oculto]' }]);
  const done = filas(persona, 'Lo que hizo con su cuenta');
  expect(done.map(({ accion }) => accion)).toContain('crear');
  const text = JSON.stringify(persona);
  expect(text).not.toContain(clave_hash);
  expect(text).not.toContain('Ana Rojas');
});

test('nobody is nobody', async () => {
  expect(await read('nadie@example.com')).toBeNull();
});
