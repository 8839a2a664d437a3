import { CreateBucketCommand } from '@aws-sdk/client-s3';
import { createHash, randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { abrirAlmacen } from '../../src/core/almacen/abrir-almacen.js';
import type { Almacen } from '../../src/core/almacen/almacen.js';
import { AWS_ENV, AwsServer } from '../support/aws.js';
import { MovableAddress } from '../support/movable-address.js';

const MB = 1024 * 1024;
const LIMITE = { maximoBytes: 64 * MB };
const DOWN = { kind: 'unavailable', codigo: 'almacen_no_disponible' };

let aws: AwsServer;
let almacen: Almacen;

const open = (endpoint = aws.url): Almacen =>
  abrirAlmacen({ tipo: 's3', bucket: 'registro', prefijo: '', endpoint, region: undefined });
const asked = (pattern: RegExp): number => aws.requests.filter((request) => pattern.test(request)).length;
/** Nobody listens there. */
const NOWHERE = 'http://127.0.0.1:9';

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

describe('behind connections that break', () => {
  let address: MovableAddress;

  beforeEach(async () => {
    address = await MovableAddress.before(aws.url);
  });

  afterEach(() => address.close());

  test('a connection that breaks in the midst of a file is made anew, and the file is whole', async () => {
    const behind = open(address.of(aws.url));
    let cut = 0;
    const { sha256, bytes } = await behind.guardar(
      'a',
      chunks(async () => void (cut = address.cut())),
      LIMITE,
    );
    expect(cut).toBeGreaterThan(0);
    const kept = await buffer(await almacen.leer('a'));
    expect([kept.length, createHash('sha256').update(kept).digest('hex')]).toEqual([bytes, sha256]);
    expect(asked(/^DELETE \S+uploadId=/)).toBe(0);
  });

  test('a bucket that is out of reach in the midst of a file keeps none of its parts once it is back', async () => {
    const behind = open(address.of(aws.url));
    const away = async (): Promise<void> => {
      address.moveTo(NOWHERE);
      address.cut();
    };
    await expect(behind.guardar('a', chunks(away), LIMITE)).rejects.toMatchObject(DOWN);
    expect([asked(/^POST \S+uploads/), asked(/^DELETE \S+uploadId=/)]).toEqual([1, 0]);
    address.moveTo(aws.url);
    const again = await behind.guardar(
      'a',
      chunks(async () => undefined),
      LIMITE,
    );
    expect(again.bytes).toBe(40 * MB);
    expect(await buffer(await almacen.leer('a'))).toHaveLength(40 * MB);
    const [begun, ended] = [asked(/^POST \S+uploads/), asked(/^POST \S+uploadId=/) + asked(/^DELETE \S+uploadId=/)];
    expect([begun, ended]).toEqual([2, 2]);
  });
});
