import type { Malformada } from '../analisis.js';
import { horaDe } from '../lectura/hora.js';
import { leerLinea } from '../lectura/leer-linea.js';
import { asText, own } from '../lectura/lineas.js';
import { isFallida, type Solicitud } from '../lectura/solicitud.js';
import { Caminos, SEPARADOR, type Camino, type CuentaDeAliado, type CuentaDeRuta, type Ruta } from './caminos.js';
import { Lista, MOST_KEYS, type Cuenta } from './lista.js';
import { Tiempos } from './tiempos.js';

/** What is asked for. */
export interface Filtro {
  /** As `esRuta` takes it. */
  ruta?: string | undefined;
  /** ms since the epoch; within. */
  desde?: number | undefined;
  /** ms since the epoch; no longer within. */
  hasta?: number | undefined;
}

/** Of so many routes the times are kept. */
const MOST_TIMED = 1_000;
const MOST_TEXT = 1_000;
/** A character of UTF-8 has at most so many bytes. */
const CHARACTER_BYTES = 4;

/** What became of a request: counted as it is, counted and to be shown, or only to be shown. */
interface Contada {
  motivo: string | undefined;
  reparada: boolean;
}

const COUNTED: Contada = { motivo: undefined, reparada: false };

function notRead(motivo: string): Contada {
  return { motivo, reparada: false };
}

const none = (): Cuenta => ({ total: 0, fallidas: 0 });

/** Counts the lines of a log, one after the other, in flat memory. */
export class Contador {
  readonly numeros = { lineas: 0, vacias: 0, no_leidas: 0, reparadas: 0, filtradas: 0, total: 0, fallidas: 0 };
  readonly estados = new Lista<number>(none);
  readonly metodos = new Lista<string>(none);
  /** By how many hours after the epoch. */
  readonly horas = new Lista<number>(none);
  /** By method and route. */
  readonly rutas = new Lista<string, CuentaDeRuta>(none);
  readonly aliados = new Lista<string, CuentaDeAliado>(() => ({ ...none(), estados: new Map<number, number>() }));
  readonly direcciones = new Lista<string>(none);
  readonly malformadas: Malformada[] = [];
  otrasMalformadas = 0;
  /** ms since the epoch, of the first and the last request. */
  desde = Infinity;
  hasta = -Infinity;
  private readonly caminos: Caminos;
  private timed = 0;

  constructor(private readonly filtro: Filtro = {}) {
    this.caminos = new Caminos(filtro.ruta);
  }

  /** @param linea as `leerLineas` gives it @param numero in its file, from 1 on @param archivo if there are several */
  add(linea: string, numero: number, archivo?: string): void {
    this.numeros.lineas += 1;
    if (isBlank(linea)) {
      this.numeros.vacias += 1;
      return;
    }
    const lectura = leerLinea(linea);
    if (lectura.que === 'ajena') {
      this.numeros.filtradas += 1;
      return;
    }
    const { reparada, motivo } =
      lectura.que === 'solicitud' ? this.addSolicitud(lectura.solicitud, lectura.reparada) : notRead(lectura.motivo);
    if (motivo !== undefined) this.keep({ linea: numero, texto: textOf(linea), motivo, reparada }, archivo);
  }

  private addSolicitud(solicitud: Solicitud, reparada: string | undefined): Contada {
    const camino = this.caminos.of(solicitud.ruta);
    const { ruta } = camino;
    const isWithin = this.isWithin(solicitud.momento);
    // A connection without a request, which is in format, asked for no route.
    const isOther = isWithin === false || ruta.isAsked === false || (ruta.isAsked === null && reparada === undefined);
    if (isOther) {
      this.numeros.filtradas += 1;
      return COUNTED;
    }
    if (ruta.isAsked === null) return notRead('no se sabe qué ruta se pidió');
    if (isWithin === null) return notRead('sin fecha: no se sabe si es del período');
    this.count(solicitud, camino);
    return reparada === undefined ? COUNTED : { motivo: reparada, reparada: true };
  }

  private count({ metodo, estado, momento, direccion, aliado, ms }: Solicitud, camino: Camino): void {
    const { ruta } = camino;
    this.numeros.total += 1;
    if (isFallida(estado)) this.numeros.fallidas += 1;
    this.estados.add(estado, estado);
    this.metodos.add(metodo, estado);
    this.addHora(momento, estado);
    this.direcciones.add(direccion, estado);
    if (aliado !== null) this.addAliado(this.aliados.of(aliado), estado);
    else if (camino.aliado !== null) {
      this.addAliado((camino.cuentaDeAliado ??= this.aliados.of(camino.aliado)), estado);
    }
    const cuenta = ruta.cuentas.get(metodo) ?? this.cuentaOf(ruta, metodo);
    this.rutas.count(cuenta, estado);
    if (cuenta && ms !== null) this.addTiempo(cuenta, ms);
  }

  private cuentaOf(ruta: Ruta, metodo: string): CuentaDeRuta | undefined {
    const cuenta = this.rutas.of(`${metodo}${SEPARADOR}${ruta.nombre}`);
    if (cuenta) ruta.cuentas.set(own(metodo), cuenta);
    return cuenta;
  }

  private keep(malformada: Malformada, archivo: string | undefined): void {
    this.numeros[malformada.reparada ? 'reparadas' : 'no_leidas'] += 1;
    if (this.malformadas.length >= MOST_KEYS) this.otrasMalformadas += 1;
    else this.malformadas.push(archivo === undefined ? malformada : { archivo, ...malformada });
  }

  private isWithin(momento: number | null): boolean | null {
    const { desde, hasta } = this.filtro;
    if (desde === undefined && hasta === undefined) return true;
    if (momento === null) return null;
    return (desde === undefined || momento >= desde) && (hasta === undefined || momento < hasta);
  }

  private addHora(momento: number | null, estado: number): void {
    this.horas.add(momento === null ? null : horaDe(momento), estado);
    if (momento === null) return;
    if (momento < this.desde) this.desde = momento;
    if (momento > this.hasta) this.hasta = momento;
  }

  private addAliado(cuenta: CuentaDeAliado | undefined, estado: number): void {
    this.aliados.count(cuenta, estado);
    cuenta?.estados.set(estado, (cuenta.estados.get(estado) ?? 0) + 1);
  }

  private addTiempo(cuenta: CuentaDeRuta, ms: number): void {
    if (!cuenta.tiempos) {
      if (this.timed >= MOST_TIMED) return;
      this.timed += 1;
      cuenta.tiempos = new Tiempos();
    }
    cuenta.tiempos.add(ms);
  }
}

const BLANK = 32;

function isBlank(linea: string): boolean {
  return linea.length === 0 || (linea.charCodeAt(0) <= BLANK && /^\s*$/.test(linea));
}

function textOf(linea: string): string {
  return linea.length <= MOST_TEXT
    ? asText(linea)
    : asText(linea.slice(0, MOST_TEXT * CHARACTER_BYTES)).slice(0, MOST_TEXT);
}
