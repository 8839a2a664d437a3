import { gzipSync } from 'node:zlib';
import type { PanelAnswer, PanelClient } from '../support/panel-client.js';
import { textOf, valueOf } from '../support/pages.js';
import { PanelServer } from '../support/panel-server.js';

const HEADING = 'codigo,descripcion,gravedad,unidad,cantidad';
const NAMES = ['nombre', 'perfil', 'perfil_json', 'desde', 'contenido', 'huella'];

let panel: PanelServer;
let client: PanelClient & { usuario: { correo: string } };

beforeAll(async () => {
  panel = await PanelServer.start();
  client = await panel.loggedIn('admin');
});

afterAll(() => panel.remove());

const formOf = (fields: Record<string, string | Blob>): FormData => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
};

const csvOf = (...lines: string[]): File => new File([[HEADING, ...lines].join('\n')], 'uno.csv', { type: 'text/csv' });

/** Sends the form of the page as a browser does. */
const upload = (fields: Record<string, string | Blob>, who: PanelClient = client): Promise<PanelAnswer> =>
  who.post('/admin/importar', formOf({ perfil: 'propio', perfil_json: '', desde: '', ...fields }));

/** Presses the button of what was shown. */
const confirm = (
  { text }: PanelAnswer,
  changes: Record<string, string> = {},
  who: PanelClient = client,
): Promise<PanelAnswer> => {
  const hidden = Object.fromEntries(NAMES.map((name) => [name, valueOf(text, name) ?? '']));
  return who.post('/admin/importar/confirmar', formOf({ ...hidden, ...changes }));
};

const codigos = async (): Promise<string[]> =>
  (await panel.owner.query<{ codigo: string }[]>('SELECT codigo FROM registro.tipos_infraccion ORDER BY 1')).map(
    ({ codigo }) => codigo,
  );

test('what was shown is done once it is confirmed, by whom it was, and once only', async () => {
  const shown = await upload({ archivo: csvOf('A-1,<b>Uno</b>,leve,CLP,1000') });
  expect([shown.status, textOf(shown.text, 'h1')]).toEqual([200, 'Qué cambiaría']);
  expect(shown.text).toContain('&lt;b&gt;Uno&lt;/b&gt;');
  expect(await codigos()).toEqual([]);
  const done = await confirm(shown);
  expect([done.status, textOf(done.text, 'h1')]).toEqual([200, 'Catálogo importado']);
  expect(await codigos()).toEqual(['A-1']);
  const [entry] = await panel.owner.query<any[]>("SELECT * FROM registro.auditoria WHERE entidad = 'tipos_infraccion'");
  expect(entry).toMatchObject({ accion: 'crear', actor_tipo: 'usuario', actor_nombre: client.usuario.correo });

  const again = await confirm(shown);
  expect([again.status, again.text]).toEqual([409, expect.stringContaining('cambiaron desde la vista previa')]);
  expect(again.text).toContain('El tarifario ya es como dice el archivo.');
});

test('what has changed since is shown anew, and done only after that', async () => {
  const shown = await upload({ archivo: csvOf('A-1,Dos,leve,CLP,2000') });
  await panel.owner.query("UPDATE registro.tipos_infraccion SET version = version + 1 WHERE codigo = 'A-1'");
  const refused = await confirm(shown);
  expect(refused.status).toBe(409);
  expect((await confirm(shown, { contenido: packed('A-1,Otro,leve,CLP,1') })).status).toBe(409);
  expect((await confirm(refused)).status).toBe(200);
  const [row] = await panel.owner.query<any[]>(
    "SELECT descripcion FROM registro.tipos_infraccion WHERE codigo = 'A-1'",
  );
  expect(row.descripcion).toBe('Dos');
});

const packed = (line: string): string => gzipSync(`${HEADING}\n${line}`).toString('base64url');

