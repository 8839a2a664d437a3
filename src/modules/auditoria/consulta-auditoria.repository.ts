import { isUUID } from 'class-validator';
import { Injectable } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { Reads, type Lector } from '../../core/database/reads.js';
import { refuseTooWide } from '../../core/database/too-wide.js';
import { narrowToActor, narrowToNombre, TrailQuery, type LugarEnElRastro } from './trail-query.js';

/** An entry of the trail, or a filed infraction as one. */
export interface EntradaDeAuditoria {
  id: string;
  entidad: string;
  entidad_id: string;
  accion: string;
  actor_tipo: string;
  actor_id: string | null;
  actor_nombre: string;
  actor_rol: string;
  direccion: string;
  request_id: string;
  antes: Record<string, unknown> | null;
  despues: Record<string, unknown> | null;
  creado_en: Date;
}

/** Part of the trail, and to what it is narrowed. Times in ms; `hasta` is excluded. */
export interface AuditoriaFiltro {
  /** Whether it tells of users. */
  conUsuarios: boolean;
  entidad?: string | undefined;
  entidadId?: string | undefined;
  accion?: string | undefined;
  /** An account's id, or part of what it was called. */
  actor?: string | undefined;
  desde?: number | undefined;
  hasta?: number | undefined;
}

/** Reads the trail, filed infractions included, newest first. */
@Injectable()
export class ConsultaAuditoriaRepository {
  constructor(private readonly reads: Reads) {}

  /** @throws unprocessable where it takes too long */
  findPage(
    lector: Lector,
    filtro: AuditoriaFiltro,
    despuesDe: LugarEnElRastro | undefined,
    cantidad: number,
  ): Promise<EntradaDeAuditoria[]> {
    return refuseTooWide(this.reads.run(lector, (source) => this.read(source, filtro, despuesDe, cantidad)));
  }

  private async read(
    source: DataSource,
    filtro: AuditoriaFiltro,
    despuesDe: LugarEnElRastro | undefined,
    cantidad: number,
  ): Promise<EntradaDeAuditoria[]> {
    const trail = await this.narrowed(source, filtro);
    if (despuesDe) trail.after(despuesDe, 'DESC');
    const sql = trail.pageSql({ way: 'DESC', limit: cantidad });
    return source.query<EntradaDeAuditoria[]>(sql, trail.values);
  }

  private async narrowed(source: DataSource, { conUsuarios, ...filtro }: AuditoriaFiltro): Promise<TrailQuery> {
    const { entidad, entidadId, accion, actor, desde, hasta } = filtro;
    const trail = new TrailQuery();
    if (!conUsuarios) trail.withoutUsuarios();
    if (entidad) trail.add((p) => `r.entidad = ${p}`, entidad);
    if (entidadId) trail.add((p) => `r.entidad_id = ${p}`, entidadId);
    if (accion) trail.add((p) => `r.accion = ${p}`, accion);
    if (actor && isUUID(actor, 'loose')) await narrowToActor(source, trail, actor);
    else if (actor) await narrowToNombre(source, trail, actor);
    if (desde !== undefined) trail.add((p) => `r.creado_en >= ${p}`, new Date(desde));
    if (hasta !== undefined) trail.add((p) => `r.creado_en < ${p}`, new Date(hasta));
    return trail;
  }
}
