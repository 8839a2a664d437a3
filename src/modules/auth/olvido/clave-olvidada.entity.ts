import { Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { IdColumn, InstantColumn } from '../../../core/database/columns.js';
import { Usuario } from '../../usuarios/usuario.entity.js';

/** Somebody said that he forgot his password: for half an hour a link lets him choose another, once. */
@Entity('claves_olvidadas')
@Index('ix_claves_olvidadas_usuario', ['usuario_id'])
export class ClaveOlvidada {
  /** The link carries it signed: the row alone opens nothing. */
  @IdColumn('claves_olvidadas') id!: string;

  @Column({ type: 'uuid' }) usuario_id!: string;

  /** The user's, when he asked: whatever raises it takes the link away. */
  @Column({ type: 'integer' }) version_sesion!: number;

  @InstantColumn() creado_en!: Date;

  @InstantColumn() expira_en!: Date;

  @InstantColumn({ nullable: true }) usado_en!: Date | null;

  @ManyToOne(() => Usuario, { onDelete: 'RESTRICT', onUpdate: 'NO ACTION' })
  @JoinColumn({ name: 'usuario_id', foreignKeyConstraintName: 'fk_claves_olvidadas_usuario' })
  usuario?: Relation<Usuario>;
}
