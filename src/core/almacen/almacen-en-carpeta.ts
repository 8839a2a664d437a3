import { mkdir, open, opendir, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { addAbortSignal, type Readable } from 'node:stream';
import { notFound } from '../errors/not-found.js';
import { newId } from '../fields/id.js';
import { syncFolder } from '../files/sync-folder.js';
import { Almacen, type ArchivoGuardado, type Guardado } from './almacen.js';
import { AlmacenUnavailable } from './almacen.errors.js';
import { assertClave } from './clave.js';
import { Medida } from './medida.js';

/** Where files are written until they are whole; no key begins with a dot. */
const PARTIALS = '.parciales';
/** What is read at once is taken apart at once, and whoever else is answered by this process waits for it. */
const PIECE_BYTES = 16 * 1024;
/** What was left there this long ago is of a process that is gone. */
const ABANDONED_MS = 24 * 3_600_000;

/** Files in a folder of this machine, or one that several machines share. */
export class AlmacenEnCarpeta extends Almacen {
  private sweeping: Promise<void> | undefined;

  constructor(private readonly carpeta: string) {
    super();
  }

  async guardar(
    clave: string,
    contenido: Readable,
    { maximoBytes }: { maximoBytes: number },
    signal?: AbortSignal,
  ): Promise<Guardado> {
    const path = this.pathOf(clave);
    if (signal) addAbortSignal(signal, contenido);
    const partial = join(this.carpeta, PARTIALS, newId());
    const medida = new Medida(maximoBytes);
    try {
      const file = await reachable(() => this.create(partial));
      try {
        for await (const chunk of medida.through(contenido)) await reachable(() => file.writeFile(chunk));
        signal?.throwIfAborted();
        await reachable(() => file.sync());
      } finally {
        await reachable(() => file.close());
      }
      await reachable(() => this.publish(partial, path));
      return medida.result();
    } catch (error) {
      contenido.destroy();
      await rm(partial, { force: true }).catch(() => undefined); // swept later, where even that fails
      signal?.throwIfAborted();
      throw error;
    }
  }

  async leer(clave: string, desdeByte = 0): Promise<Readable> {
    const path = this.pathOf(clave);
    const file = await existing(() => open(path, 'r'));
    if (!file) throw notFound('el archivo');
    return file.createReadStream({ start: desdeByte, highWaterMark: PIECE_BYTES });
  }

  async borrar(clave: string): Promise<void> {
    const path = this.pathOf(clave);
    await reachable(() => rm(path, { force: true }));
  }

  async *listar(prefijo: string): AsyncGenerator<ArchivoGuardado, void, undefined> {
    for await (const clave of this.walk('')) {
      if (!clave.startsWith(prefijo)) continue;
      const found = await existing(() => stat(join(this.carpeta, clave)));
      if (found) yield { clave, bytes: found.size, modificado: found.mtime };
    }
  }

  private async *walk(folder: string): AsyncGenerator<string, void, undefined> {
    const entries = await existing(() => opendir(join(this.carpeta, folder)));
    for await (const entry of entries ?? []) {
      if (entry.name.startsWith('.')) continue;
      const name = folder + entry.name;
      if (entry.isDirectory()) yield* this.walk(`${name}/`);
      else yield name;
    }
  }

  private pathOf(clave: string): string {
    assertClave(clave);
    return join(this.carpeta, clave);
  }

  /** Nobody but the program's account reads what people handed in. */
  private async create(partial: string): Promise<FileHandle> {
    await mkdir(dirname(partial), { recursive: true, mode: 0o700 });
    this.sweeping ??= sweep(dirname(partial)).catch(() => undefined);
    return open(partial, 'wx', 0o600);
  }

  /** From here on the file is there, also after a power failure. */
  private async publish(partial: string, path: string): Promise<void> {
    const made = await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    await rename(partial, path);
    const last = dirname(made ?? path); // a new folder is an entry of the one above it
    for (let folder = dirname(path); folder.length >= last.length; folder = dirname(folder)) await syncFolder(folder);
  }
}

/** Removes what processes that ended too early left. */
async function sweep(folder: string): Promise<void> {
  for await (const { name } of await opendir(folder)) {
    const path = join(folder, name);
    if (Date.now() - (await stat(path)).mtimeMs > ABANDONED_MS) await rm(path, { force: true });
  }
}

/** What the file system refuses is no fault of whoever asks. */
async function reachable<T>(doing: () => Promise<T>): Promise<T> {
  try {
    return await doing();
  } catch (error) {
    throw new AlmacenUnavailable(error);
  }
}

/** Undefined for what is not there. */
async function existing<T>(doing: () => Promise<T>): Promise<T | undefined> {
  try {
    return await doing();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new AlmacenUnavailable(error);
  }
}
