import { Busboy, type BusboyFileStream, type BusboyInstance } from '@fastify/busboy';
import type { IncomingMessage } from 'node:http';
import { invalidField, type DomainError } from '../errors/domain.error.js';
import { malformedForm, tooLargeForm, unfinishedForm } from './archivo.errors.js';
import { nombreDeArchivo } from './nombre-de-archivo.js';

/** The field that carries the file. */
export const ARCHIVO = 'archivo';

const FIELDS = 20;
const FIELD_BYTES = 64 * 1024;
/** What a form may have beside its file. */
export const FORM_BYTES = 1024 * 1024;

/** A file on its way. */
export interface ArchivoEntrante {
  /** As the client calls it, without folders; '' where it says nothing. */
  nombre: string;
  /** Fails when the rest does not come. */
  contenido: BusboyFileStream;
}

/** A form of one file and a few texts, read as it comes (RFC 7578); the texts may stand before the file or after it. */
export class Formulario {
  readonly textos = new Map<string, string>();
  archivo: ArchivoEntrante | undefined;
  private readonly parser: BusboyInstance;
  private failure: Error | undefined;
  private goOn: () => void = () => undefined;

  /** @param onArchivo takes the file; the form is read no faster than the file is */
  constructor(
    private readonly request: IncomingMessage,
    private readonly onArchivo: (archivo: ArchivoEntrante) => void,
  ) {
    this.parser = openParser(request);
    this.parser.on('field', (name, value, _, isTruncated) => this.take(name, value, isTruncated));
    this.parser.on('file', (name, contenido, nombre) => this.takeFile(name, contenido, nombre));
    this.parser.on('filesLimit', () => this.fail(invalidField(ARCHIVO, 'Envíe un solo archivo.')));
    this.parser.on('fieldsLimit', () => this.fail(malformedForm('El formulario tiene demasiados campos.')));
    this.parser.on('error', () => this.fail(unfinishedForm()));
  }

  /** Reads on until the form ends. The connection stays as it is, so that a refusal can be answered. */
  async read(): Promise<void> {
    const finished = new Promise<void>((resolve) => this.parser.once('finish', resolve));
    let bytes = 0;
    for await (const chunk of this.chunks()) {
      bytes += chunk.length;
      await this.write(chunk);
      if (bytes - (this.archivo?.contenido.bytesRead ?? 0) > FORM_BYTES) this.fail(tooLargeForm());
      if (this.failure) throw this.failure;
    }
    await Promise.race([finished, this.failing(() => this.parser.end())]);
    if (this.failure) throw this.failure;
    if (!this.archivo) throw invalidField(ARCHIVO, `Falta el archivo, en el campo «${ARCHIVO}».`);
  }

  /** From now on it is of no use to read on. The first reason is the one that counts. */
  fail(reason: Error): void {
    this.failure ??= reason;
    this.goOn();
  }

  private async *chunks(): AsyncGenerator<Buffer, void, undefined> {
    try {
      yield* this.request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>;
    } catch {
      throw unfinishedForm();
    }
  }

  private write(chunk: Buffer): Promise<void> {
    return this.failing((taken) => this.parser.write(chunk, taken));
  }

  /** Waits for what is done, or for a failure: then the parser may never say that it took what it was given. */
  private failing(doing: (done: () => void) => void): Promise<void> {
    return new Promise((resolve) => {
      this.goOn = resolve;
      doing(resolve);
      if (this.failure) resolve();
    });
  }

  private take(name: string, value: string, isTruncated: boolean): void {
    if (isTruncated) return this.fail(tooLargeForm());
    const refusal = this.refusalOf(name, value);
    if (refusal) this.fail(refusal);
    else this.textos.set(name, value);
  }

  private refusalOf(name: string, value: string): DomainError | undefined {
    if (name === ARCHIVO) return invalidField(ARCHIVO, `El campo «${ARCHIVO}» debe ser un archivo, con su nombre.`);
    if (this.textos.has(name)) return invalidField(name, `El campo «${name}» viene más de una vez.`);
    if (value.includes('\ufffd')) return invalidField(name, `El campo «${name}» no está en UTF-8.`);
    return undefined;
  }

  private takeFile(name: string, contenido: BusboyFileStream, nombre: string | undefined): void {
    contenido.on('error', ({ name }: Error) => {
      // Heard of before whoever stores it does. That one may also have stopped by himself, and says why.
      if (name !== 'AbortError') this.fail(unfinishedForm());
    });
    if (name !== ARCHIVO) {
      contenido.resume();
      return this.fail(invalidField(name, `El archivo va en el campo «${ARCHIVO}».`));
    }
    if (nombre === '') return void contenido.resume(); // a page's form in which nothing was chosen
    this.archivo = { nombre: nombreDeArchivo(nombre), contenido };
    this.onArchivo(this.archivo);
  }
}

function openParser({ headers }: IncomingMessage): BusboyInstance {
  const limits = { files: 1, fields: FIELDS, fieldSize: FIELD_BYTES, headerPairs: 20, headerSize: 8 * 1024 };
  try {
    return new Busboy({ headers: { ...headers, 'content-type': headers['content-type'] ?? '' }, limits });
  } catch {
    throw malformedForm('Falta el separador (boundary) en el encabezado Content-Type del formulario.');
  }
}
