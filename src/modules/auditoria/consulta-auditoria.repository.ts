import { isUUID } from 'class-validator';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
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
  constructor(private readonly dataSource: DataSource) {}

  /** @throws unprocessable where it takes too long */
  findPage(
    filtro: AuditoriaFiltro,
    despuesDe: LugarEnElRastro | undefined,
    cantidad: number,
  ): Promise<EntradaDeAuditoria[]> {
    return refuseTooWide(this.read(filtro, despuesDe, cantidad));
  }

  private async read(
    filtro: AuditoriaFiltro,
    despuesDe: LugarEnElRastro | undefined,
    cantidad: number,
  ): Promise<EntradaDeAuditoria[]> {
    const trail = await this.narrowed(filtro);
    if (despuesDe) trail.after(despuesDe, 'DESC');
    const sql = trail.pageSql({ way: 'DESC', limit: cantidad });
    return this.dataSource.query<EntradaDeAuditoria[]>(sql, trail.values);
  }

  private async narrowed({ conUsuarios, ...filtro }: AuditoriaFiltro): Promise<TrailQuery> {
    const { entidad, entidadId, accion, actor, desde, hasta } = filtro;
    const trail = new TrailQuery();
    if (!conUsuarios) trail.withoutUsuarios();
    if (entidad) trail.add((p) => `r.entidad = ${p}`, entidad);
    if (entidadId) trail.add((p) => `r.entidad_id = ${p}`, entidadId);
    if (accion) trail.add((p) => `r.accion = ${p}`, accion);
    if (actor && isUUID(actor, 'loose')) await narrowToActor(this.dataSource, trail, actor);
    else if (actor) await narrowToNombre(this.dataSource, trail, actor);
    if (desde !== undefined) trail.add((p) => `r.creado_en >= ${p}`, new Date(desde));
    if (hasta !== undefined) trail.add((p) => `r.creado_en < ${p}`, new Date(hasta));
    return trail;
  }
}
