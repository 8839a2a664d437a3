import { Check, Column, Entity, Index, Unique } from 'typeorm';
import { BusquedaColumn, IdColumn, InstantColumn } from '../../core/database/columns.js';

/** A person who may own vehicles. */
@Entity('personas')
@Unique('uq_personas_correo', ['correo'])
@Index('ix_personas_nombre', ['nombre', 'id'])
@Index('ix_personas_busqueda', { synchronize: false })
@Check('ck_personas_nombre', `length(nombre) >= 1`)
@Check('ck_personas_correo', `correo = lower(correo) AND correo ~ '^[!-~]+@[!-~]+$'`)
export class Persona {
  @IdColumn('personas') id!: string;

  @Column({ type: 'varchar', length: 200 }) nombre!: string;

  /** Of `nombre`. */
  @BusquedaColumn() busqueda?: string;

  /** Lower case. */
  @Column({ type: 'varchar', length: 254 }) correo!: string;

  /** Grows by one with every update; the ETag. */
  @Column({ type: 'integer' }) version!: number;

  @InstantColumn() creado_en!: Date;

  @InstantColumn() actualizado_en!: Date;
}
