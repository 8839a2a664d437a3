import { Injectable } from '@nestjs/common';
import type { AliadoContado, Analisis, RutaContada } from '../../bitacora/analisis.js';
import { isFallida } from '../../bitacora/lectura/solicitud.js';
import type { Lector } from '../../core/database/reads.js';
import { percentil } from './percentil.js';
import { SolicitudesRepository, type FilaDeSolicitudes } from './solicitudes.repository.js';

/** Days that can be asked for. */
export const DIAS = [1, 7, 30] as const;
export type Dias = (typeof DIAS)[number];

const DAY_MS = 86_400_000;

interface Cuenta {
  total: number;
  fallidas: number;
}

/** What the live server was asked of late: the same as of a log, without what its counts don't keep (addresses, lines). */
@Injectable()
export class AnalisisVivoService {
  constructor(private readonly solicitudes: SolicitudesRepository) {}

  /** @param ruta a pattern of a route, whatever its parameters are called: `/allies/{id}/credentials` */
  async read(lector: Lector, dias: Dias, ruta: string | undefined): Promise<Analisis> {
    const rows = await this.solicitudes.findDesde(lector, new Date(Date.now() - dias * DAY_MS), ruta);
    const all = summed(rows, () => 'all').get('all') ?? { total: 0, fallidas: 0 };
    return {
      lineas: all.total,
      vacias: 0,
      no_leidas: 0,
      reparadas: 0,
      filtradas: 0,
      otras: { por_estado: 0, por_metodo: 0, por_hora: 0, rutas: 0, aliados: 0, direcciones: 0, malformadas: 0 },
      ...all,
      desde: rows[0]?.hora.toISOString() ?? null,
      hasta: rows.at(-1)?.hora.toISOString() ?? null,
      por_estado: totals(rows, ({ estado }) => String(estado)),
      por_metodo: totals(rows, ({ metodo }) => metodo),
      por_hora: [...summed(rows, ({ hora }) => hora.toISOString())].map(([hora, cuenta]) => ({ hora, ...cuenta })),
      rutas: rutasOf(rows),
      aliados: aliadosOf(rows),
      direcciones: [],
      malformadas: [],
    };
  }
}

function rutasOf(rows: readonly FilaDeSolicitudes[]): RutaContada[] {
  return grouped(rows, ({ metodo, ruta }) => `${metodo}\n${ruta}`).map((own) => {
    const { metodo, ruta } = own[0]!;
    const tiempos = own.map((row) => row.tiempos);
    return { ruta, metodo, ...counted(own), p50_ms: percentil(tiempos, 0.5), p99_ms: percentil(tiempos, 0.99) };
  });
}

function aliadosOf(rows: readonly FilaDeSolicitudes[]): AliadoContado[] {
  const known = rows.filter(({ aliado_id }) => aliado_id !== null);
  return grouped(known, ({ aliado_id }) => aliado_id!).map((own) => ({
    id: own[0]!.aliado_id!,
    nombre: own[0]!.aliado_nombre,
    ...counted(own),
    por_estado: totals(own, ({ estado }) => String(estado)),
  }));
}

/** What failed most first, then what was asked for most. */
function grouped(rows: readonly FilaDeSolicitudes[], key: (row: FilaDeSolicitudes) => string): FilaDeSolicitudes[][] {
  const groups = new Map<string, FilaDeSolicitudes[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group) group.push(row);
    else groups.set(key(row), [row]);
  }
  const sorted = [...groups.values()].map((group) => ({ group, ...counted(group) }));
  return sorted.sort((a, b) => b.fallidas - a.fallidas || b.total - a.total).map(({ group }) => group);
}

function summed(rows: readonly FilaDeSolicitudes[], key: (row: FilaDeSolicitudes) => string): Map<string, Cuenta> {
  const sums = new Map<string, Cuenta>();
  for (const row of rows) {
    const sum = sums.get(key(row)) ?? { total: 0, fallidas: 0 };
    sums.set(key(row), sum);
    sum.total += row.total;
    if (isFallida(row.estado)) sum.fallidas += row.total;
  }
  return sums;
}

function counted(rows: readonly FilaDeSolicitudes[]): Cuenta {
  return summed(rows, () => '').get('')!;
}

/** Most first; statuses, which are numbers, by themselves. */
function totals(rows: readonly FilaDeSolicitudes[], key: (row: FilaDeSolicitudes) => string): Record<string, number> {
  const entries = [...summed(rows, key)].sort(([, a], [, b]) => b.total - a.total);
  return Object.fromEntries(entries.map(([clave, { total }]) => [clave, total]));
}
