import { DomainError, invalidField } from '../../../core/errors/domain.error.js';
import { decimalesDe, isMoneda } from '../../../core/money/moneda.js';
import { parseCodigoDeUnidad } from '../unidades/unidad.rule.js';
import {
  assertDecimales,
  parseArticulo,
  parseCantidad,
  parseCodigo,
  parseDescripcion,
  parseGravedad,
  parsePuntos,
} from '../tipos/tipo.rule.js';
import type { LineaDeCatalogo } from './catalogo.js';
import { columnsOf, placeOf, type Encabezado } from './encabezado.js';
import type { CampoDeCatalogo, Perfil } from './perfil.js';

/** What is needed to read a line. */
interface Lectura {
  encabezado: Encabezado;
  perfil: Perfil;
  /** Told of each value that is wrong. */
  error: (columna: string | null, valor: string | null, mensaje: string) => void;
}

interface Leida extends Pick<LineaDeCatalogo, 'campos' | 'precio'> {
  /** Absent where it can't be read. */
  codigo: string | undefined;
  columnaDeCodigo: string | null;
  /** Whether all of it could be read. */
  isWhole: boolean;
}

type Rule<T> = (text: string, campo: string) => T;

/** Reads a line by the very rules of the API. */
export function readLinea(celdas: readonly string[], { encabezado, perfil, error }: Lectura): Leida {
  let isWhole = true;
  /** What the rule makes of a field; undefined where the file lacks it, or it is wrong. */
  const read = <T>(campo: CampoDeCatalogo, rule: Rule<T>): T | undefined => {
    const text = textOf(campo, celdas, encabezado, perfil);
    if (text === undefined) return undefined;
    try {
      return rule(text, campo);
    } catch (failure) {
      if (!(failure instanceof DomainError)) throw failure;
      isWhole = false;
      error(columnaDe(campo, perfil), text, failure.message);
      return undefined;
    }
  };
  const codigo = read('codigo', parseCodigo);
  const campos = withoutAbsent({
    descripcion: read('descripcion', parseDescripcion)!,
    articulo: read('articulo', parseArticulo),
    gravedad: read('gravedad', parseGravedad)!,
    puntos: read('puntos', parsePuntosTexto),
    remolque: read('remolque', parseSiNo),
    sin_descuento: read('sin_descuento', parseSiNo),
  });
  const unidad = read('unidad', (text, campo) => (text === '' ? null : parseCodigoDeUnidad(text, campo)));
  const cantidad = read('cantidad', (text, campo) => {
    if (text === '') return null;
    const parsed = parseCantidad(perfil.decimal === ',' ? text.replace(',', '.') : text, campo);
    if (unidad && isMoneda(unidad)) assertDecimales(parsed, unidad, decimalesDe(unidad));
    return parsed;
  });
  // A constant unit alone is no price: it is the same where there is no amount.
  const lacksCantidad = unidad && cantidad === null && perfil.constantes?.unidad === undefined;
  if ((cantidad && unidad === null) || lacksCantidad) {
    isWhole = false;
    const missing = cantidad ? 'unidad' : 'cantidad';
    error(columnaDe(missing, perfil), '', `Un precio es cantidad y unidad: falta «${missing}».`);
  }
  const precio = unidad && cantidad ? { unidad, cantidad } : null;
  return { codigo, columnaDeCodigo: columnaDe('codigo', perfil), isWhole, campos, precio };
}

/** What the file or the profile says of a field; undefined where neither does. */
function textOf(
  campo: CampoDeCatalogo,
  celdas: readonly string[],
  encabezado: Encabezado,
  { columnas, constantes, vacios = [], junta_espacios }: Perfil,
): string | undefined {
  const origen = columnas[campo];
  if (!origen) return constantes?.[campo];
  const partes = origen.partes ?? [{ columna: origen.columna! }];
  if (partes.every(({ columna }) => placeOf(encabezado, columna) === undefined)) return undefined;
  const text = partes
    .map(({ columna, antes = '' }) => {
      const cell = celdas[placeOf(encabezado, columna) ?? -1]?.trim() ?? '';
      return cell === '' || vacios.includes(cell) ? '' : antes + (junta_espacios ? cell.replace(/\s+/g, ' ') : cell);
    })
    .join('');
  return origen.valores && Object.hasOwn(origen.valores, text) ? origen.valores[text] : text;
}

/** What a person finds in the file. */
function columnaDe(campo: CampoDeCatalogo, { columnas }: Perfil): string {
  return columnsOf(columnas[campo]).join(' + ') || campo;
}

const parsePuntosTexto: Rule<number> = (text, campo) =>
  parsePuntos(text === '' ? 0 : /^\d{1,9}$/.test(text) ? Number(text) : text, campo);

const SI = new Set(['true', 'verdadero', 'sí', 'si', 's', '1']);
const NO = new Set(['', 'false', 'falso', 'no', 'n', '0']);

const parseSiNo: Rule<boolean> = (text, campo) => {
  const answer = text.toLowerCase();
  if (SI.has(answer)) return true;
  if (NO.has(answer)) return false;
  throw invalidField(campo, `En «${campo}» va sí o no, true o false, 1 o 0.`);
};

function withoutAbsent<T extends object>(campos: T): T {
  return Object.fromEntries(Object.entries(campos).filter(([, value]) => value !== undefined)) as T;
}
