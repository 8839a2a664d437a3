import { Check, Column, Entity, Index, type Relation } from 'typeorm';
import { BusquedaColumn, IdColumn, InstantColumn } from '../../../core/database/columns.js';
import { AutorRelation } from '../columns.js';
import type { Usuario } from '../../usuarios/usuario.entity.js';
import type { Gravedad } from './tipo.rule.js';

/** A type of infraction of the public tariff. Never deleted: it may be gone from the tariff, which frees its code. */
@Entity('tipos_infraccion')
@Index('uq_tipos_infraccion_codigo', { synchronize: false })
@Index('ix_tipos_infraccion_codigo', ['codigo'])
@Index('ix_tipos_infraccion_creado_por', ['creado_por'])
@Index('ix_tipos_infraccion_actualizado_por', ['actualizado_por'])
@Index('ix_tipos_infraccion_busqueda', { synchronize: false })
@Check('ck_tipos_infraccion_codigo', `codigo ~ '^[A-Z0-9Ñ]([A-Z0-9Ñ.-]*[A-Z0-9Ñ])?$'`)
@Check('ck_tipos_infraccion_descripcion', `length(descripcion) >= 1`)
@Check('ck_tipos_infraccion_gravedad', `gravedad IN ('leve', 'grave', 'muy_grave')`)
@Check('ck_tipos_infraccion_puntos', `puntos BETWEEN 0 AND 100`)
export class TipoInfraccion {
  @IdColumn('tipos_infraccion') id!: string;

  @Column({ type: 'varchar', length: 30 }) codigo!: string;

  @Column({ type: 'varchar', length: 500 }) descripcion!: string;

  /** Of the law or regulation. */
  @Column({ type: 'varchar', length: 100, nullable: true }) articulo!: string | null;

  @Column({ type: 'varchar', length: 10 }) gravedad!: Gravedad;

  /** Taken off a licence. */
  @Column({ type: 'smallint' }) puntos!: number;

  /** Whether the vehicle is towed away. */
  @Column({ type: 'boolean' }) remolque!: boolean;

  /** Whether paying early makes it no cheaper. */
  @Column({ type: 'boolean' }) sin_descuento!: boolean;

  /** The user; null for the program itself. */
  @Column({ type: 'uuid', nullable: true }) creado_por!: string | null;

  @AutorRelation('tipos_infraccion', 'creado_por')
  creador?: Relation<Usuario>;

  @Column({ type: 'uuid', nullable: true }) actualizado_por!: string | null;

  @AutorRelation('tipos_infraccion', 'actualizado_por')
  autor?: Relation<Usuario>;

  /** Of code, description and article. */
  @BusquedaColumn() busqueda?: string;

  @Column({ type: 'integer' }) version!: number;

  @InstantColumn() creado_en!: Date;

  @InstantColumn() actualizado_en!: Date;

  /** Since when it is gone from the tariff. */
  @InstantColumn({ nullable: true }) eliminado_en!: Date | null;
}
