import { own } from '../lectura/lineas.js';
import { SIN_RUTA } from '../lectura/solicitud.js';
import { aliadoDe, esRuta, formaDe } from '../ruta.js';
import type { Cuenta } from './lista.js';
import type { Tiempos } from './tiempos.js';

/** So many paths are known at a time. */
const MOST_PATHS = 65_536;

/** Between the method and the route of a key: neither has it. */
export const SEPARADOR = '\n';

/** Requests of one method to one route. */
export interface CuentaDeRuta extends Cuenta {
  tiempos?: Tiempos;
}

/** Requests about one partner. */
export interface CuentaDeAliado extends Cuenta {
  estados: Map<number, number>;
}

/** A route as it is told. */
export interface Ruta {
  readonly nombre: string;
  /** Whether it is the one that was asked for; null where nobody can say. */
  readonly isAsked: boolean | null;
  /** Where its requests count, by method; kept here so that no key has to be made for each line. */
  readonly cuentas: Map<string, CuentaDeRuta>;
}

/** What a path comes to. */
export interface Camino {
  readonly ruta: Ruta;
  readonly aliado: string | null;
  /** Where his requests count, once there were some. */
  cuentaDeAliado?: CuentaDeAliado | undefined;
}

/** The paths of late: the same ones come again and again. */
export class Caminos {
  private readonly caminos = new Map<string, Camino>();
  private readonly rutas = new Map<string, Ruta>();
  private readonly esPedida: ((ruta: string) => boolean) | undefined;

  /** @param pedida the only route that is asked for, as {@link esRuta} takes it; absent: all */
  constructor(private readonly pedida: string | undefined) {
    this.esPedida = pedida === undefined ? undefined : esRuta(pedida);
  }

  of(path: string): Camino {
    const known = this.caminos.get(path);
    if (known) return known;
    if (this.caminos.size >= MOST_PATHS) this.caminos.clear();
    const camino: Camino = { ruta: this.rutaOf(path), aliado: aliadoDe(path) };
    this.caminos.set(own(path), camino);
    return camino;
  }

  private rutaOf(path: string): Ruta {
    const isAsked = this.isAsked(path);
    const nombre = this.pedida !== undefined && isAsked === true ? this.pedida : formaDe(path);
    const known = this.rutas.get(nombre);
    if (known?.isAsked === isAsked) return known;
    if (this.rutas.size >= MOST_PATHS) this.rutas.clear();
    const ruta: Ruta = { nombre: own(nombre), isAsked, cuentas: new Map() };
    this.rutas.set(ruta.nombre, ruta);
    return ruta;
  }

  private isAsked(path: string): boolean | null {
    if (!this.esPedida) return true;
    return path === SIN_RUTA ? null : this.esPedida(path);
  }
}
