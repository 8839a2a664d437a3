import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';

/** As long a text is a short-lived object; a longer one would have pages of its own, which cost more than its lines. */
const CHUNK_BYTES = 65_536;
const GZIP = [0x1f, 0x8b];

/** What is given in place of a name. */
export const ENTRADA = '-';

/** A file whose name says that it is compressed, and that isn't. */
export class NoEsGzip extends Error {}

/**
 * The bytes of a file, or of what is piped in, uncompressed: what begins as gzip does is gzip, whatever its name says.
 * @throws what the file system or the decompression says; {@link NoEsGzip}
 */
export async function abrir(archivo: string, entrada: Readable): Promise<Readable> {
  const source = archivo === ENTRADA ? entrada : await openFile(archivo);
  const [first, bytes] = await beginningOf(source);
  const isGzip = GZIP.every((byte, place) => first[place] === byte);
  if (!isGzip && archivo.endsWith('.gz')) throw new NoEsGzip();
  if (!isGzip) return bytes;
  const plain = createGunzip({ chunkSize: CHUNK_BYTES });
  bytes.on('error', (error) => plain.destroy(error));
  return bytes.pipe(plain);
}

async function openFile(archivo: string): Promise<Readable> {
  const handle = await open(archivo);
  return handle.createReadStream({ highWaterMark: CHUNK_BYTES });
}

/** The first bytes, and all of them again. */
async function beginningOf(source: Readable): Promise<[Buffer, Readable]> {
  const chunks = source[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  let first = Buffer.alloc(0);
  while (first.length < GZIP.length) {
    const next = await chunks.next();
    if (next.done) break;
    first = Buffer.concat([first, next.value]);
  }
  const all = async function* (): AsyncGenerator<Buffer> {
    if (first.length > 0) yield first;
    for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value;
  };
  return [first, Readable.from(all(), { objectMode: false, highWaterMark: CHUNK_BYTES })];
}
