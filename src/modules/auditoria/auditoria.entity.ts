import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { BusquedaColumn, InstantColumn } from '../../core/database/columns.js';
import type { Accion } from '../../core/records/trail.js';

/** One change and who made it. Rows are only ever added: the application's role can't update or delete them. */
@Entity('auditoria')
@Index('ix_auditoria_entidad', ['entidad_id', 'id'])
@Index('ix_auditoria_creado_en', ['creado_en', 'id'])
@Index('ix_auditoria_entidad_creado_en', ['entidad', 'creado_en', 'id'])
@Index('ix_auditoria_accion_creado_en', ['accion', 'creado_en', 'id'])
@Index('ix_auditoria_actor_id', ['actor_id', 'creado_en', 'id'])
@Index('ix_auditoria_actor', { synchronize: false })
export class Auditoria {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_auditoria' }) id!: string;

  /** The record that changed; also the distribution column on Citus. */
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_auditoria' }) entidad_id!: string;

  @Column({ type: 'varchar', length: 30 }) entidad!: string;

  @Column({ type: 'varchar', length: 30 }) accion!: Accion;

  /** `usuario`, `oficial`, `cli` or `sistema`. */
  @Column({ type: 'varchar', length: 10 }) actor_tipo!: string;

  /** Absent for the command line and the system itself. */
  @Column({ type: 'uuid', nullable: true }) actor_id!: string | null;

  @Column({ type: 'varchar', length: 254 }) actor_nombre!: string;

  /** Of `actor_nombre`. */
  @BusquedaColumn() busqueda?: string;

  @Column({ type: 'varchar', length: 20 }) actor_rol!: string;

  @Column({ type: 'varchar', length: 45 }) direccion!: string;

  @Column({ type: 'varchar', length: 64 }) request_id!: string;

  /** The record before the change, without secrets; absent on creation. */
  @Column({ type: 'jsonb', nullable: true }) antes!: Record<string, unknown> | null;

  /** The record after the change, without secrets; absent on deletion. */
  @Column({ type: 'jsonb', nullable: true }) despues!: Record<string, unknown> | null;

  @InstantColumn() creado_en!: Date;
}
