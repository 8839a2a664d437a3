import { SINONIMOS, type Campo, type Clase } from './lectura/campos.js';
import type { Codificacion } from './lectura/codificacion.js';
import type { Delimitador } from './lectura/delimitador.js';
import type { ModoDeMalas } from './lote.entity.js';
import type { EstadoLote } from './lote.estado.js';
import type { Veredicto } from './revision/revision.view.js';

/** What people read for what programs call otherwise. */
export const CLASE_EN_PALABRAS: Readonly<Record<Clase, string>> = {
  infracciones: 'Infracciones',
  vehiculos: 'Vehículos',
  personas: 'Personas',
  operaciones: 'Operaciones',
};

export const ESTADO_EN_PALABRAS: Readonly<Record<EstadoLote, string>> = {
  recibido: 'Leyéndose',
  revisado: 'Por confirmar',
  confirmado: 'Por empezar',
  procesando: 'En curso',
  pausado: 'En pausa',
  terminado: 'Terminado',
  cancelado: 'Cancelado',
  fallido: 'Fallido',
};

export const MODO_EN_PALABRAS: Readonly<Record<ModoDeMalas, string>> = {
  omitir: 'Dejarlas fuera',
  detener: 'No escribir nada',
};

export const VEREDICTO_EN_PALABRAS: Readonly<Record<Veredicto, string>> = {
  buena: 'Buena',
  mala: 'Mala',
  repetida: 'Repetida',
  omitida: 'Omitida',
};

export const CODIFICACION_EN_PALABRAS: Readonly<Record<Codificacion, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 (el menos significativo primero)',
  'utf-16be': 'UTF-16 (el más significativo primero)',
  'windows-1252': 'Windows-1252 (Europa occidental)',
  cp850: 'DOS 850',
};

export const DELIMITADOR_EN_PALABRAS: Readonly<Record<Delimitador, string>> = {
  ',': 'Coma (,)',
  ';': 'Punto y coma (;)',
  '\t': 'Tabulador',
  '|': 'Barra vertical (|)',
};

const CAMPOS: Readonly<Partial<Record<Campo, string>>> = {
  placa_patente: 'Placa',
  timestamp: 'Fecha y hora',
  codigos: 'Códigos del tarifario',
  oficial: 'Número del oficial',
  correo: 'Correo electrónico',
};

/** A field of a file: "Placa"; '' of what is wrong with a line as a whole. */
export function campoEnPalabras(campo: string): string {
  if (campo === '') return 'Toda la línea';
  if (!Object.hasOwn(SINONIMOS, campo)) return campo;
  return CAMPOS[campo as Campo] ?? campo.charAt(0).toUpperCase() + campo.slice(1);
}

const PARTES_DE_FECHA = { DD: 'día', MM: 'mes', YYYY: 'año', YY: 'año de dos cifras' } as const;

/** How a date is written: "DD/MM/YYYY (día, mes, año)". */
export function formatoEnPalabras(formato: string): string {
  if (formato === 'excel') return 'Número de serie de Excel';
  if (formato === 'unix') return 'Segundos desde 1970 (Unix)';
  const parts = (formato.match(/DD|MM|YYYY|YY/g) ?? []) as (keyof typeof PARTES_DE_FECHA)[];
  return `${formato} (${parts.map((part) => PARTES_DE_FECHA[part]).join(', ')})`;
}

const KILO = 1_024;

/** "812 bytes", "3,4 MB". */
export function bytesEnPalabras(bytes: number): string {
  const units = ['KB', 'MB', 'GB'];
  if (bytes < KILO) return bytes === 1 ? '1 byte' : `${bytes} bytes`;
  let amount = bytes / KILO;
  let unit = 0;
  for (; amount >= KILO && unit < units.length - 1; unit += 1) amount /= KILO;
  return `${amount.toLocaleString('es-CL', { maximumFractionDigits: 1 })} ${units[unit]}`;
}

/** "1.234 líneas" */
export function lineas(count: number): string {
  return `${count.toLocaleString('es-CL')} ${count === 1 ? 'línea' : 'líneas'}`;
}
