import { own } from '../lectura/lineas.js';
import { isFallida } from '../lectura/solicitud.js';

/** So many different keys of a kind are told apart; what else there is counts together. */
export const MOST_KEYS = 10_000;

export interface Cuenta {
  total: number;
  fallidas: number;
}

/** Counts by key, in flat memory. */
export class Lista<K extends string | number, C extends Cuenta = Cuenta> {
  private readonly cuentas = new Map<K, C>();
  /** Requests that no key was left for, or that have none. */
  otras = 0;

  constructor(private readonly nueva: (clave: K) => C) {}

  /** @returns the count of a key, which is made where there is none; undefined where there are too many */
  of(clave: K): C | undefined {
    return this.cuentas.get(clave) ?? this.begin(clave);
  }

  /** @returns where it was counted; undefined: among the others */
  add(clave: K | null, estado: number): C | undefined {
    return this.count(clave === null ? undefined : this.of(clave), estado);
  }

  /** @param cuenta of this list; undefined: among the others */
  count(cuenta: C | undefined, estado: number): C | undefined {
    if (!cuenta) this.otras += 1;
    else {
      cuenta.total += 1;
      if (isFallida(estado)) cuenta.fallidas += 1;
    }
    return cuenta;
  }

  entries(): [K, C][] {
    return [...this.cuentas];
  }

  /** What failed most first, then what was asked for most. */
  porFallidas(): [K, C][] {
    return this.entries().sort(([, a], [, b]) => b.fallidas - a.fallidas || b.total - a.total);
  }

  private begin(clave: K): C | undefined {
    if (this.cuentas.size >= MOST_KEYS) return undefined;
    const kept = (typeof clave === 'string' ? own(clave) : clave) as K;
    const cuenta = this.nueva(kept);
    this.cuentas.set(kept, cuenta);
    return cuenta;
  }
}
