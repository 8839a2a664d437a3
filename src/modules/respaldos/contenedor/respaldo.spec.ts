import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Cifra } from './cifra.js';
import { EscritorDeRespaldo } from './escritor.js';
import { parteDeArchivo, parteDeTabla, SECRETOS, TROZO_BYTES, type Contenido } from './formato.js';
import { Respaldo } from './respaldo.js';
import { BLOQUE, encabezado } from './tar.js';

const FRASE = 'una frase bien larga, con ñandú';
const MOMENTO = new Date('2026-11-28T03:00:00Z');
const PERSONAS = Buffer.from('1\tAna\n2\tLuis\n');
/** Of more than one piece. */
const ARCHIVO = Buffer.alloc(TROZO_BYTES + 7, 'lote');

let folder: string;
let made = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'respaldo-'));
});

afterAll(() => rm(folder, { recursive: true }));

async function* bytes(buffer: Buffer): AsyncGenerator<Buffer> {
  yield buffer;
}

/** A small backup: a table, an empty one, a file and, where it is encrypted, a secret. */
async function hacer(frase?: string): Promise<string> {
  const path = join(folder, `${(made += 1)}.tar`);
  const escritor = await EscritorDeRespaldo.crear(path, MOMENTO, frase);
  const personas = await escritor.parte(parteDeTabla('personas'), bytes(PERSONAS));
  const vacia = await escritor.parte(parteDeTabla('vacia'), bytes(Buffer.alloc(0)));
  const archivo = await escritor.parte(parteDeArchivo(0), bytes(ARCHIVO));
  const secretos = frase === undefined ? null : await escritor.parte(SECRETOS, bytes(Buffer.from('{"jwt":"j"}')));
  const columnas = ['id', 'nombre'];
  const contenido: Contenido = {
    migraciones: ['Una1'],
    tablas: [
      { nombre: 'personas', columnas, filas: 2, ...personas },
      { nombre: 'vacia', columnas, filas: 0, ...vacia },
    ],
    archivos: [{ clave: 'lotes/x', ...archivo }],
    secretos,
  };
  await escritor.terminar(contenido);
  return path;
}

/** What is said of a file, from its first byte to what it holds. */
async function mirar(contenido: Buffer, frase?: string): Promise<string> {
  const path = join(folder, 'mirado.tar');
  await writeFile(path, contenido);
  const respaldo = await Respaldo.abrir(path).catch((error: Error) => error.message);
  if (typeof respaldo === 'string') return respaldo;
  try {
    if (frase !== undefined) await respaldo.desbloquear(frase);
    if (frase !== undefined || !respaldo.estaCifrado) await respaldo.comprobar();
    return 'entero';
  } catch (error) {
    return (error as Error).message;
  } finally {
    await respaldo.cerrar();
  }
}

async function leer(respaldo: Respaldo, parte: string, medida: { bytes: number; sha256: string }): Promise<Buffer> {
  const all: Buffer[] = [];
  for await (const piece of respaldo.parte(parte, medida)) all.push(piece);
  return Buffer.concat(all);
}

test.each([[undefined], [FRASE]])('what was written is read (passphrase: %s)', async (frase) => {
  const respaldo = await Respaldo.abrir(await hacer(frase));
  expect([respaldo.creadoEn, respaldo.estaCifrado]).toEqual([MOMENTO.toISOString(), frase !== undefined]);
  if (frase !== undefined) await respaldo.desbloquear(frase.normalize('NFD'));
  await respaldo.comprobar();
  const { migraciones, tablas, archivos } = await respaldo.contenido();
  expect(migraciones).toEqual(['Una1']);
  expect(await leer(respaldo, parteDeTabla('personas'), tablas[0]!)).toEqual(PERSONAS);
  expect(await leer(respaldo, parteDeTabla('vacia'), tablas[1]!)).toEqual(Buffer.alloc(0));
  expect((await leer(respaldo, parteDeArchivo(0), archivos[0]!)).equals(ARCHIVO)).toBe(true);
  expect(await respaldo.secretos()).toEqual(frase === undefined ? null : { jwt: 'j' });
  await respaldo.cerrar();
  expect((await readdir(folder)).filter((name) => name.endsWith('.parcial'))).toEqual([]);
});

test.each([[undefined], [FRASE]])(
  'any bit that is another is noticed, without the passphrase too (%s)',
  async (frase) => {
    const whole = await readFile(await hacer(frase));
    expect(await mirar(whole)).toBe('entero');
    // Every byte of every header would take minutes: each 37th of the file is in all of its kinds of places.
    for (let at = 0; at < whole.length; at += 37) {
      const changed = Buffer.from(whole);
      changed[at]! ^= 1 << (at % 8);
      expect([at, await mirar(changed)]).toEqual([at, expect.stringMatching(/dañado|no es un respaldo|más nueva/)]);
    }
  },
);

