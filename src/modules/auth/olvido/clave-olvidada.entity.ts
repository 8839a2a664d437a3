import { Check, Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { IdColumn, InstantColumn } from '../../../core/database/columns.js';
import { Cliente } from '../../clientes/cliente.entity.js';
import { Usuario } from '../../usuarios/usuario.entity.js';

/** A user or a client said that he forgot his password: for half an hour a link lets him choose another, once. */
@Entity('claves_olvidadas')
@Index('ix_claves_olvidadas_usuario', ['usuario_id'])
@Index('ix_claves_olvidadas_cliente', ['cliente_id'])
@Check('ck_claves_olvidadas_titular', `num_nonnulls(usuario_id, cliente_id) = 1`)
export class ClaveOlvidada {
  /** The link carries it signed: the row alone opens nothing. */
  @IdColumn('claves_olvidadas') id!: string;

  @Column({ type: 'uuid', nullable: true }) usuario_id!: string | null;

  @Column({ type: 'uuid', nullable: true }) cliente_id!: string | null;

  /** The account's, when it was asked for: whatever raises it takes the link away. */
  @Column({ type: 'integer' }) version_sesion!: number;

  @InstantColumn() creado_en!: Date;

  @InstantColumn() expira_en!: Date;

  @InstantColumn({ nullable: true }) usado_en!: Date | null;

  @ManyToOne(() => Usuario, { onDelete: 'RESTRICT', onUpdate: 'NO ACTION' })
  @JoinColumn({ name: 'usuario_id', foreignKeyConstraintName: 'fk_claves_olvidadas_usuario' })
  usuario?: Relation<Usuario> | null;

  @ManyToOne(() => Cliente, { onDelete: 'RESTRICT', onUpdate: 'NO ACTION' })
  @JoinColumn({ name: 'cliente_id', foreignKeyConstraintName: 'fk_claves_olvidadas_cliente' })
  cliente?: Relation<Cliente> | null;
}
