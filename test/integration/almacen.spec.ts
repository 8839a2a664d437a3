import { CreateBucketCommand, ListObjectsV2Command } from '@aws-sdk/client-s3';
import { createHash, randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { abrirAlmacen } from '../../src/core/almacen/abrir-almacen.js';
import type { Almacen } from '../../src/core/almacen/almacen.js';
import { AWS_ENV, AwsServer } from '../support/aws.js';

const MB = 1024 * 1024;
const BUCKET = 'registro';
const LIMITE = { maximoBytes: 64 * MB };

let aws: AwsServer;
let carpeta: string;

beforeAll(async () => {
  Object.assign(process.env, AWS_ENV);
  aws = await AwsServer.start();
  await aws.s3().send(new CreateBucketCommand({ Bucket: BUCKET }));
  carpeta = mkdtempSync(join(tmpdir(), 'almacen-'));
});

afterAll(async () => {
  await aws.kill();
  rmSync(carpeta, { recursive: true });
});

const inFolder = (): Almacen => abrirAlmacen({ tipo: 'carpeta', carpeta });
const inS3 = (): Almacen =>
  abrirAlmacen({ tipo: 's3', bucket: BUCKET, prefijo: 'pruebas/', endpoint: aws.url, region: undefined });

/** Everything that a place keeps, whole or not. */
const everythingIn = {
  carpeta: () =>
    Promise.resolve(
      readdirSync(carpeta, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ name }) => name),
    ),
  s3: async () => {
    const { Contents = [] } = await aws.s3().send(new ListObjectsV2Command({ Bucket: BUCKET }));
    return Contents.map(({ Key }) => Key!);
  },
};

/** A stream of these, each as one chunk. */
const stream = (...chunks: (Buffer | string)[]): Readable =>
  Readable.from(
    chunks.map((chunk) => Buffer.from(chunk)),
    { objectMode: false },
  );

/** Gives so many bytes and then fails, as a client does whose connection breaks. */
function broken(bytes: number): Readable {
  return Readable.from(
    (async function* () {
      for (let given = 0; given < bytes; given += MB) yield randomBytes(MB);
      throw new Error('the connection broke');
    })(),
    { objectMode: false },
  );
}

async function keysOf(almacen: Almacen, prefijo = ''): Promise<string[]> {
  const claves: string[] = [];
  for await (const { clave } of almacen.listar(prefijo)) claves.push(clave);
  return claves.sort();
}

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
const readAll = async (almacen: Almacen, clave: string, desde?: number): Promise<Buffer> =>
  buffer(await almacen.leer(clave, desde));

