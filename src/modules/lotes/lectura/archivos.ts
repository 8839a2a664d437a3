import { DomainError } from '../../../core/errors/domain.error.js';

/** What files begin with that are no text, and what people call them; null stands for any byte. */
const MARCAS: readonly (readonly [readonly (number | null)[], string])[] = [
  [[0x50, 0x4b, 0x03, 0x04], 'una planilla de Excel (XLSX) o un ZIP'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'una planilla de Excel antigua (XLS)'],
  [[0x1f, 0x8b], 'un archivo comprimido (GZ)'],
  [[0x25, 0x50, 0x44, 0x46], 'un PDF'],
  [[0x37, 0x7a, 0xbc, 0xaf], 'un archivo comprimido (7Z)'],
  [[0x52, 0x61, 0x72, 0x21], 'un archivo comprimido (RAR)'],
  [[0x42, 0x5a, 0x68, null, 0x31, 0x41, 0x59], 'un archivo comprimido (BZ2)'],
  [[0xfd, 0x37, 0x7a, 0x58, 0x5a], 'un archivo comprimido (XZ)'],
  [[0x28, 0xb5, 0x2f, 0xfd], 'un archivo comprimido (ZST)'],
  [[0x89, 0x50, 0x4e, 0x47], 'una imagen (PNG)'],
  [[0xff, 0xd8, 0xff], 'una imagen (JPG)'],
  [[0x47, 0x49, 0x46, 0x38], 'una imagen (GIF)'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'un documento (RTF)'],
];

/** A page of the Web or XML, with what may stand before it. */
const PAGINA = /^(?:\xef\xbb\xbf)?\s*<(?:!doctype|html|head|body|table|\?xml)\b/i;
/** As much of the beginning tells. */
const COMIENZO = 1_000;

/**
 * Refuses by its name what is no text with fields: nothing is unpacked here.
 * @param beginning the first bytes of the file
 * @throws unprocessable (`archivo_ilegible`)
 */
export function assertTexto(beginning: Uint8Array): void {
  const found = MARCAS.find(([mark]) => mark.every((byte, place) => byte === null || beginning[place] === byte));
  if (found) throw ilegible(`El archivo es ${found[1]}. Guárdelo como CSV y vuelva a intentarlo.`);
  const isPagina = PAGINA.test(Buffer.from(beginning.subarray(0, COMIENZO)).toString('latin1'));
  if (isPagina) throw ilegible('El archivo es una página web (HTML) o XML. Guárdelo como CSV y vuelva a intentarlo.');
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
