import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Actor } from '../../src/core/auth/principal.js';
import { readCatalogo } from '../../src/modules/tarifario/catalogo/catalogo.js';
import { CatalogoService, type Importacion } from '../../src/modules/tarifario/catalogo/catalogo.service.js';
import { PerfilesService } from '../../src/modules/tarifario/catalogo/perfiles.service.js';
import type { Plan } from '../../src/modules/tarifario/catalogo/plan.js';
import { createUsuario } from '../support/factories.js';
import { IN_A_YEAR, Tarifario } from '../support/tarifario.js';

const ROOT = resolve(__dirname, '../..');
const ANA: Actor = { tipo: 'cli', id: null, nombre: 'ana', rol: 'cli', direccion: 'local', requestId: 'prueba' };

let tarifario: Tarifario;
let catalogos: CatalogoService;
let perfiles: PerfilesService;

beforeAll(async () => {
  tarifario = await Tarifario.start();
  catalogos = tarifario.app.service(CatalogoService);
  perfiles = tarifario.app.service(PerfilesService);
  await createUsuario(tarifario.app, 'superadmin');
});

afterAll(() => tarifario.close());

beforeEach(async () => {
  await importar('codigo,descripcion,gravedad\nZ-0,De otra prueba,leve\n', { completo: true });
  await query('DELETE FROM registro.avisos');
});

type Pedido = Partial<Importacion> & { perfil?: string };

async function preview(text: string, { perfil, desde, completo = false }: Pedido = {}): Promise<Plan> {
  return catalogos.preview(readCatalogo(Buffer.from(text), await perfiles.get(perfil)), { desde, completo });
}

async function importar(text: string, { perfil, ...pedido }: Pedido = {}): Promise<Plan> {
  const catalogo = readCatalogo(Buffer.from(text), await perfiles.get(perfil));
  return catalogos.importar(ANA, catalogo, { archivo: 'catalogo.csv', completo: false, ...pedido });
}

const query = <Row extends object>(sql: string, values: unknown[] = []): Promise<Row[]> =>
  tarifario.app.owner.query<Row[]>(sql, values);

/** How much an import did, and found. */
const counts = ({ unidades, crear, cambiar, eliminar, iguales, errores }: Plan): number[] => [
  ...[unidades, crear, cambiar, eliminar].map(({ length }) => length),
  iguales,
  errores.length,
];

/** Everything that an import may write. */
async function contents(): Promise<string> {
  const tables = [
    'tipos_infraccion',
    'precios_tipo',
    'bajas_tipo',
    'unidades',
    'valores_unidad',
    'auditoria',
    'avisos',
  ];
  const rows = await Promise.all(tables.map((table) => query(`SELECT * FROM registro.${table} t ORDER BY t::text`)));
  return JSON.stringify(rows);
}

const tipo = async (codigo: string): Promise<any> => (await tarifario.app.http.get(`/tarifario/${codigo}`)).body;

const trailOf = (id: string): Promise<{ accion: string; actor_nombre: string; despues: any }[]> =>
  query('SELECT accion, actor_nombre, despues FROM registro.auditoria WHERE entidad_id = $1 ORDER BY id', [id]);

const told = (): Promise<{ tipo: string; datos: any }[]> => query('SELECT tipo, datos FROM registro.avisos');

describe("Mexico City's catalogue", () => {
  let csv: string;

  beforeAll(async () => {
    const cdmx = await perfiles.get('cdmx');
    csv = (await perfiles.readArchivo(cdmx.archivo!)).toString();
  });

  test('is the file that was published, letter by letter', () => {
    const own = readFileSync(resolve(ROOT, 'src/modules/tarifario/catalogo/perfiles/cdmx_conceptos.csv'));
    expect(own.toString()).toBe(csv);
    expect(createHash('sha256').update(own).digest('hex')).toBe(
      'f4ef6b82e1b9b5a46de790d4a84b46dd96911733925804bc2efce8f6f29ea95a',
    );
  });

  test('is taken over whole with its unit, those of amount 0 too; the same again changes nothing', async () => {
    expect(counts(await preview(csv, { perfil: 'cdmx' }))).toEqual([1, 179, 0, 0, 0, 0]);
    expect(counts(await importar(csv, { perfil: 'cdmx' }))).toEqual([1, 179, 0, 0, 0, 0]);
    const { datos } = (await tarifario.app.http.get('/tarifario?limite=200')).body;
    const own = datos.filter(({ precio }: any) => precio?.unidad === 'UMA');
    expect(own).toHaveLength(179);
    expect(own.filter(({ precio }: any) => precio.monto === 0)).toHaveLength(5);
    expect(await tipo('11-I')).toMatchObject({
      articulo: 'Art. 11, fracción I',
      gravedad: 'leve',
      puntos: 1,
      remolque: true,
      precio: { unidad: 'UMA', cantidad: '10', valor_unidad: '117.31', moneda: 'MXN', monto: 117310 },
    });
    for (const { descripcion } of own) expect(descripcion).not.toMatch(/\s{2}|^\s|\s$/);

    const before = await contents();
    expect(counts(await importar(csv, { perfil: 'cdmx' }))).toEqual([0, 0, 0, 0, 179, 0]);
    const exported = await tarifario.app.http.get('/tarifario.csv');
    expect(counts(await importar(exported.body, { completo: true }))).toEqual([0, 0, 0, 0, 180, 0]);
    expect(await contents()).toBe(before);
  });
});

