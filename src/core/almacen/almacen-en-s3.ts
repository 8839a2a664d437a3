import type { AbortMultipartUploadCommandInput, S3Client } from '@aws-sdk/client-s3';
import { addAbortSignal, Readable } from 'node:stream';
import type { AlmacenConfig } from '../../config/config.js';
import { notFound } from '../errors/not-found.js';
import { Almacen, type ArchivoGuardado, type Guardado } from './almacen.js';
import { AlmacenUnavailable } from './almacen.errors.js';
import { assertClave } from './clave.js';
import { Medida } from './medida.js';

type Lugar = Extract<AlmacenConfig, { tipo: 's3' }>;
type Sdk = typeof import('@aws-sdk/client-s3') & Pick<typeof import('@aws-sdk/lib-storage'), 'Upload'>;

/** Parts are held in memory, this many at once: 10,000 of them are the most a file may have. */
const PART_BYTES = 8 * 1024 * 1024;
const PARTS_AT_ONCE = 2;
/** How often reading is tried without a byte in between. */
const TRIES = 3;
/**
 * Of a server that does not accept a connection, or is silent; in ms. The SDK tries three times, and whoever sends a file
 * must still hear of it: see `stalledMs` of the listener.
 */
const CONNECT_MS = 3_000;
const SILENT_MS = 12_000;

/** Files in a bucket of Amazon S3, or of whatever else speaks like it. The SDK finds the credentials. */
export class AlmacenEnS3 extends Almacen {
  private opening: Promise<{ sdk: Sdk; client: S3Client }> | undefined;
  /** Uploads that failed, whose parts could not be given back yet. */
  private readonly leftovers: AbortMultipartUploadCommandInput[] = [];

  constructor(private readonly lugar: Lugar) {
    super();
  }

  async guardar(
    clave: string,
    contenido: Readable,
    { maximoBytes }: { maximoBytes: number },
    signal?: AbortSignal,
  ): Promise<Guardado> {
    const place = this.placeOf(clave);
    if (signal) addAbortSignal(signal, contenido);
    const { sdk, client } = await this.open();
    const medida = new Medida(maximoBytes);
    const Body = Readable.from(medida.through(contenido), { objectMode: false });
    const upload = new sdk.Upload({
      client,
      params: { ...place, Body },
      partSize: PART_BYTES,
      queueSize: PARTS_AT_ONCE,
      leavePartsOnError: true, // they are given back here, also when that fails the first time
    });
    try {
      await upload.done();
    } catch (error) {
      contenido.destroy();
      await upload.abort(); // parts that are still on their way
      if (upload.uploadId !== undefined) this.leftovers.push({ ...place, UploadId: upload.uploadId });
      await this.giveBack();
      signal?.throwIfAborted();
      throw medida.failure ?? new AlmacenUnavailable(error);
    }
    await this.giveBack();
    return medida.result();
  }

  /** Parts of what never became a file take room. Where the bucket is out of reach, they are given back after the next file. */
  private async giveBack(): Promise<void> {
    if (this.leftovers.length === 0) return;
    const { sdk, client } = await this.open();
    for (const upload of this.leftovers.splice(0)) {
      try {
        await client.send(new sdk.AbortMultipartUploadCommand(upload));
      } catch (error) {
        if ((error as Error).name !== 'NoSuchUpload') this.leftovers.push(upload);
      }
    }
  }

  async leer(clave: string, desdeByte = 0): Promise<Readable> {
    const place = this.placeOf(clave);
    const { sdk, client } = await this.open();
    const found = await reachable(client.send(new sdk.HeadObjectCommand(place))).catch((error: unknown) => {
      throw isMissing(error) ? notFound('el archivo') : error;
    });
    const { ContentLength: bytes = 0, ETag } = found;
    const from = (position: number): Promise<Readable> =>
      client
        .send(new sdk.GetObjectCommand({ ...place, Range: `bytes=${position}-`, IfMatch: ETag }))
        .then(({ Body }) => Body as Readable);
    return Readable.from(read(from, desdeByte, bytes), { objectMode: false });
  }

  async borrar(clave: string): Promise<void> {
    const place = this.placeOf(clave);
    const { sdk, client } = await this.open();
    await reachable(client.send(new sdk.DeleteObjectCommand(place)));
  }

  async *listar(prefijo: string): AsyncGenerator<ArchivoGuardado, void, undefined> {
    const { bucket, prefijo: root } = this.lugar;
    const { sdk, client } = await this.open();
    const pages = sdk.paginateListObjectsV2({ client }, { Bucket: bucket, Prefix: root + prefijo });
    const page = pages[Symbol.asyncIterator]();
    for (let next = await reachable(page.next()); !next.done; next = await reachable(page.next())) {
      for (const { Key, Size = 0, LastModified = new Date(0) } of next.value.Contents ?? []) {
        yield { clave: Key!.slice(root.length), bytes: Size, modificado: LastModified };
      }
    }
  }

  private placeOf(clave: string): { Bucket: string; Key: string } {
    assertClave(clave);
    return { Bucket: this.lugar.bucket, Key: this.lugar.prefijo + clave };
  }

  /** The SDK takes memory and time to load: who keeps files in a folder pays neither. */
  private open(): Promise<{ sdk: Sdk; client: S3Client }> {
    return (this.opening ??= load(this.lugar));
  }
}

async function load({ endpoint, region }: Lugar): Promise<{ sdk: Sdk; client: S3Client }> {
  const [s3, { Upload }] = await Promise.all([import('@aws-sdk/client-s3'), import('@aws-sdk/lib-storage')]);
  const client = new s3.S3Client({
    // Servers that are not Amazon's care little for the region, but the signature has one.
    ...(endpoint === undefined ? {} : { endpoint, forcePathStyle: true, region: 'us-east-1' }),
    ...(region === undefined ? {} : { region }),
    requestHandler: { connectionTimeout: CONNECT_MS, socketTimeout: SILENT_MS },
  });
  return { sdk: { ...s3, Upload }, client };
}

/** Goes on where a connection broke: what reads a large file takes minutes over it. Nothing is open before the first byte is asked for. */
async function* read(
  open: (position: number) => Promise<Readable>,
  from: number,
  end: number,
): AsyncGenerator<Buffer, void, undefined> {
  let position = from;
  let failures = 0;
  while (position < end) {
    try {
      for await (const chunk of (await open(position)) as AsyncIterable<Buffer>) {
        position += chunk.length;
        failures = 0;
        yield chunk;
      }
      if (position < end) throw new Error('the answer ended too early');
    } catch (error) {
      failures += 1;
      if (failures === TRIES) throw new AlmacenUnavailable(error);
    }
  }
}

async function reachable<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    throw new AlmacenUnavailable(error);
  }
}

/** A missing bucket reads the same to HEAD, but means that we look in the wrong place; the SDK names it otherwise. */
function isMissing(error: unknown): boolean {
  return error instanceof AlmacenUnavailable && (error.cause as Error).name === 'NotFound';
}
