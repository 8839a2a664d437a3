import { PanelServer } from '../support/panel-server.js';

const ROWS = 10_050;
const TRAIL_ROWS = 10_100;

let panel: PanelServer;

beforeAll(async () => {
  panel = await PanelServer.start();
  await panel.owner.query(
    `INSERT INTO registro.personas (id, nombre, busqueda, correo, version, creado_en, actualizado_en)
     SELECT gen_random_uuid(), 'Persona ' || (n % 3), 'persona ' || (n % 3), 'p' || lpad(n::text, 6, '0') || '@example.com', 1, now(), now()
     FROM generate_series(1, $1) AS n`,
    [ROWS],
  );
  await panel.owner.query(
    `INSERT INTO registro.auditoria (id, entidad_id, entidad, accion, actor_tipo, actor_nombre, busqueda, actor_rol,
       direccion, request_id, creado_en)
     SELECT gen_random_uuid(), gen_random_uuid(), 'personas', 'crear', 'sistema', 'prueba', 'prueba', 'sistema', 'local',
       'prueba', now() - n * interval '1 second' FROM generate_series(1, $1) AS n`,
    [TRAIL_ROWS],
  );
});

afterAll(() => panel.remove());

test('counting stops at 10,000 and so does paging', async () => {
  for (const recurso of ['personas', 'auditoria']) {
    const { meta, records } = (await panel.admin.list(recurso, { page: '20', perPage: '500' })).json;
    expect([recurso, meta.total, records.length]).toEqual([recurso, 10_000, 500]);
    for (const page of ['21', '999999']) {
      expect(await panel.admin.listed(recurso, 'id', { page, perPage: '500' })).toEqual([]);
    }
  }
});

test('a page never holds more than 500', async () => {
  expect(await panel.admin.listed('personas', 'id', { perPage: '9999' })).toHaveLength(500);
});

test('pages of a list sorted by equal values are complete and hold nothing twice', async () => {
  for (const direction of ['asc', 'desc']) {
    const seen: string[] = [];
    for (const page of ['1', '2', '3', '4', '5', '6', '7']) {
      const query = { sortBy: 'nombre', direction, page, perPage: '500', 'filters.nombre': 'persona 1' };
      seen.push(...((await panel.admin.listed('personas', 'id', query)) as string[]));
    }
    expect(seen).toHaveLength(ROWS / 3);
    expect(new Set(seen).size).toBe(seen.length);
  }
});

test('a filter that leaves less counts exactly', async () => {
  const { meta } = (await panel.admin.list('personas', { 'filters.nombre': 'PERSONA 2' })).json;
  expect(meta.total).toBe(ROWS / 3);
});

/** The cells of an export, the header's row first. None of them holds a separator, a quote or a line break. */
async function exported(path: string): Promise<string[][]> {
  const { status, text } = await panel.admin.get(`/admin/exportar/${path}`);
  expect(status).toBe(200);
  return text
    .trimEnd()
    .split('\n')
    .map((line) => line.split(';').map((cell) => cell.replace(/^"|"$/g, '')));
}

test.each(['asc', 'desc'])(
  'an export holds every record once, sorted %s by a column of equal values',
  async (direction) => {
    const [header, ...rows] = await exported(`personas.csv?sortBy=nombre&direction=${direction}`);
    expect(header).toEqual(['Identificador', 'Nombre', 'Correo electrónico', 'Registrada', 'Registrada (hora local)']);
    expect(rows).toHaveLength(ROWS);
    expect(new Set(rows.map(([, , correo]) => correo)).size).toBe(ROWS);
    const nombres = rows.map(([, nombre]) => nombre!);
    const sorted = [...nombres].sort();
    expect(nombres).toEqual(direction === 'asc' ? sorted : sorted.reverse());
  },
);

test('an export of the trail holds every entry', async () => {
  const [, ...rows] = await exported('auditoria.csv?filters.actor_nombre=prueba');
  expect(rows).toHaveLength(TRAIL_ROWS);
});

test('a client that goes away in the middle of an export leaves the server as it was', async () => {
  for (let n = 0; n < 10; n += 1) {
    const gone = new AbortController();
    const url = `${panel.url}/admin/exportar/personas.csv`;
    const response = await fetch(url, { headers: { cookie: panel.admin.cookie }, signal: gone.signal });
    await response.body!.getReader().read();
    gone.abort();
  }
  expect(await exported('personas.csv?filters.correo=p000001@')).toHaveLength(2);
  expect(panel.process.stderr).toBe('');
});

test('a list that takes the database too long is empty and says what to do', async () => {
  const locker = panel.owner.createQueryRunner();
  await locker.startTransaction();
  try {
    await locker.query('SET LOCAL idle_in_transaction_session_timeout = 0');
    await locker.query('LOCK TABLE registro.personas IN ACCESS EXCLUSIVE MODE');
    const { json } = await panel.admin.list('personas', { 'filters.nombre': 'persona' });
    expect(json.records).toEqual([]);
    expect(json.notice).toEqual({ type: 'error', message: expect.stringMatching(/demasiados registros.*filtro/) });
  } finally {
    await locker.rollbackTransaction();
    await locker.release();
  }
});
