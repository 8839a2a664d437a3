import { aboutField, type DomainError } from '../../../core/errors/domain.error.js';
import { MAX_MONTO, montoOf } from '../../../core/money/monto.js';
import type { Concepto, ConceptoDeTipo, Importe } from './concepto.js';
import type { Historia, HistoriaDeTipo, ValorDeUnidad } from './historia.js';

/**
 * What codes stood for and cost at an instant (ms), in the order they were sent. Of several types that bore a code the one
 * alive then counts; else, of those that came later, the earliest whose price reaches back. One that was gone then does not.
 * @throws notFound (`codigo_desconocido`, `sin_precio_vigente`), which names the code; unprocessable for an amount beyond bounds
 */
export function conceptosAt(
  { tipos, valores }: Historia,
  codigos: readonly string[],
  momento: number,
): ConceptoDeTipo[] {
  return codigos.map((codigo) => {
    const borne = tipos.filter((tipo) => tipo.codigo === codigo && !isGone(tipo, momento));
    const alive = newest(borne.filter(({ creado_en }) => creado_en <= momento));
    const later = borne.filter(({ creado_en }) => creado_en > momento).toSorted((a, b) => a.creado_en - b.creado_en);
    const candidates = alive ? [alive] : later;
    for (const tipo of candidates) {
      const concepto = conceptoAt(tipo, valores, momento);
      if (concepto) return concepto;
    }
    throw alive ? sinPrecio(codigo) : codigoDesconocido(codigo);
  });
}

/** From one instant (ms) until another, without it. */
export interface Lapso {
  desde: number;
  hasta: number;
}

/** How long around an instant (ms) codes stand for what they stand for then: nothing in the history begins or ends within. */
export function lapsoAround({ tipos, valores }: Historia, momento: number): Lapso {
  const lapso = { desde: -Infinity, hasta: Infinity };
  const narrow = (instant: number): void => {
    if (instant <= momento) lapso.desde = Math.max(lapso.desde, instant);
    else lapso.hasta = Math.min(lapso.hasta, instant);
  };
  for (const { creado_en, bajas, precios } of tipos) {
    narrow(creado_en);
    for (const { desde, hasta } of bajas) {
      narrow(desde);
      narrow(hasta ?? Infinity);
    }
    for (const { desde } of precios) narrow(desde);
  }
  for (const { desde } of valores) narrow(desde);
  return lapso;
}

/** What at least one concept sums up to. @throws unprocessable for more than one currency, or a sum beyond bounds */
export function importeOf(conceptos: readonly Concepto[]): Importe {
  const [first, ...others] = conceptos as readonly [Concepto, ...Concepto[]];
  const other = others.find(({ moneda }) => moneda !== first.moneda);
  if (other) {
    const mensaje = `Una infracción se cobra en una sola moneda: «${first.codigo}» está en ${first.moneda} y «${other.codigo}» en ${other.moneda}.`;
    throw aboutField('unprocessable', 'monedas_distintas', 'codigos', mensaje);
  }
  const monto = others.reduce((sum, concepto) => sum + BigInt(concepto.monto), BigInt(first.monto));
  if (monto > MAX_MONTO) {
    throw aboutField('unprocessable', 'monto_excesivo', 'codigos', 'La suma de los importes es demasiado grande.');
  }
  return { moneda: first.moneda, monto: Number(monto) };
}

function isGone({ bajas }: HistoriaDeTipo, momento: number): boolean {
  return bajas.some(({ desde, hasta }) => desde <= momento && (hasta === null || momento < hasta));
}

function newest(tipos: readonly HistoriaDeTipo[]): HistoriaDeTipo | undefined {
  return tipos.toSorted((a, b) => b.creado_en - a.creado_en)[0];
}

/** Null without a price then, or without a value of its unit. */
function conceptoAt(tipo: HistoriaDeTipo, valores: readonly ValorDeUnidad[], momento: number): ConceptoDeTipo | null {
  const precio = inForce(tipo.precios, momento);
  if (!precio) return null;
  const { unidad, cantidad, moneda, decimales, es_moneda } = precio;
  const suyos = valores.filter((valor) => valor.unidad === unidad);
  const valor_unidad = es_moneda ? '1' : inForce(suyos, momento)?.valor;
  if (valor_unidad === undefined) return null;
  const { codigo, descripcion, articulo, gravedad, puntos, remolque, sin_descuento } = tipo;
  const own = { codigo, descripcion, articulo, gravedad, puntos, remolque, sin_descuento };
  const monto = Number(montoOf(cantidad, valor_unidad, decimales));
  return { tipo_id: tipo.id, concepto: { ...own, unidad, cantidad, valor_unidad, moneda, monto } };
}

/** Of what has begun, the last. */
function inForce<T extends { desde: number }>(dated: readonly T[], momento: number): T | undefined {
  let last: T | undefined;
  for (const one of dated) if (one.desde <= momento && (!last || one.desde > last.desde)) last = one;
  return last;
}

function codigoDesconocido(codigo: string): DomainError {
  const mensaje = `El tarifario no tenía el código «${codigo}» en esa fecha.`;
  return aboutField('notFound', 'codigo_desconocido', 'codigos', mensaje);
}

function sinPrecio(codigo: string): DomainError {
  const mensaje = `«${codigo}» no tenía precio en esa fecha.`;
  return aboutField('notFound', 'sin_precio_vigente', 'codigos', mensaje);
}
