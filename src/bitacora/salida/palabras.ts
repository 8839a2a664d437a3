import type { Analisis, Otras } from '../analisis.js';

const NUMEROS = new Intl.NumberFormat('es-CL');

/** `12.345` */
export function contado(number: number): string {
  return NUMEROS.format(number);
}

/** `3,4 %`; of nothing nothing is a share. */
export function porcentaje(part: number, whole: number): string {
  if (whole === 0) return '0 %';
  const share = (part / whole) * 100;
  return `${share.toLocaleString('es-CL', { maximumFractionDigits: share < 10 ? 1 : 0 })} %`;
}

/** `28-11-2026 10:00 UTC` of an instant of RFC 3339 in UTC; without minutes that say nothing. */
export function instante(text: string): string {
  const [, anio, mes, dia, hora] = /^(\d+)-(\d\d)-(\d\d)T(\d\d:\d\d)/.exec(text) ?? [];
  return `${dia}-${mes}-${anio} ${hora} UTC`;
}

/** How a thousandth of a second and more reads. */
export function milisegundos(ms: number | undefined): string {
  return ms === undefined ? '' : `${ms.toLocaleString('es-CL')} ms`;
}

/** What the numbers at the head are called, in the order in which they are told. */
export const CIFRAS: readonly (readonly [keyof Analisis & Cifra, string])[] = [
  ['lineas', 'Líneas'],
  ['total', 'Solicitudes'],
  ['fallidas', 'Fallidas'],
  ['reparadas', 'Leídas fuera de formato'],
  ['no_leidas', 'Sin leer'],
  ['filtradas', 'De otra cosa'],
  ['vacias', 'Vacías'],
];

type Cifra = 'lineas' | 'total' | 'fallidas' | 'reparadas' | 'no_leidas' | 'filtradas' | 'vacias';

/** How the lists are called. */
export const LISTAS: Readonly<Record<keyof Otras, string>> = {
  por_estado: 'Por estado',
  por_metodo: 'Por método',
  por_hora: 'Por hora (UTC)',
  rutas: 'Rutas',
  aliados: 'Aliados',
  direcciones: 'Direcciones',
  malformadas: 'Líneas fuera de formato',
};

/** What can't be seen, in a way that can: a terminal obeys it otherwise. */
export function visible(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, (character) => {
    const code = character.codePointAt(0)!;
    return code === 9 ? ' ' : `\\u{${code.toString(16)}}`;
  });
}

/** `401: 3, 500: 1` */
export function estados(porEstado: Readonly<Record<string, number>>): string {
  return Object.entries(porEstado)
    .map(([estado, total]) => `${estado}: ${contado(total)}`)
    .join(', ');
}
