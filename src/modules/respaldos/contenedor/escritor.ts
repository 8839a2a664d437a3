import { mkdir, open, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { StartupError } from '../../../core/errors/startup.error.js';
import { newId } from '../../../core/fields/id.js';
import { syncFolder } from '../../../core/files/sync-folder.js';
import { Cifra } from './cifra.js';
import { CONTENIDO, FORMATO, MANIFIESTO, PORTADA, SELLO, TROZO_BYTES } from './formato.js';
import type { Contenido, Medida, Portada, Trozo } from './formato.js';
import { Cuenta, sello, sha256 } from './sumas.js';
import { encabezado, FIN, relleno } from './tar.js';
import { enTrozos } from './trozos.js';

/** What a backup is called until it is whole. */
export const PARCIAL = '.parcial';

/**
 * Writes a backup: a tar of pieces, each a gzip of its own, and at the end what they are. Until then it has another name, so
 * that what somebody broke off does not look like one.
 */
export class EscritorDeRespaldo {
  private readonly trozos: Trozo[] = [];

  private constructor(
    private readonly path: string,
    private readonly partial: string,
    private readonly file: FileHandle,
    private readonly cifra: Cifra | undefined,
  ) {}

  /**
   * @param frase what it is encrypted with; absent: it is not
   * @throws StartupError where there is something of this name, or it can't be written there
   */
  static async crear(path: string, creadoEn: Date, frase: string | undefined): Promise<EscritorDeRespaldo> {
    const sal = frase === undefined ? null : Cifra.sal();
    const cifra = frase === undefined ? undefined : await Cifra.de(frase, sal!);
    const whole = resolve(path);
    if (await stat(whole).catch(() => null)) throw new StartupError(`Ya existe ${path}: elija otro nombre.`);
    const partial = `${whole}.${newId()}${PARCIAL}`;
    const file = await written(path, async () => {
      await mkdir(dirname(whole), { recursive: true, mode: 0o700 });
      return open(partial, 'wx', 0o600);
    });
    const escritor = new EscritorDeRespaldo(whole, partial, file, cifra);
    const portada: Portada = {
      formato: FORMATO,
      creado_en: creadoEn.toISOString(),
      sal: sal && sal.toString('base64'),
    };
    try {
      await escritor.add(PORTADA, json(portada));
      return escritor;
    } catch (error) {
      await escritor.abandonar();
      throw error;
    }
  }

  /** Adds a part, whatever its length, and holds a few pieces of it in memory. */
  async parte(nombre: string, contenido: AsyncIterable<Uint8Array>): Promise<Medida> {
    const cuenta = new Cuenta();
    let numero = 0;
    for await (const trozo of enTrozos(contenido, TROZO_BYTES)) {
      cuenta.add(trozo);
      numero += 1;
      await this.trozo(`${nombre}/${String(numero).padStart(6, '0')}`, trozo);
    }
    return cuenta.medida();
  }

  /** The last part, and what makes the file a backup. From here on it is there, also after a power failure. */
  async terminar(contenido: Contenido): Promise<void> {
    await this.parte(CONTENIDO, only(json(contenido)));
    const manifiesto = json({ trozos: this.trozos });
    await this.add(MANIFIESTO, manifiesto);
    await this.add(SELLO, sello(manifiesto, this.cifra?.firmar(manifiesto) ?? null));
    await written(this.path, async () => {
      await this.file.writeFile(FIN);
      await this.file.sync();
      await this.file.close();
      await rename(this.partial, this.path);
      await syncFolder(dirname(this.path));
    });
  }

  /** Leaves nothing behind. */
  async abandonar(): Promise<void> {
    await this.file.close().catch(() => undefined);
    await rm(this.partial, { force: true });
  }

  private async trozo(nombre: string, texto: Buffer): Promise<void> {
    const comprimido = await promisify(gzip)(texto);
    if (!this.cifra) return this.add(`${nombre}.gz`, comprimido);
    const cifrado = `${nombre}.gz.cifrado`;
    return this.add(cifrado, this.cifra.cifrar(cifrado, this.trozos.length, comprimido));
  }

  private async add(nombre: string, bytes: Buffer): Promise<void> {
    const trozo = { nombre, bytes: bytes.length };
    const padded = Buffer.concat([encabezado(trozo), bytes, Buffer.alloc(relleno(bytes.length))]);
    await written(this.path, () => this.file.writeFile(padded));
    this.trozos.push({ ...trozo, sha256: sha256(bytes) });
  }
}

function json(value: object): Buffer {
  return Buffer.from(`${JSON.stringify(value)}\n`);
}

async function* only(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes;
}

/** @throws StartupError naming the file: a full disk, a folder that may not be written */
async function written<T>(path: string, writing: () => Promise<T>): Promise<T> {
  try {
    return await writing();
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    const por = code === 'ENOSPC' ? 'no queda lugar en el disco' : code;
    throw new StartupError(`No se pudo escribir el respaldo ${path} (${por}).`, { cause });
  }
}
