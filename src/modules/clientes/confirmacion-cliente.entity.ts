import { Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { IdColumn, InstantColumn } from '../../core/database/columns.js';
import { Cliente } from './cliente.entity.js';

/**
 * Somebody registered with an e-mail: whoever reads it may confirm, by a link, the name and the password of that very
 * registration. Another one for the same e-mail has a link of its own, so that nobody confirms a stranger's password.
 */
@Entity('confirmaciones_cliente')
@Index('ix_confirmaciones_cliente_cliente', ['cliente_id'])
export class ConfirmacionCliente {
  /** The link carries it signed: the row alone opens nothing. */
  @IdColumn('confirmaciones_cliente') id!: string;

  @Column({ type: 'uuid' }) cliente_id!: string;

  @Column({ type: 'varchar', length: 200 }) nombre!: string;

  /** bcrypt. */
  @Column({ type: 'varchar', length: 60 }) clave_hash!: string;

  /** The client's, when it was asked for: whatever raises it takes the link away. */
  @Column({ type: 'integer' }) version_sesion!: number;

  @InstantColumn() creado_en!: Date;

  @InstantColumn() expira_en!: Date;

  @ManyToOne(() => Cliente, { onDelete: 'RESTRICT', onUpdate: 'NO ACTION' })
  @JoinColumn({ name: 'cliente_id', foreignKeyConstraintName: 'fk_confirmaciones_cliente_cliente' })
  cliente?: Relation<Cliente>;
}