test('one that ends too early or too late, or has less or more in it, is none', async () => {
  const whole = await readFile(await hacer());
  for (let length = 0; length < whole.length; length += 211) {
    expect(await mirar(whole.subarray(0, length))).toMatch(/dañado o incompleto|no es un respaldo/);
  }
  expect(await mirar(whole.subarray(0, -1))).toContain('no termina donde debe');
  expect(await mirar(Buffer.concat([whole, Buffer.alloc(512)]))).toContain('no termina donde debe');
  const entries = entriesOf(whole);
  const [first, ...rest] = entries;
  const end = whole.subarray(-1024);
  expect(await mirar(Buffer.concat([first!, ...rest.slice(1), end]))).toContain('no es lo que se guardó');
  expect(await mirar(Buffer.concat([first!, rest[1]!, rest[0]!, ...rest.slice(2), end]))).toContain(
    'no es lo que se guardó',
  );
  expect(await mirar(Buffer.concat([...entries.slice(0, -2), end]))).toContain('le falta el final');
  const extra = [encabezado({ nombre: 'otra', bytes: 0 })];
  expect(await mirar(Buffer.concat([...entries.slice(0, -2), ...extra, ...entries.slice(-2), end]))).toContain(
    'que su lista no nombra',
  );
});

test('a file that is something else, or is not there, is said to be', async () => {
  expect(await mirar(Buffer.from('hola'))).toContain('no es un respaldo');
  expect(await mirar(Buffer.alloc(4_096))).toContain('no es un respaldo');
  await expect(Respaldo.abrir(join(folder, 'nada.tar'))).rejects.toThrow('no existe');
  const pipe = join(folder, 'nadie-escribe');
  spawnSync('mkfifo', [pipe]);
  for (const other of [folder, pipe]) await expect(Respaldo.abrir(other)).rejects.toThrow('no es un archivo');
});

test('another passphrase opens nothing, and without one nothing can be read', async () => {
  const path = await hacer(FRASE);
  const respaldo = await Respaldo.abrir(path);
  await expect(respaldo.desbloquear(`${FRASE}.`)).rejects.toThrow('Esa no es la clave del respaldo');
  await expect(respaldo.contenido()).rejects.toThrow('locked');
  await respaldo.cerrar();
  const [, piece] = entriesOf(await readFile(path));
  expect(() => gunzipSync(piece!.subarray(BLOQUE))).toThrow();
});

test('a piece is bound to its name and its place', async () => {
  const cifra = await Cifra.de(FRASE, Cifra.sal());
  const cifrado = cifra.cifrar('tablas/personas/000001', 3, PERSONAS);
  expect(cifra.descifrar('tablas/personas/000001', 3, cifrado)).toEqual(PERSONAS);
  expect(() => cifra.descifrar('tablas/personas/000002', 3, cifrado)).toThrow();
  expect(() => cifra.descifrar('tablas/personas/000001', 4, cifrado)).toThrow();
});

test('it is a tar that any program takes apart', async () => {
  const entries = entriesOf(await readFile(await hacer()));
  const names = entries.map((entry) => entry.toString('latin1', 0, entry.indexOf(0)));
  expect(names).toEqual([
    'respaldo.json',
    'tablas/personas/000001.gz',
    'archivos/000001/000001.gz',
    'archivos/000001/000002.gz',
    'contenido/000001.gz',
    'manifiesto.json',
    'sello.txt',
  ]);
  expect(gunzipSync(entries[1]!.subarray(BLOQUE, BLOQUE + sizeOf(entries[1]!)))).toEqual(PERSONAS);
});

test('what is broken off, or has a name that is taken, leaves nothing', async () => {
  const path = await hacer();
  await expect(EscritorDeRespaldo.crear(path, MOMENTO, undefined)).rejects.toThrow(`Ya existe ${path}`);
  const before = await readdir(folder);
  const escritor = await EscritorDeRespaldo.crear(join(folder, 'cortado.tar'), MOMENTO, undefined);
  expect((await readdir(folder)).filter((name) => !before.includes(name))).toEqual([
    expect.stringMatching(/^cortado\.tar\..+\.parcial$/),
  ]);
  await escritor.abandonar();
  expect(await readdir(folder)).toEqual(before);
});

/** Header and bytes of each file. */
function entriesOf(tar: Buffer): Buffer[] {
  const entries: Buffer[] = [];
  for (let at = 0; tar[at] !== 0;) {
    const length = BLOQUE + Math.ceil(sizeOf(tar.subarray(at)) / BLOQUE) * BLOQUE;
    entries.push(tar.subarray(at, at + length));
    at += length;
  }
  return entries;
}

function sizeOf(entry: Buffer): number {
  return parseInt(entry.toString('latin1', 124, 135), 8);
}
