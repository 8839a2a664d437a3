import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { ADMINISTRADOR } from '../../src/program/demo/demo-config.js';
import { becomesTrue } from '../../src/postgres/wait.js';
import type { HttpClient } from '../support/http-client.js';
import { eventually } from '../support/receptor.js';
import { login } from '../support/seed.js';
import { Installation, type ServerProcess } from '../support/server-process.js';

const COUNTS = { personas: 60, vehiculos: 100, oficiales: 8, infracciones: 2036, clientes: 1 };
const FILLING = 'Cargando los datos de ejemplo';

let installation: Installation;

beforeEach(() => {
  installation = new Installation();
});

afterEach(() => installation.remove());

/** Every record of a list, over all of its pages. */
async function listAll(http: HttpClient, path: string, token: string): Promise<any[]> {
  const datos: any[] = [];
  let cursor = '';
  do {
    const { status, body } = await http.get(`${path}?limite=200${cursor}`, { token });
    expect(status).toBe(200);
    datos.push(...body.datos);
    cursor = body.siguiente === null ? '' : `&cursor=${body.siguiente}`;
  } while (cursor !== '');
  return datos;
}

async function countAll(http: HttpClient): Promise<Record<string, number>> {
  const token = await login(http, ADMINISTRADOR.correo, ADMINISTRADOR.clave);
  const counts: Record<string, number> = {};
  for (const name of Object.keys(COUNTS)) {
    const ids = (await listAll(http, `/${name}`, token)).map(({ id }) => id as string);
    counts[name] = new Set(ids).size;
    expect(ids).toHaveLength(counts[name]);
  }
  return counts;
}

/** Asks the database itself, which outlives a killed server. */
async function query<Row>(sql: string): Promise<Row[]> {
  const client = new Client({ connectionString: await installation.adminUrl() });
  await client.connect();
  try {
    return (await client.query(sql)).rows as Row[];
  } finally {
    await client.end();
  }
}

async function countFiled(): Promise<number> {
  const [row] = await query<{ n: number }>('SELECT count(*)::int AS n FROM registro.infracciones');
  return row!.n;
}

/** What the trail says was done by the fill, each with how often. */
function trail(): Promise<unknown[]> {
  return query(
    `SELECT entidad, accion, count(*)::int AS n FROM registro.auditoria
     WHERE actor_nombre = 'demostración' AND actor_tipo = 'sistema' GROUP BY 1, 2 ORDER BY 1, 2`,
  );
}

const TRAIL = [
  { entidad: 'aliados', accion: 'crear', n: 3 },
  { entidad: 'aliados', accion: 'fijar_credenciales', n: 1 },
  { entidad: 'clientes', accion: 'abonar_credito', n: 1 },
  { entidad: 'clientes', accion: 'crear', n: 1 },
  { entidad: 'lotes', accion: 'crear', n: 2 },
  { entidad: 'lotes', accion: 'modificar', n: 2 },
  { entidad: 'oficiales', accion: 'crear', n: 8 },
  { entidad: 'oficiales', accion: 'modificar', n: 1 },
  { entidad: 'personas', accion: 'crear', n: 60 },
  { entidad: 'suscripciones', accion: 'crear', n: 2 },
  { entidad: 'suscripciones', accion: 'probar', n: 2 },
  { entidad: 'tipos_infraccion', accion: 'crear', n: 40 },
  { entidad: 'tipos_infraccion', accion: 'fijar_precio', n: 42 },
  { entidad: 'unidades', accion: 'crear', n: 1 },
  { entidad: 'unidades', accion: 'fijar_valor', n: 11 },
  { entidad: 'vehiculos', accion: 'crear', n: 100 },
];

/** Pastes the line the demo printed into a shell; gives what it printed. */
async function pasteLine({ stdout }: ServerProcess): Promise<any> {
  const line = /^curl .*$/m.exec(stdout)![0];
  const pasted = await promisify(execFile)('sh', ['-c', line]);
  return JSON.parse(pasted.stdout);
}

const report = async ({ stdout, http }: ServerProcess): Promise<any> => {
  const correo = /ciudadano: +(\S+)/.exec(stdout)![1]!;
  return (await http.get(`/generar_informe?correo=${correo}`)).body;
};

/** What the receiver of the partner says it got. */
async function received({ stdout }: ServerProcess): Promise<any[]> {
  const [, url] = /su receptor muestra lo que se le avisa: (\S+)/.exec(stdout)!;
  return ((await (await fetch(url!)).json()) as { recibidos: any[] }).recibidos;
}

test('killed in the middle of filling it ends with exactly the same, its line and log-ins work, a restart adds nothing', async () => {
  const killed = installation.launchDemo();
  await killed.says(FILLING);
  const begun = await becomesTrue(async () => (await countFiled()) > 50, 60_000, 5);
  await killed.kill9();
  const inTheMiddle = await countFiled();
  expect(begun).toBe(true);
  expect(inTheMiddle).toBeLessThan(COUNTS.infracciones);

  const healed = await installation.startDemo();
  expect(healed.stdout).toContain(FILLING);
  expect(await countAll(healed.http)).toEqual(COUNTS);
  expect(await trail()).toEqual(TRAIL);

  const token = await login(healed.http, ADMINISTRADOR.correo, ADMINISTRADOR.clave);
  const inactive = (await healed.http.get('/oficiales?activo=false', { token })).body.datos;
  expect(inactive).toHaveLength(1);
  const [numero, clave] = /oficial: +(\S+) +clave: (\S+)/.exec(healed.stdout)!.slice(1);
  await login(healed.http, numero!, clave!);
  expect(healed.stdout).toContain(`${ADMINISTRADOR.correo}   clave: ${ADMINISTRADOR.clave}`);

  expect(await report(healed)).toMatchObject({ total: 25 });
  const filed = await pasteLine(healed);
  expect(filed).toMatchObject({ oficial: numero, comentarios: expect.any(String) });
  const after = await report(healed);
  expect(after.total).toBe(26);
  expect(after.infracciones[0].id).toBe(filed.id);
  const told = await eventually(async () => (await received(healed)).find(({ evento }) => evento.subject === filed.id));
  expect(told).toMatchObject({ firma: 'correcta', evento: { type: 'infraccion.creada' } });
  expect((await received(healed)).map(({ evento }) => evento.type)).toEqual(['infraccion.creada', 'prueba']);
  const failed = async (): Promise<any> => (await healed.http.get('/entregas?estado=fallida', { token })).body.datos[0];
  expect(await eventually(failed)).toMatchObject({ evento: 'prueba' }); // of the partner that wants nothing any more
  expect((await healed.stop()).code).toBe(0);

  const second = await installation.startDemo();
  expect(second.stdout).not.toContain(FILLING);
  expect(second.stderr).toBe('');
  expect(await countAll(second.http)).toEqual({ ...COUNTS, infracciones: 2037 });
  expect(await trail()).toEqual(TRAIL);
});

test('refuses another database in one line', async () => {
  const DATABASE_URL = 'postgres://registro:secreta@db.example.org/registro';
  const { code, stdout, stderr } = await installation.launchDemo({ DATABASE_URL }).ended;
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toMatch(/^Error: [^\n]+\n$/);
  expect(stderr).toContain('quite DATABASE_URL');
  expect(await installation.postgresPid()).toBeNull();
});