test('what is created, changed and deleted has its versions, prices and entries; the administrators are told once', async () => {
  await tarifario.crear({ codigo: 'C-1', precio: { unidad: 'UF', cantidad: '1' } });
  await tarifario.crear({ codigo: 'C-2', puntos: 3, precio: { unidad: 'UF', cantidad: '1' } });
  const old = await tipo('C-2');
  const csv =
    'codigo,descripcion,gravedad,unidad,cantidad\nC-1,Otra cosa,leve,UF,2.5\nC-2,Cruzar con luz roja.,grave,UF,1.0\nC-3,Nueva,grave,CLP,5000\n';

  const shown = await preview(csv, { completo: true });
  expect(counts(shown)).toEqual([0, 1, 1, 1, 1, 0]);
  expect(shown.cambiar[0]).toMatchObject({
    campos: [
      { campo: 'descripcion', antes: 'Cruzar con luz roja.', despues: 'Otra cosa' },
      { campo: 'gravedad', antes: 'grave', despues: 'leve' },
    ],
    precio: { unidad: 'UF', cantidad: '2.5' },
  });
  expect(shown.eliminar.map((vivo) => vivo.tipo.codigo)).toEqual(['Z-0']);
  await importar(csv, { completo: true, huella: shown.huella });

  const changed = await tipo('C-1');
  expect(changed).toMatchObject({ descripcion: 'Otra cosa', version: 3, precio: { cantidad: '2.5', monto: 98714 } });
  expect(changed.precios.map(({ cantidad }: any) => cantidad)).toEqual(['2.5', '1']);
  expect((await trailOf(changed.id)).map(({ accion }) => accion)).toEqual([
    'crear',
    'fijar_precio',
    'modificar',
    'fijar_precio',
  ]);
  const created = await tipo('C-3');
  expect(created).toMatchObject({ version: 1, puntos: 0, precio: { moneda: 'CLP', monto: 5000 } });
  expect(await trailOf(created.id)).toMatchObject([
    { accion: 'crear', actor_nombre: 'ana', despues: { codigo: 'C-3' } },
    { accion: 'fijar_precio', despues: { unidad: 'CLP', cantidad: '5000' } },
  ]);
  expect(await tipo('C-2')).toEqual(old);
  expect((await tarifario.app.http.get('/tarifario/Z-0')).status).toBe(404);
  const [gone] = await query<any>(
    `SELECT t.id, t.version, count(b.*)::int AS bajas FROM registro.tipos_infraccion t
     JOIN registro.bajas_tipo b ON b.tipo_id = t.id AND b.hasta IS NULL AND b.desde = t.eliminado_en
     WHERE t.codigo = 'Z-0' GROUP BY t.id ORDER BY t.id DESC LIMIT 1`,
  );
  expect(gone).toMatchObject({ version: 2, bajas: 1 });
  expect((await trailOf(gone.id)).at(-1)).toMatchObject({ accion: 'borrar' });

  const searched = await tarifario.app.http.get('/tarifario?buscar=otra%20cosa');
  expect(searched.body.datos.map(({ codigo }: any) => codigo)).toEqual(['C-1']);
  const notices = await told();
  expect(notices).toHaveLength(2);
  expect(notices[0]).toMatchObject({
    tipo: 'catalogo_importado',
    datos: {
      que: 'catalogo.csv',
      antes: null,
      despues: '1 tipo creado, 1 modificado, 1 eliminado, 1 sin cambios',
      por: 'línea de comandos (ana)',
    },
  });
});

test('prices begin when it is said: later, the present one holds until then; what has begun is never another', async () => {
  const csv = (cantidad: string): string =>
    `codigo,descripcion,gravedad,unidad,cantidad\nD-1,Algo,leve,CLP,${cantidad}\n`;
  await importar(csv('10'), { desde: '2020-01-01' });
  expect((await tarifario.monto('D-1', '2020-06-01')).body.monto).toBe(10);
  await importar(csv('20'), { desde: IN_A_YEAR });
  expect((await tipo('D-1')).precio.cantidad).toBe('10');
  expect((await tarifario.monto('D-1', IN_A_YEAR)).body.monto).toBe(20);
  expect(counts(await preview(csv('20'), { desde: IN_A_YEAR }))).toEqual([0, 0, 0, 0, 1, 0]);
  expect((await preview(csv('30'), { desde: IN_A_YEAR })).errores).toEqual([
    { linea: 2, columna: 'cantidad', valor: '30 CLP', mensaje: expect.stringContaining('20 CLP') },
  ]);
  expect(counts(await preview(csv('10'), { desde: '2020-06-01' }))).toEqual([0, 0, 0, 0, 1, 0]);
  expect((await preview(csv('11'), { desde: '2020-06-01' })).errores).toEqual([
    { linea: 2, columna: 'cantidad', valor: '11 CLP', mensaje: expect.stringContaining('costaba 10 CLP') },
  ]);
  await expect(preview(csv('1'), { desde: 'ayer' })).rejects.toMatchObject({ kind: 'invalid' });
});

