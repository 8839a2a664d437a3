import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CONFIG, type Config } from '../../config/config.js';
import { Almacen } from '../../core/almacen/almacen.js';
import { DomainError } from '../../core/errors/domain.error.js';
import { EscritorDeRespaldo } from './contenedor/escritor.js';
import { parteDeArchivo, parteDeTabla, SECRETOS } from './contenedor/formato.js';
import type { Contenido, SecretosGuardados, TablaGuardada } from './contenedor/formato.js';
import { Instantanea } from './copia/instantanea.js';

/** What is to be made. */
export interface PedidoDeRespaldo {
  /** Where it is written; nothing may be there. */
  path: string;
  /** What it is encrypted with; the keys of the installation are in it only then. */
  frase: string | undefined;
  /** Breaks it off. */
  signal?: AbortSignal;
}

const NEWLINE = 0x0a;

/** Makes backups, while everybody goes on working. */
@Injectable()
export class RespaldosService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly almacen: Almacen,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * The database as it is at one moment, then the files there are: one that a row of that moment names was there before it. What
   * fails, or is broken off, leaves no file.
   * @throws StartupError where it can't be written there
   */
  async crear({ path, frase, signal }: PedidoDeRespaldo): Promise<Contenido> {
    const escritor = await EscritorDeRespaldo.crear(path, new Date(), frase);
    try {
      const base = await this.copiarBase(escritor, signal);
      const archivos = await this.copiarArchivos(escritor, signal);
      const secretos = frase === undefined ? null : await escritor.parte(SECRETOS, this.secretos());
      const contenido = { ...base, archivos, secretos };
      await escritor.terminar(contenido);
      return contenido;
    } catch (error) {
      await escritor.abandonar();
      throw error;
    }
  }

  private async copiarBase(
    escritor: EscritorDeRespaldo,
    signal?: AbortSignal,
  ): Promise<Pick<Contenido, 'migraciones' | 'tablas'>> {
    const instantanea = await Instantanea.abrir(this.dataSource);
    try {
      const migraciones = await instantanea.migraciones();
      return { migraciones, tablas: await copiarTablas(escritor, instantanea, signal) };
    } finally {
      await instantanea.cerrar();
    }
  }

  private async copiarArchivos(escritor: EscritorDeRespaldo, signal?: AbortSignal): Promise<Contenido['archivos']> {
    const archivos: Contenido['archivos'] = [];
    for await (const { clave } of this.almacen.listar('')) {
      const contenido = await this.abrir(clave);
      if (contenido === null) continue;
      const medida = await escritor.parte(parteDeArchivo(archivos.length), unlessAborted(contenido, signal));
      archivos.push({ clave, ...medida });
    }
    return archivos;
  }

  /** Null where it was thrown away meanwhile, as those of old batches are. */
  private async abrir(clave: string): Promise<AsyncIterable<Uint8Array> | null> {
    try {
      return (await this.almacen.leer(clave)) as AsyncIterable<Uint8Array>;
    } catch (error) {
      if (error instanceof DomainError && error.kind === 'notFound') return null;
      throw error;
    }
  }

  private async *secretos(): AsyncGenerator<Buffer> {
    const { jwtSecreto: jwt = '', credencialesClave: credenciales = null } = this.config;
    yield Buffer.from(JSON.stringify({ jwt, credenciales } satisfies SecretosGuardados));
  }
}

async function copiarTablas(
  escritor: EscritorDeRespaldo,
  instantanea: Instantanea,
  signal: AbortSignal | undefined,
): Promise<TablaGuardada[]> {
  const tablas: TablaGuardada[] = [];
  for (const tabla of await instantanea.tablas()) {
    const filas = new Filas(instantanea.filas(tabla));
    const medida = await escritor.parte(parteDeTabla(tabla.nombre), unlessAborted(filas, signal));
    tablas.push({ ...tabla, ...medida, filas: filas.cuantas });
  }
  return tablas;
}

/** Counts lines: within a row COPY writes no end of one. */
class Filas implements AsyncIterable<Buffer> {
  cuantas = 0;

  constructor(private readonly source: AsyncIterable<Buffer>) {}

  async *[Symbol.asyncIterator](): AsyncGenerator<Buffer> {
    for await (const piece of this.source) {
      for (let at = piece.indexOf(NEWLINE); at >= 0; at = piece.indexOf(NEWLINE, at + 1)) this.cuantas += 1;
      yield piece;
    }
  }
}

async function* unlessAborted<T>(source: AsyncIterable<T>, signal: AbortSignal | undefined): AsyncGenerator<T> {
  for await (const piece of source) {
    signal?.throwIfAborted();
    yield piece;
  }
}
