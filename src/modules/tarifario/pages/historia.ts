import type { ImporteRow } from '../tipos/precios/importes.sql.js';

/** A price of a type, with what it comes to while it holds: the values of its unit change meanwhile. */
export interface PrecioDeHistoria {
  id: string;
  unidad: string;
  cantidad: string;
  /** ms since the epoch; null in the last. */
  desde: number;
  hasta: number | null;
  moneda: string;
  /** In minor units; null where its unit had no value in all that time. */
  menor: number | null;
  mayor: number | null;
}

/** The prices of a type, newest first. @param importes oldest first */
export function preciosOf(importes: readonly ImporteRow[]): PrecioDeHistoria[] {
  const precios = new Map<string, PrecioDeHistoria>();
  for (const { precio_id, unidad, cantidad, desde, hasta, moneda, monto } of importes) {
    const precio = precios.get(precio_id) ?? {
      ...{ id: precio_id, unidad, cantidad, moneda, menor: null, mayor: null },
      desde: desde.getTime(),
      hasta: hasta?.getTime() ?? null,
    };
    const amount = monto === null ? null : Number(monto);
    precios.set(precio_id, { ...precio, menor: least(precio.menor, amount), mayor: most(precio.mayor, amount) });
  }
  return [...precios.values()].reverse();
}

function least(one: number | null, other: number | null): number | null {
  return one === null || other === null ? (one ?? other) : Math.min(one, other);
}

function most(one: number | null, other: number | null): number | null {
  return one === null || other === null ? (one ?? other) : Math.max(one, other);
}
