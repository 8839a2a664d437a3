import type { FileHandle } from 'node:fs/promises';
import { danado, MANIFIESTO, SELLO, type Portada, type Trozo } from './formato.js';
import { leerBytes } from './lectura.js';
import { recorrer, type Encontrado } from './recorrido.js';
import { firmaDe, sello } from './sumas.js';

/** A piece, and where it stands. */
export interface TrozoDelIndice extends Trozo {
  /** Of which part. */
  parte: string;
  /** Its place among all pieces. */
  numero: number;
  /** The byte of the file it begins at. */
  desde: number;
}

export interface Indice {
  portada: Portada;
  trozos: readonly TrozoDelIndice[];
  /** As they stand in the file. */
  manifiesto: Buffer;
  sellado: Buffer;
}

/** Reads the whole file: what is in it, and that all of it is what was written. @throws StartupError */
export async function abrirIndice(file: FileHandle, path: string): Promise<Indice> {
  const found = await recorrer(file, path);
  const [lista, final] = found.slice(-2);
  if (lista?.nombre !== MANIFIESTO || final?.nombre !== SELLO) throw danado(path, 'le falta el final');
  const read = ({ desde, bytes }: Encontrado): Promise<Buffer> => leerBytes(file, desde, bytes);
  const [manifiesto, sellado, first] = [await read(lista), await read(final), await read(found[0]!)];
  const portada = JSON.parse(first.toString('utf8')) as Portada;
  const firma = firmaDe(sellado);
  if (!sello(manifiesto, firma).equals(sellado) || (firma === null) !== (portada.sal === null)) {
    throw danado(path, 'su lista no es la que se escribió');
  }
  const { trozos } = JSON.parse(manifiesto.toString('utf8')) as { trozos: Trozo[] };
  const wrong = trozos.find((trozo, place) => !isSame(trozo, found[place]));
  if (wrong) throw danado(path, `${wrong.nombre} no es lo que se guardó`);
  if (trozos.length !== found.length - 2) throw danado(path, 'hay en él algo que su lista no nombra');
  return { portada, trozos: found.slice(0, -2).map(placed), manifiesto, sellado };
}

function placed(found: Encontrado, numero: number): TrozoDelIndice {
  return { ...found, numero, parte: found.nombre.slice(0, Math.max(0, found.nombre.lastIndexOf('/'))) };
}

function isSame(one: Trozo, other: Encontrado | undefined): boolean {
  return one.nombre === other?.nombre && one.bytes === other.bytes && one.sha256 === other.sha256;
}
