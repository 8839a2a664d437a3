import { readCsvCell } from '../../../core/csv/csv.js';
import { readCsv } from '../../../core/csv/read-csv.js';
import type { TipoInfraccion } from '../tipos/tipo-infraccion.entity.js';
import { malo, readEncabezado } from './encabezado.js';
import { readLinea } from './linea.js';
import type { Perfil } from './perfil.js';

/** What is wrong with a line of a file. */
export interface ErrorDeLinea {
  linea: number;
  /** As the file calls it; null where it is the whole line. */
  columna: string | null;
  valor: string | null;
  mensaje: string;
}

/** What a catalogue may tell of a type, beside its code and price. */
export type CamposDeTipo = Pick<
  TipoInfraccion,
  'descripcion' | 'articulo' | 'gravedad' | 'puntos' | 'remolque' | 'sin_descuento'
>;

/** In what a type is counted, and how much of it. */
export interface PrecioDeCatalogo {
  unidad: string;
  cantidad: string;
}

/** A type as a line of a file has it. */
export interface LineaDeCatalogo {
  linea: number;
  codigo: string;
  /** What the file tells; of the rest, types keep what they have. */
  campos: Partial<CamposDeTipo> & Pick<CamposDeTipo, 'descripcion' | 'gravedad'>;
  /** Null where the file says nothing of it. */
  precio: PrecioDeCatalogo | null;
}

/** What a file tells. */
export interface Catalogo {
  perfil: Perfil;
  lineas: LineaDeCatalogo[];
  errores: ErrorDeLinea[];
  /** Every code that could be read, also of lines that are wrong otherwise. */
  codigos: ReadonlySet<string>;
}

/** Far more than any authority has. */
const MOST_LINEAS = 20_000;

/**
 * Reads a catalogue; what is wrong with single lines is among its errors.
 * @throws unprocessable for a file that is no such table
 */
export function readCatalogo(bytes: Uint8Array, perfil: Perfil): Catalogo {
  const { filas, rotas, sobran } = readCsv(bytes, MOST_LINEAS + 1);
  const [heading, ...rows] = filas;
  const [broken] = rotas;
  if (broken && (!heading || broken.linea < heading.linea))
    throw malo(`El encabezado no se puede leer. ${broken.mensaje}`);
  if (!heading) throw malo('El archivo está vacío.');
  const encabezado = readEncabezado(heading.celdas, perfil);
  if (rows.length === 0 && !broken) throw malo('El archivo no tiene ningún tipo: solo el encabezado.');
  if (sobran) throw malo(`El archivo tiene demasiadas líneas; caben ${MOST_LINEAS}.`);

  const lineas: LineaDeCatalogo[] = [];
  const errores: ErrorDeLinea[] = [];
  const seen = new Map<string, number>();
  for (const { linea, celdas } of rows) {
    const error = (columna: string | null, valor: string | null, mensaje: string): void => {
      errores.push({ linea, columna, valor, mensaje });
    };
    const isTorn = celdas.length < heading.celdas.length || widthOf(celdas) > heading.celdas.length;
    if (isTorn) error(null, null, `Tiene ${celdas.length} valores y el encabezado ${heading.celdas.length} columnas.`);
    const lectura = { encabezado, perfil, error: isTorn ? () => undefined : error };
    const { codigo, columnaDeCodigo, isWhole, ...rest } = readLinea(celdas.map(readCsvCell), lectura);
    if (codigo === undefined) continue;
    const first = seen.get(codigo);
    if (first !== undefined) error(columnaDeCodigo, codigo, `El código ya está en la línea ${first}.`);
    else {
      seen.set(codigo, linea);
      if (isWhole && !isTorn) lineas.push({ linea, codigo, ...rest });
    }
  }
  errores.push(...rotas.map((rota) => ({ ...rota, columna: null, valor: null })));
  return { perfil, lineas, errores, codigos: new Set(seen.keys()) };
}

/** Without the empty cells that spreadsheets leave at the end. */
function widthOf(celdas: readonly string[]): number {
  return celdas.findLastIndex((celda) => celda.trim() !== '') + 1;
}
