import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../../core/database/columns.js';

const KEY = { primaryKeyConstraintName: 'pk_claves_creditos' };

/** The `Idempotency-Key` under which somebody granted credit, and the movement that came of it. */
@Entity('claves_creditos')
@Index('ix_claves_creditos_creado_en', ['creado_en'])
export class ClaveCredito {
  /** Who granted it. */
  @PrimaryColumn({ type: 'uuid', ...KEY }) usuario_id!: string;

  @PrimaryColumn({ type: 'varchar', length: 128, ...KEY }) clave!: string;

  @Column({ type: 'uuid' }) cliente_id!: string;

  @Column({ type: 'integer' }) numero!: number;

  @InstantColumn() creado_en!: Date;
}
