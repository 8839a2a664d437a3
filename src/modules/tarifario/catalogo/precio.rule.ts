import { decimalesDe, isMoneda } from '../../../core/money/moneda.js';
import { MAX_MONTO, minorUnits, montoOf } from '../../../core/money/monto.js';
import type { ErrorDeLinea, LineaDeCatalogo, PrecioDeCatalogo } from './catalogo.js';

/** A unit, as an import finds it. */
export interface UnidadConocida {
  moneda: string;
  decimales: number;
  /** The most it is worth from when the import's prices begin on; null where nothing is known. */
  mayor: string | null;
  /** In which currency the profile counts it, if it does. */
  delPerfil?: string | undefined;
  /** Whether the import makes it. */
  esNueva?: boolean;
}

/** What decides whether a price may begin. Instants in ms since the epoch. */
export interface Circunstancias {
  /** Units by code: those there are, and those of the profile that are missing. */
  unidades: ReadonlyMap<string, UnidadConocida>;
  /** Now, by the database's clock. */
  ahora: number;
  /** When the import's prices begin; undefined: now. */
  desde: number | undefined;
}

export function isSamePrecio(one: PrecioDeCatalogo, other: PrecioDeCatalogo | null | undefined): boolean {
  return other != null && one.unidad === other.unidad && one.cantidad === other.cantidad;
}

/** What speaks against the price of a line. @param vigente of the type, when the import's prices begin */
export function wrongPrecio(
  { precio }: Pick<LineaDeCatalogo, 'precio'>,
  vigente: (PrecioDeCatalogo & { desde: number }) | undefined,
  exists: boolean,
  estado: Circunstancias,
): Omit<ErrorDeLinea, 'linea'> | null {
  if (!precio) return null;
  const { unidad, cantidad } = precio;
  const wrong = (columna: string, valor: string, mensaje: string) => ({ columna, valor, mensaje });
  const unit = wrongUnidad(unidad, estado);
  if (unit) return wrong('unidad', unidad, unit);
  if (montoDe(precio, estado) > MAX_MONTO) {
    return wrong('cantidad', cantidad, 'El importe que resulta es demasiado grande.');
  }
  if (!exists || isSamePrecio(precio, vigente) || estado.desde === undefined) return null;
  const shown = `${cantidad} ${unidad}`;
  if (estado.desde < estado.ahora) {
    const cost = vigente ? `costaba ${vigente.cantidad} ${vigente.unidad}` : 'no tenía precio';
    return wrong('cantidad', shown, `Entonces ${cost}, y lo que ya rigió no se cambia: elija una fecha que venga.`);
  }
  if (vigente?.desde === estado.desde) {
    const other = `${vigente.cantidad} ${vigente.unidad}`;
    return wrong('cantidad', shown, `Ya hay un precio (${other}) que empieza en ese instante: anúlelo primero.`);
  }
  return null;
}

function wrongUnidad(codigo: string, { unidades }: Circunstancias): string | undefined {
  const unidad = unidades.get(codigo);
  if (unidad?.delPerfil !== undefined && unidad.delPerfil !== unidad.moneda) {
    return `La unidad «${codigo}» ya existe en ${unidad.moneda}, y el perfil la cuenta en ${unidad.delPerfil}.`;
  }
  if (unidad || isMoneda(codigo)) return undefined;
  return `No existe la unidad «${codigo}»: créela primero, o use una moneda.`;
}

/** The most that it will ever cost, by what is known. */
function montoDe({ unidad, cantidad }: PrecioDeCatalogo, { unidades }: Circunstancias): bigint {
  const known = unidades.get(unidad);
  if (!known) return minorUnits(cantidad, decimalesDe(unidad));
  return known.mayor === null ? 0n : montoOf(cantidad, known.mayor, known.decimales);
}
