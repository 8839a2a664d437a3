import { open, stat, type FileHandle } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { StartupError } from '../../../core/errors/startup.error.js';
import { Cifra } from './cifra.js';
import { CONTENIDO, danado, parteDeArchivo, parteDeTabla, PORTADA, SECRETOS, TROZO_BYTES } from './formato.js';
import type { Contenido, Medida, SecretosGuardados } from './formato.js';
import { abrirIndice, type Indice, type TrozoDelIndice } from './indice.js';
import { leerBytes } from './lectura.js';
import { Cuenta, sello } from './sumas.js';

/** A backup of which every byte is as it was written. */
export class Respaldo {
  private cifra: Cifra | undefined;
  private leido: Contenido | undefined;

  private constructor(
    private readonly path: string,
    private readonly file: FileHandle,
    private readonly indice: Indice,
  ) {}

  /** Reads it from the first byte to the last. @throws StartupError where it is none, or not as it was written */
  static async abrir(path: string): Promise<Respaldo> {
    const unreadable = (cause: NodeJS.ErrnoException): never => {
      const por = cause.code === 'ENOENT' ? 'no existe' : `no se puede leer (${cause.code})`;
      throw new StartupError(`El archivo ${path} ${por}.`, { cause });
    };
    // Before it is opened: a pipe to which nobody writes would never be.
    const found = await stat(path).catch(unreadable);
    if (!found.isFile()) throw new StartupError(`${path} no es un archivo: va el de un respaldo.`);
    const file = await open(path, 'r').catch(unreadable);
    try {
      return new Respaldo(path, file, await abrirIndice(file, path));
    } catch (error) {
      await file.close();
      throw error;
    }
  }

  /** RFC 3339, UTC. */
  get creadoEn(): string {
    return this.indice.portada.creado_en;
  }

  get estaCifrado(): boolean {
    return this.indice.portada.sal !== null;
  }

  /** So that an encrypted one can be read. @throws StartupError with another passphrase than it was made with */
  async desbloquear(frase: string): Promise<void> {
    const { portada, manifiesto, sellado } = this.indice;
    const cifra = await Cifra.de(frase, Buffer.from(portada.sal ?? '', 'base64'));
    const isIts = sello(manifiesto, cifra.firmar(manifiesto)).equals(sellado);
    if (!isIts) throw new StartupError(`Esa no es la clave del respaldo ${this.path}.`);
    this.cifra = cifra;
  }

  async contenido(): Promise<Contenido> {
    this.leido ??= JSON.parse(await textOf(this.abierta(CONTENIDO))) as Contenido;
    return this.leido;
  }

  /** Null where they are not in it. */
  async secretos(): Promise<SecretosGuardados | null> {
    const { secretos } = await this.contenido();
    return secretos && (JSON.parse(await textOf(this.parte(SECRETOS, secretos))) as SecretosGuardados);
  }

  /** What a part holds. @throws StartupError at its end, where that is not what is said of it */
  async *parte(nombre: string, { bytes, sha256 }: Medida): AsyncGenerator<Buffer> {
    const cuenta = new Cuenta();
    for await (const piece of this.abierta(nombre)) {
      cuenta.add(piece);
      yield piece;
    }
    const found = cuenta.medida();
    if (found.bytes !== bytes || found.sha256 !== sha256) throw danado(this.path, `${nombre} no es lo que se guardó`);
  }

  /** Reads every part. @throws StartupError where one is not what is said of it, or nothing is said of one */
  async comprobar(): Promise<void> {
    const partes = partesDe(await this.contenido());
    const stray = this.indice.trozos.find(({ nombre, parte }) => nombre !== PORTADA && !partes.has(parte));
    if (stray && stray.parte !== CONTENIDO) throw danado(this.path, `sobra ${stray.nombre}`);
    for (const [nombre, medida] of partes) {
      const pieces = this.parte(nombre, medida);
      while (!(await pieces.next()).done);
    }
  }

  async cerrar(): Promise<void> {
    await this.file.close();
  }

  private async *abierta(nombre: string): AsyncGenerator<Buffer> {
    for (const trozo of this.indice.trozos) if (trozo.parte === nombre) yield await this.abrirTrozo(trozo);
  }

  private async abrirTrozo({ nombre, numero, desde, bytes }: TrozoDelIndice): Promise<Buffer> {
    if (this.estaCifrado && !this.cifra) throw new Error('the backup is locked');
    const kept = await leerBytes(this.file, desde, bytes);
    try {
      const comprimido = this.cifra ? this.cifra.descifrar(nombre, numero, kept) : kept;
      return await promisify(gunzip)(comprimido, { maxOutputLength: TROZO_BYTES });
    } catch {
      throw danado(this.path, `${nombre} no se puede abrir`);
    }
  }
}

/** What each part holds, by its name. */
function partesDe({ tablas, archivos, secretos }: Contenido): Map<string, Medida> {
  return new Map<string, Medida>([
    ...tablas.map((tabla): [string, Medida] => [parteDeTabla(tabla.nombre), tabla]),
    ...archivos.map((archivo, place): [string, Medida] => [parteDeArchivo(place), archivo]),
    ...(secretos ? [[SECRETOS, secretos] as [string, Medida]] : []),
  ]);
}

async function textOf(pieces: AsyncIterable<Buffer>): Promise<string> {
  const all: Buffer[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all).toString('utf8');
}
