import { isPlaca, normalizePlaca } from '../../vehiculos/placa.rule.js';
import type { Clase } from './campos.js';
import { nombreDe } from './encabezado.js';
import { formatosDe } from './fecha.js';
import type { Registro } from './lector.js';
import type { Lectura, Valores } from './lectura.js';
import type { CampoDePerfil } from './perfil.js';

/** Why a line is left out: it holds nothing, it stands above the heading, repeats it, or below the last record. */
export type Omision = 'vacia' | 'preambulo' | 'encabezado_repetido' | 'final';

/** What of a whole file tells which of its lines are none of its records. */
export interface Bordes {
  /** The line of the heading; null without one. */
  encabezado: number | null;
  titulos: readonly string[];
  /** The last line that says what it is about; 0 where none does. */
  ultimaLegible: number;
}

/** By which fields a record of each class is known for one, whatever else is wrong with it. */
const SENAS: Readonly<Record<Clase, readonly CampoDePerfil[]>> = {
  infracciones: ['placa_patente', 'timestamp', 'fecha'],
  vehiculos: ['placa_patente'],
  personas: ['correo'],
  operaciones: ['placa_patente'],
};

/**
 * Why a line is left out; null for a record, good or bad. Totals, remarks and signatures at the end say neither which plate
 * nor when; a last act that was cut off says one of them, and is a bad line.
 */
export function omisionDe(
  { linea, celdas, problema }: Registro,
  { encabezado, titulos, ultimaLegible }: Bordes,
): Omision | null {
  if (encabezado !== null && linea < encabezado) return 'preambulo';
  if (problema !== undefined) return null; // nobody knows what it says: it is a bad line, wherever it stands
  if (celdas.length === 0) return 'vacia';
  if (titulos.length > 0 && isSame(celdas, titulos)) return 'encabezado_repetido';
  return linea > ultimaLegible ? 'final' : null;
}

/** Whether it is known where a record says what it is about. */
export function hasSenas(clase: Clase, { columnas }: Pick<Lectura, 'columnas'>): boolean {
  return SENAS[clase].some((campo) => columnas.has(campo));
}

/** Whether a record says what it is about. */
export function isLegible(clase: Clase, valores: Valores): boolean {
  return SENAS[clase].some((campo) => {
    const text = valores[campo];
    if (text === undefined) return false;
    if (campo === 'placa_patente') return isPlaca(normalizePlaca(text));
    return campo === 'correo' ? text.includes('@') : formatosDe(text).length > 0;
  });
}

/** What the titles of a file are called, found out once a file: each of its lines is held against them. */
const NOMBRES = new WeakMap<readonly string[], readonly string[]>();

function isSame(celdas: readonly string[], titulos: readonly string[]): boolean {
  if (celdas.length !== titulos.length) return false;
  const nombres = NOMBRES.get(titulos) ?? titulos.map(nombreDe);
  NOMBRES.set(titulos, nombres);
  return celdas.every((cell, place) => nombreDe(cell) === nombres[place]);
}
