import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../../core/database/columns.js';
import type { Perfil } from './lectura/perfil.js';

/** A profile that administrators keep for the files of the same system, shared among them. */
@Entity('perfiles_de_lote')
@Check('ck_perfiles_de_lote_nombre', `nombre ~ '^[a-z0-9][a-z0-9_-]*$'`)
export class PerfilGuardado {
  @PrimaryColumn({ type: 'varchar', length: 60, primaryKeyConstraintName: 'pk_perfiles_de_lote' }) nombre!: string;

  @Column({ type: 'jsonb' }) perfil!: Perfil;

  @Column({ type: 'varchar', length: 254 }) actualizado_por_nombre!: string;

  @InstantColumn() actualizado_en!: Date;
}
