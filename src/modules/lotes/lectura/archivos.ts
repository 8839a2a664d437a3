import { DomainError } from '../../../core/errors/domain.error.js';

const MARCAS: readonly (readonly [readonly number[], string])[] = [
  [[0x50, 0x4b], 'una planilla de Excel (XLSX) o un ZIP'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'una planilla de Excel antigua (XLS)'],
  [[0x1f, 0x8b], 'un archivo comprimido (GZ)'],
  [[0x25, 0x50, 0x44, 0x46], 'un PDF'],
  [[0x37, 0x7a, 0xbc, 0xaf], 'un archivo comprimido (7Z)'],
  [[0x52, 0x61, 0x72, 0x21], 'un archivo comprimido (RAR)'],
];

/**
 * Refuses by its name what is no text with fields: nothing is unpacked here.
 * @param beginning the first bytes of the file
 * @throws unprocessable (`archivo_ilegible`)
 */
export function assertTexto(beginning: Uint8Array): void {
  const found = MARCAS.find(([mark]) => mark.every((byte, place) => beginning[place] === byte));
  if (!found) return;
  const mensaje = `El archivo es ${found[1]}. Guárdelo como CSV y vuelva a intentarlo.`;
  throw ilegible(mensaje);
}

/**
 * Refuses what holds nothing at all: there is nothing to ask anybody about. A heading alone is a file of no lines, as a
 * program sends it that has nothing to tell that day.
 * @throws unprocessable (`archivo_ilegible`)
 */
export function assertAlgo({ encabezado, registros }: { encabezado: number | null; registros: number }): void {
  if (encabezado === null && registros === 0) throw ilegible('El archivo está vacío.');
}

function ilegible(mensaje: string): DomainError {
  return new DomainError('unprocessable', 'archivo_ilegible', mensaje, [{ campo: 'archivo', mensaje }]);
}
