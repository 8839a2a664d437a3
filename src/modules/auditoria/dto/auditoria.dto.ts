import { ApiProperty } from '@nestjs/swagger';
import { FechaOMomento } from '../../../core/fields/fecha-o-momento.js';
import { Id, Momento } from '../../../core/fields/named-fields.js';
import { Buscar } from '../../../core/fields/pagina.query.js';
import { Paginada } from '../../../core/fields/paginada.js';
import { OptionalField } from '../../../core/fields/parsed-by.js';
import { PaginaDto } from '../../../core/records/pagina-dto.js';
import { AccionDeAuditoria, Entidad } from '../auditoria.fields.js';
import type { EntradaDeAuditoria } from '../consulta-auditoria.repository.js';

/** To what the trail is narrowed. */
export class ExportAuditoriaQuery {
  /** Solo lo hecho a registros de esta clase. */
  @OptionalField()
  @Entidad()
  entidad?: string;

  /** Solo lo hecho a este registro. */
  @OptionalField()
  @Id()
  entidad_id?: string;

  /** Solo lo hecho por esta cuenta, o por quien tenga esto en su nombre, correo o número. */
  @OptionalField()
  @Buscar()
  actor?: string;

  /** Solo lo que se hizo así. */
  @OptionalField()
  @AccionDeAuditoria()
  accion?: string;

  /** Solo lo hecho en este instante o después (RFC 3339), o desde el comienzo de este día en la hora local. */
  @OptionalField()
  @FechaOMomento({ example: '2026-01-01' })
  desde?: string;

  /** Solo lo hecho en este instante o antes (RFC 3339), o hasta el final de este día en la hora local. */
  @OptionalField()
  @FechaOMomento({ example: '2026-01-31' })
  hasta?: string;
}

export class ListAuditoriaQuery extends Paginada(ExportAuditoriaQuery) {}

export class ActorDto {
  /**
   * Qué clase de cuenta, o `cli` o `sistema`.
   * @example 'usuario'
   */
  tipo!: string;

  /** La cuenta; null si no fue ninguna. */
  @Id({ nullable: true })
  id!: string | null;

  /**
   * Cómo se llamaba entonces.
   * @example 'ana.rojas@example.com'
   */
  nombre!: string;

  /**
   * El rol que tenía entonces.
   * @example 'admin'
   */
  rol!: string;
}

export class EntradaDeAuditoriaDto {
  @Id()
  id!: string;

  @Entidad()
  entidad!: string;

  @Id()
  entidad_id!: string;

  @AccionDeAuditoria()
  accion!: string;

  actor!: ActorDto;

  /**
   * La dirección de red desde la que se hizo.
   * @example '203.0.113.7'
   */
  direccion!: string;

  /** Cómo llamó el servidor a la solicitud. */
  request_id!: string;

  /** El registro antes del cambio, sin secretos; null al crearlo. */
  @ApiProperty({ type: 'object', additionalProperties: true, nullable: true, example: { nombre: 'Ana Rojas' } })
  antes!: object | null;

  /** El registro después del cambio, sin secretos; null al borrarlo. */
  @ApiProperty({ type: 'object', additionalProperties: true, nullable: true, example: { nombre: 'Ana Rojas Pérez' } })
  despues!: object | null;

  @Momento()
  creado_en!: Date;
}

export class AuditoriaPaginaDto extends PaginaDto(EntradaDeAuditoriaDto) {}

/** What the API shows of an entry of the trail. */
export function toEntradaDto(entrada: EntradaDeAuditoria): EntradaDeAuditoriaDto {
  const { id, entidad, entidad_id, accion, direccion, request_id, antes, despues, creado_en } = entrada;
  const { actor_tipo: tipo, actor_id, actor_nombre: nombre, actor_rol: rol } = entrada;
  const actor = { tipo, id: actor_id, nombre, rol };
  return { id, entidad, entidad_id, accion, actor, direccion, request_id, antes, despues, creado_en };
}
