import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../../core/database/columns.js';

const KEY = { primaryKeyConstraintName: 'pk_claves_operacion' };

/** The `Idempotency-Key` under which a client asked for something, and the record that came of it. */
@Entity('claves_operacion')
@Index('ix_claves_operacion_creado_en', ['creado_en'])
export class ClaveOperacion {
  @PrimaryColumn({ type: 'uuid', ...KEY }) cliente_id!: string;

  @PrimaryColumn({ type: 'varchar', length: 128, ...KEY }) clave!: string;

  @Column({ type: 'uuid' }) registro_id!: string;

  @InstantColumn() creado_en!: Date;
}
