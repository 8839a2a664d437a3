import type { Analisis, Malformada } from '../analisis.js';
import { CIFRAS, contado, estados, instante, LISTAS, milisegundos, porcentaje, visible } from './palabras.js';

/** So many rows of a list are told, and of lines out of format so many: the other formats have all. */
const MOST_ROWS = 20;
const MOST_LINES = 100;
const WIDEST = 72;

type Fila = readonly string[];

/** What the requests of a log come to, for a terminal. */
export function enTabla(analisis: Analisis): string {
  const { desde, hasta, otras } = analisis;
  const cifras = CIFRAS.map(([cifra, nombre]): Fila => [
    nombre,
    contado(analisis[cifra]),
    cifra === 'fallidas' ? porcentaje(analisis.fallidas, analisis.total) : '',
  ]);
  const periodo = desde === null || hasta === null ? [] : [`Del ${instante(desde)} al ${instante(hasta)}`];
  return [
    [...periodo, ...tabla(['', '', ''], cifras).slice(1)].join('\n'),
    seccion('por_estado', ['Estado', 'Total'], Object.entries(analisis.por_estado).map(counted), otras),
    seccion('por_metodo', ['Método', 'Total'], Object.entries(analisis.por_metodo).map(counted), otras),
    seccion(
      'por_hora',
      ['Hora', 'Total', 'Fallidas'],
      // The latest are at the end, where the terminal stops.
      analisis.por_hora.slice(-MOST_ROWS).map(({ hora, ...cuenta }) => [instante(hora), ...numbers(cuenta)]),
      otras,
      analisis.por_hora.length,
    ),
    seccion(
      'rutas',
      ['Ruta', 'Método', 'Total', 'Fallidas', 'p50', 'p99'],
      analisis.rutas.map(({ ruta, metodo, p50_ms, p99_ms, ...cuenta }) => [
        ruta,
        metodo,
        ...numbers(cuenta),
        milisegundos(p50_ms),
        milisegundos(p99_ms),
      ]),
      otras,
    ),
    seccion(
      'aliados',
      ['Aliado', 'Nombre', 'Total', 'Fallidas', 'Estados'],
      analisis.aliados.map(({ id, nombre, por_estado, ...cuenta }) => [
        id,
        nombre ?? '',
        ...numbers(cuenta),
        estados(por_estado),
      ]),
      otras,
    ),
    seccion(
      'direcciones',
      ['Dirección', 'Total', 'Fallidas'],
      analisis.direcciones.map(({ direccion, ...cuenta }) => [direccion, ...numbers(cuenta)]),
      otras,
    ),
    malformadas(analisis),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function counted([clave, total]: [string, number]): Fila {
  return [clave, contado(total)];
}

function numbers({ total, fallidas }: { total: number; fallidas: number }): [string, string] {
  return [contado(total), contado(fallidas)];
}

function seccion(
  lista: Exclude<keyof Analisis['otras'], 'malformadas'>,
  titulos: Fila,
  filas: readonly Fila[],
  otras: Analisis['otras'],
  length = filas.length,
): string {
  if (length === 0) return '';
  const more = length > MOST_ROWS ? [`… y ${contado(length - MOST_ROWS)} más (todas con --formato csv)`] : [];
  const rest = otras[lista] > 0 ? [`Otras solicitudes: ${contado(otras[lista])}`] : [];
  return [LISTAS[lista], ...tabla(titulos, filas.slice(0, MOST_ROWS)), ...more, ...rest].join('\n');
}

function malformadas({ malformadas: lines, otras, no_leidas }: Analisis): string {
  if (lines.length === 0) return '';
  const shown = lines.slice(0, MOST_LINES);
  const left = lines.length - shown.length + otras.malformadas;
  return [
    LISTAS.malformadas,
    ...shown.map(described),
    ...(left > 0 ? [`… y ${contado(left)} más (con --formato json)`] : []),
    ...(no_leidas > 0 ? [`Sin leer: ${contado(no_leidas)}. No están en las cuentas: mírelas.`] : []),
  ].join('\n');
}

function described({ archivo, linea, texto, motivo, reparada }: Malformada): string {
  const place = archivo === undefined ? `línea ${linea}` : `${archivo}, línea ${linea}`;
  return `  ${reparada ? 'leída   ' : 'SIN LEER'} ${place}: ${motivo}\n    ${visible(texto)}`;
}

/** Columns side by side; numbers, which are all but the first where they are short, to the right. */
function tabla(titulos: Fila, filas: readonly Fila[]): string[] {
  const all = [titulos, ...filas].map((fila) => fila.map((cell) => recortado(visible(cell))));
  const widths = titulos.map((_, place) => Math.max(...all.map((fila) => fila[place]!.length)));
  return all.map((fila) =>
    `  ${fila.map((cell, place) => (isNumber(all, place) ? cell.padStart(widths[place]!) : cell.padEnd(widths[place]!))).join('  ')}`.trimEnd(),
  );
}

function isNumber(all: readonly Fila[], place: number): boolean {
  return place > 0 && all.slice(1).every((fila) => /^[\d.,]*(?: ms| %)?$/.test(fila[place]!));
}

function recortado(text: string): string {
  return text.length <= WIDEST ? text : `${text.slice(0, WIDEST - 1)}…`;
}