describe.each([
  ['carpeta', inFolder],
  ['s3', inS3],
] as const)('%s', (lugar, open) => {
  let almacen: Almacen;

  beforeAll(() => {
    almacen = open();
  });

  afterEach(async () => {
    for (const clave of await keysOf(almacen)) await almacen.borrar(clave);
    expect(await everythingIn[lugar]()).toEqual([]);
  });

  test('what was kept is read as it was, and its size and sum are told', async () => {
    const bytes = Buffer.from('placa;fecha\nABCD12;01/03/2026\n');
    expect(await almacen.guardar('lotes/1/original', stream(bytes), LIMITE)).toEqual({
      bytes: bytes.length,
      sha256: sha256(bytes),
    });
    expect(await readAll(almacen, 'lotes/1/original')).toEqual(bytes);
  });

  test('an empty file is a file', async () => {
    expect(await almacen.guardar('vacio', stream(), LIMITE)).toEqual({ bytes: 0, sha256: sha256(Buffer.alloc(0)) });
    expect(await readAll(almacen, 'vacio')).toHaveLength(0);
  });

  test('a file of many parts comes back byte for byte, whole and from the middle', async () => {
    const parts = Array.from({ length: 37 }, () => randomBytes(MB + 1));
    const bytes = Buffer.concat(parts);
    expect((await almacen.guardar('grande', stream(...parts), LIMITE)).sha256).toBe(sha256(bytes));
    expect((await readAll(almacen, 'grande')).equals(bytes)).toBe(true);
    const from = 17 * MB + 5;
    expect((await readAll(almacen, 'grande', from)).equals(bytes.subarray(from))).toBe(true);
    expect(await readAll(almacen, 'grande', bytes.length - 1)).toEqual(bytes.subarray(-1));
    expect(await readAll(almacen, 'grande', bytes.length)).toHaveLength(0);
    expect(await readAll(almacen, 'grande', bytes.length + 1)).toHaveLength(0);
  });

  test.each([10, 40 * MB])('one byte more than %d is refused and not kept', async (maximoBytes) => {
    const chunks = Array.from({ length: Math.ceil(maximoBytes / MB) }, () => Buffer.alloc(MB));
    const exact = Buffer.concat(chunks).subarray(0, maximoBytes);
    await almacen.guardar('justo', stream(exact), { maximoBytes });
    const refused = almacen.guardar('pasado', stream(exact, 'x'), { maximoBytes });
    await expect(refused).rejects.toMatchObject({
      kind: 'tooLarge',
      codigo: 'archivo_demasiado_grande',
      errores: [{ campo: 'archivo' }],
    });
    expect(await everythingIn[lugar]()).toHaveLength(1);
  });

  test.each([MB, 40 * MB])('a sender that fails after %d bytes leaves nothing behind', async (bytes) => {
    await expect(almacen.guardar('cortado', broken(bytes), LIMITE)).rejects.toThrow('the connection broke');
    expect(await everythingIn[lugar]()).toEqual([]);
    await expect(almacen.leer('cortado')).rejects.toMatchObject({ kind: 'notFound' });
  });

  test('whoever stops it is told his own reason, and what was there stays', async () => {
    await almacen.guardar('lotes/2', stream('lo de antes'), LIMITE);
    const stopping = new AbortController();
    const slow = new Readable({ read: () => undefined });
    slow.push(randomBytes(MB));
    const storing = almacen.guardar('lotes/2', slow, LIMITE, stopping.signal);
    setImmediate(() => stopping.abort(new Error('enough')));
    await expect(storing).rejects.toThrow('enough');
    expect(slow.destroyed).toBe(true);
    expect((await readAll(almacen, 'lotes/2')).toString()).toBe('lo de antes');
  });

  test('the same key again is another content, as a whole', async () => {
    await almacen.guardar('lotes/3', stream('lo primero, y más largo'), LIMITE);
    await almacen.guardar('lotes/3', stream('lo segundo'), LIMITE);
    expect((await readAll(almacen, 'lotes/3')).toString()).toBe('lo segundo');
    expect(await keysOf(almacen)).toEqual(['lotes/3']);
  });

  test('files are listed by how their key begins', async () => {
    for (const clave of ['lotes/1/a', 'lotes/1/b.csv', 'lotes/10/a', 'otro']) {
      await almacen.guardar(clave, stream(clave), LIMITE);
    }
    expect(await keysOf(almacen)).toEqual(['lotes/1/a', 'lotes/1/b.csv', 'lotes/10/a', 'otro']);
    expect(await keysOf(almacen, 'lotes/1/')).toEqual(['lotes/1/a', 'lotes/1/b.csv']);
    expect(await keysOf(almacen, 'nada')).toEqual([]);
    for await (const { bytes, modificado } of almacen.listar('otro')) {
      expect(bytes).toBe(4);
      expect(modificado.getTime()).toBeGreaterThan(Date.now() - 3_600_000);
    }
  });

  test('what is not there can be deleted, and not read', async () => {
    await almacen.borrar('nunca');
    await expect(almacen.leer('nunca')).rejects.toMatchObject({ kind: 'notFound' });
  });

  test('a reader who stops early holds nothing', async () => {
    await almacen.guardar('largo', stream(...Array.from({ length: 8 }, () => randomBytes(MB))), LIMITE);
    const unread = await almacen.leer('largo');
    unread.destroy();
    const begun = await almacen.leer('largo');
    for await (const chunk of begun) {
      expect(chunk).not.toHaveLength(0);
      break;
    }
    expect(begun.destroyed).toBe(true);
  });

  test.each(['../fuera', 'a/../../b', '/etc/passwd', 'a//b', 'a/', '.oculto', 'a\\b', '', 'a\0b', 'x'.repeat(201)])(
    'no key leads elsewhere: %j',
    async (clave) => {
      await expect(almacen.guardar(clave, stream('x'), LIMITE)).rejects.toThrow('not a key');
      await expect(almacen.leer(clave)).rejects.toThrow('not a key');
      await expect(almacen.borrar(clave)).rejects.toThrow('not a key');
    },
  );
});

test('the parts of an upload that failed are given back to the bucket', async () => {
  aws.requests.length = 0;
  await expect(inS3().guardar('cortado', broken(40 * MB), LIMITE)).rejects.toThrow('the connection broke');
  const asked = (pattern: RegExp): number => aws.requests.filter((request) => pattern.test(request)).length;
  expect(asked(/^POST \S+uploads/)).toBe(1);
  expect(asked(/^PUT \S+partNumber=/)).toBeGreaterThan(1);
  expect(asked(/^DELETE \S+uploadId=/)).toBe(1);
});

test('files of the folder are nobody else’s, and what a dead process left is swept', async () => {
  const almacen = inFolder();
  const sweeping = abrirAlmacen({ tipo: 'carpeta', carpeta });
  await almacen.guardar('a/b', stream('x'), LIMITE);
  expect(statSync(join(carpeta, 'a/b')).mode & 0o077).toBe(0);
  const [old, fresh] = ['viejo', 'reciente'].map((name) => join(carpeta, '.parciales', name)) as [string, string];
  for (const path of [old, fresh]) writeFileSync(path, 'a medias');
  utimesSync(old, new Date(0), new Date(0));
  expect(await keysOf(almacen)).toEqual(['a/b']);
  await sweeping.guardar('a/c', stream('x'), LIMITE);
  while (existsSync(old)) await new Promise((resolve) => setTimeout(resolve, 5));
  expect(existsSync(fresh)).toBe(true);
});

test('a folder that can’t be written to is a store that is down', async () => {
  const file = join(carpeta, 'un-archivo');
  writeFileSync(file, '');
  chmodSync(file, 0o600);
  const almacen = abrirAlmacen({ tipo: 'carpeta', carpeta: file });
  await expect(almacen.guardar('a', stream('x'), LIMITE)).rejects.toMatchObject({
    kind: 'unavailable',
    codigo: 'almacen_no_disponible',
  });
});