test('one bad line, and nothing at all is written; each is told', async () => {
  await tarifario.crear({ codigo: 'E-1', precio: { unidad: 'UF', cantidad: '1' } });
  const csv =
    'codigo,descripcion,gravedad,unidad,cantidad\nE-1,Otra,leve,UF,2\nE-2,Dos,leve,UTM,1\nE-3,Tres,leve,UF,999999999999\nE-4,Cuatro,leve,CLF,999999999999\n';
  const before = await contents();
  const { errores, ...plan } = await preview(csv);
  expect(counts({ errores, ...plan })).toEqual([0, 0, 1, 0, 0, 3]);
  expect(errores.map(({ linea, columna, valor }) => [linea, columna, valor])).toEqual([
    [3, 'unidad', 'UTM'],
    [4, 'cantidad', '999999999999'],
    [5, 'cantidad', '999999999999'],
  ]);
  await expect(importar(csv)).rejects.toMatchObject({
    kind: 'unprocessable',
    message: expect.stringContaining('3 errores'),
  });
  expect(await contents()).toBe(before);
});

test('what was shown is done, or nothing: another price, another type, another file', async () => {
  const csv = 'codigo,descripcion,gravedad,unidad,cantidad\nF-1,Algo,leve,CLP,10\n';
  const { body } = await tarifario.crear({ codigo: 'F-1', precio: { unidad: 'CLP', cantidad: '1' } });
  const { huella } = await preview(csv);
  await tarifario.fijar(body.id, { unidad: 'CLP', cantidad: '2' });
  const before = await contents();
  await expect(importar(csv, { huella })).rejects.toMatchObject({ kind: 'stale', codigo: 'vista_previa_vencida' });
  const again = await preview(csv);
  await expect(importar(csv, { huella: again.huella, completo: true })).rejects.toMatchObject({ kind: 'stale' });
  await expect(importar(csv, { huella: again.huella, desde: IN_A_YEAR })).rejects.toMatchObject({ kind: 'stale' });
  await expect(importar(csv.replace('10', '11'), { huella: again.huella })).rejects.toMatchObject({ kind: 'stale' });
  expect(await contents()).toBe(before);
  await importar(csv, { huella: again.huella });
  expect((await tipo('F-1')).precio.cantidad).toBe('10');
});

test('two imports and price changes at once follow one another: each is whole', async () => {
  const csv = (cantidad: number): string =>
    [
      'codigo,descripcion,gravedad,unidad,cantidad',
      ...Array.from({ length: 300 }, (_, n) => `G-${n},Algo,leve,CLP,${cantidad}`),
    ].join('\n');
  const plans = await Promise.all([importar(csv(1)), importar(csv(2)), importar(csv(2)), importar(csv(3))]);
  expect(plans.map(({ crear }) => crear.length).sort((a, b) => a - b)).toEqual([0, 0, 0, 300]);
  const [{ body }] = await Promise.all([tarifario.app.http.get('/tarifario/G-7')]);
  await Promise.all([importar(csv(4)), tarifario.fijar(body.id, { unidad: 'CLP', cantidad: '5' }), importar(csv(6))]);
  const prices = await query<{ cantidades: string; tipos: number }>(
    `SELECT cantidades, count(*)::int AS tipos FROM (
       SELECT string_agg(trim_scale(p.cantidad)::text, ',' ORDER BY p.desde) AS cantidades
       FROM registro.tipos_infraccion t JOIN registro.precios_tipo p ON p.tipo_id = t.id
       WHERE t.codigo LIKE 'G-%' AND t.codigo <> 'G-7' GROUP BY t.id) historias GROUP BY 1`,
  );
  expect(prices).toEqual([{ cantidades: expect.any(String), tipos: 299 }]);
});

test('a unit that is there in another currency is not taken for that of the profile', async () => {
  await query("UPDATE registro.unidades SET moneda = 'CLP', decimales = 0 WHERE codigo = 'UMA'");
  const heading = 'articulo,fraccion,parrafo,inciso,infraccion,monto,corralon,puntos';
  const { errores } = await preview(`${heading}\n11,I,-----,-----,ALGO,10,0,1\n`, { perfil: 'cdmx' });
  expect(errores).toEqual([
    { linea: 2, columna: 'unidad', valor: 'UMA', mensaje: expect.stringContaining('ya existe en CLP') },
  ]);
});
