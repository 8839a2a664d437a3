import { stringify } from 'csv-stringify/sync';
import { CSV_FORMAT } from '../../core/csv/csv.js';
import type { Analisis, Otras } from '../analisis.js';
import { CIFRAS, estados } from './palabras.js';

const COLUMNAS = ['lista', 'clave', 'detalle', 'total', 'fallidas', 'p50_ms', 'p99_ms'] as const;

type Fila = Partial<Record<(typeof COLUMNAS)[number], string | number>>;

/** Everything in one table, which says in its first column of which list a row is. */
export function enCsv(analisis: Analisis): string {
  return stringify([...filas(analisis)], { ...CSV_FORMAT, columns: [...COLUMNAS] });
}

function* filas(analisis: Analisis): Generator<Fila> {
  for (const [cifra] of CIFRAS) yield { lista: 'resumen', clave: cifra, total: analisis[cifra] };
  for (const limite of ['desde', 'hasta'] as const) {
    yield { lista: 'resumen', clave: limite, detalle: analisis[limite] ?? '' };
  }
  for (const [clave, total] of Object.entries(analisis.por_estado)) yield { lista: 'por_estado', clave, total };
  for (const [clave, total] of Object.entries(analisis.por_metodo)) yield { lista: 'por_metodo', clave, total };
  for (const { hora, ...numbers } of analisis.por_hora) yield { lista: 'por_hora', clave: hora, ...numbers };
  for (const { ruta, metodo, ...numbers } of analisis.rutas) {
    yield { lista: 'rutas', clave: ruta, detalle: metodo, ...numbers };
  }
  for (const { id, nombre, por_estado, ...numbers } of analisis.aliados) {
    const detalle = [nombre ?? '', estados(por_estado)].filter(Boolean).join(' · ');
    yield { lista: 'aliados', clave: id, detalle, ...numbers };
  }
  for (const { direccion, ...numbers } of analisis.direcciones) {
    yield { lista: 'direcciones', clave: direccion, ...numbers };
  }
  for (const { archivo, linea, texto, motivo, reparada } of analisis.malformadas) {
    const clave = archivo === undefined ? String(linea) : `${archivo}:${linea}`;
    yield { lista: reparada ? 'reparadas' : 'no_leidas', clave, detalle: `${motivo}: ${texto}` };
  }
  for (const clave of Object.keys(analisis.otras) as (keyof Otras)[]) {
    const total = analisis.otras[clave];
    if (total > 0) yield { lista: 'otras', clave, total };
  }
}
