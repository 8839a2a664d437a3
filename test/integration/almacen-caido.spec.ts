import { CreateBucketCommand } from '@aws-sdk/client-s3';
import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { abrirAlmacen } from '../../src/core/almacen/abrir-almacen.js';
import type { Almacen } from '../../src/core/almacen/almacen.js';
import { AWS_ENV, AwsServer } from '../support/aws.js';

const MB = 1024 * 1024;
const LIMITE = { maximoBytes: 64 * MB };
const DOWN = { kind: 'unavailable', codigo: 'almacen_no_disponible' };

let aws: AwsServer;
let almacen: Almacen;

const open = (): Almacen =>
  abrirAlmacen({ tipo: 's3', bucket: 'registro', prefijo: '', endpoint: aws.url, region: undefined });

beforeEach(async () => {
  Object.assign(process.env, AWS_ENV);
  aws = await AwsServer.start();
  await aws.s3().send(new CreateBucketCommand({ Bucket: 'registro' }));
  almacen = open();
});

afterEach(() => aws.kill());

/** Gives 40 MB, and calls `midway` after the first 20. */
function chunks(midway: () => Promise<void>): Readable {
  return Readable.from(
    (async function* () {
      for (let given = 0; given < 40; given += 1) {
        if (given === 20) await midway();
        yield randomBytes(MB);
      }
    })(),
    { objectMode: false },
  );
}

test('a bucket that goes away in the midst is a store that is down, and serves again when it is back', async () => {
  await expect(
    almacen.guardar(
      'a',
      chunks(() => aws.kill()),
      LIMITE,
    ),
  ).rejects.toMatchObject(DOWN);
  await expect(almacen.leer('a')).rejects.toMatchObject(DOWN);
  await expect(almacen.borrar('a')).rejects.toMatchObject(DOWN);
  aws = await AwsServer.start(Number(new URL(aws.url).port));
  await aws.s3().send(new CreateBucketCommand({ Bucket: 'registro' }));
  await expect(almacen.leer('a')).rejects.toMatchObject({ kind: 'notFound' });
  expect((await almacen.guardar('a', Readable.from([Buffer.from('x')]), LIMITE)).bytes).toBe(1);
});

test('without credentials, and without the bucket, the store is down', async () => {
  for (const name of ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY']) delete process.env[name];
  await expect(open().guardar('a', Readable.from([Buffer.from('x')]), LIMITE)).rejects.toMatchObject(DOWN);
  Object.assign(process.env, AWS_ENV);
  const other = abrirAlmacen({ tipo: 's3', bucket: 'otro', prefijo: '', endpoint: aws.url, region: undefined });
  await expect(other.guardar('a', Readable.from([Buffer.from('x')]), LIMITE)).rejects.toMatchObject(DOWN);
});