test('bad lines, files and profiles are told where they are', async () => {
  const lines = await upload({ archivo: csvOf('B-1,Uno,peor,CLP,1', 'B-2,Dos,leve,UF,1') });
  expect(lines.status).toBe(422);
  for (const word of ['peor', 'La gravedad es leve', 'No existe la unidad «UF»']) expect(lines.text).toContain(word);
  expect(valueOf(lines.text, 'huella')).toBeUndefined();

  const error = async (fields: Record<string, string | Blob>, name: string): Promise<unknown> => {
    const { status, text } = await upload(fields);
    return [status, textOf(text, 'span', `id="${name}-error"`)];
  };
  expect(await error({}, 'archivo')).toEqual([422, 'Elija un archivo CSV.']);
  expect(await error({ archivo: new File(['a\xff'], 'x.csv') }, 'archivo')).toEqual([
    422,
    expect.stringContaining('Falta'),
  ]);
  const latin1 = new File([Buffer.from('codigo\nñ', 'latin1')], 'x.csv');
  expect(await error({ archivo: latin1 }, 'archivo')).toEqual([422, expect.stringContaining('UTF-8')]);
  const large = new File([Buffer.alloc(4 * 2 ** 20 + 1, 'x')], 'x.csv');
  expect(await error({ archivo: large }, 'archivo')).toEqual([422, expect.stringContaining('4 MB')]);
  expect(await error({ archivo: csvOf(), perfil_json: '{' }, 'perfil_json')).toEqual([
    422,
    expect.stringContaining('JSON'),
  ]);
  expect(await error({ archivo: csvOf('C,Uno,leve,CLP,1'), desde: 'ayer' }, 'desde')).toEqual([
    400,
    expect.stringContaining('Escriba una fecha'),
  ]);
});

test('a profile of its own, and the catalogue that comes with another', async () => {
  const perfil = {
    nombre: 'mio',
    columnas: { codigo: { columna: 'clave' }, descripcion: { columna: 'texto' } },
    constantes: { gravedad: 'grave' },
  };
  const own = await upload({
    archivo: new File(['clave;texto\nM-1;Mío'], 'm.csv'),
    perfil_json: JSON.stringify(perfil),
  });
  expect((await confirm(own)).status).toBe(200);
  expect(await codigos()).toContain('M-1');
  expect((await upload({ perfil: 'cdmx' })).text).toContain('179 tipos creados');
});

test.each([
  ['the code of a currency', { codigo: 'MXN' }, 'MXN es una moneda'],
  ['an impossible day', { valores: [{ valor: '1', desde: '2020-13-41' }] }, 'en la unidad «UMX»'],
  [
    'an instant twice',
    { valores: ['1', '2'].map((valor) => ({ valor, desde: '2020-01-01' })) },
    'Ya hay uno que empieza en ese mismo instante',
  ],
])('a unit of a profile with %s is refused before it is shown', async (_what, fields, why) => {
  const columnas = Object.fromEntries(HEADING.split(',').map((campo) => [campo, { columna: campo }]));
  const unidades = [{ codigo: 'UMX', nombre: 'Unidad', moneda: 'MXN', ...fields }];
  const perfil_json = JSON.stringify({ nombre: 'mio', columnas, unidades });
  const { status, text } = await upload({ archivo: csvOf('U-1,Uno,leve,CLP,1'), perfil_json });
  expect([status, textOf(text, 'span', 'id="perfil_json-error"')]).toEqual([422, expect.stringContaining(why)]);
});

test('who may not write the tariff gets nowhere, nor a form of elsewhere or of more than the page has', async () => {
  const before = await codigos();
  const shown = await upload({ archivo: csvOf('D-1,Uno,leve,CLP,1') });
  const consulta = await panel.loggedIn('consulta');
  expect((await consulta.get('/admin/importar')).status).toBe(403);
  expect((await upload({ archivo: csvOf('D-1,Uno,leve,CLP,1') }, consulta)).status).toBe(403);
  expect((await confirm(shown, {}, consulta)).status).toBe(403);
  const stranger = panel.visitor();
  expect((await stranger.get('/admin/importar')).status).toBe(303);

  const form = formOf({ perfil: 'propio', archivo: csvOf() });
  const ownForm = { 'x-xsrf-token': 'otro' };
  expect((await client.post('/admin/importar', form, ownForm)).status).toBe(403);
  expect((await client.post('/admin/importar', form, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
  expect((await upload({ archivo: csvOf(), otro: 'x' })).status).toBe(400);
  expect((await upload({ otro: csvOf() })).status).toBe(400);
  expect((await client.post('/admin/importar?x=1', form)).status).toBe(400);
  expect((await confirm(shown, { contenido: 'no' })).status).toBe(422);
  expect((await confirm(shown, { nombre: 'uno\0.csv' })).status).toBe(400);
  const bomb = gzipSync(Buffer.alloc(64 * 2 ** 20)).toString('base64url');
  expect((await confirm(shown, { contenido: bomb })).status).toBe(422);
  expect(await codigos()).toEqual(before);
});
