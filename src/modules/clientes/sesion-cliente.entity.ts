import { Column, Entity, Index, JoinColumn, ManyToOne, Unique, type Relation } from 'typeorm';
import { IdColumn, InstantColumn } from '../../core/database/columns.js';
import { Cliente } from './cliente.entity.js';

/** A log-in to the pages of clients. The cookie carries a random text of which only the SHA-256 is kept. */
@Entity('sesiones_cliente')
@Unique('uq_sesiones_cliente_hash', ['hash'])
@Index('ix_sesiones_cliente_cliente', ['cliente_id'])
@Index('ix_sesiones_cliente_expira_en', ['expira_en'])
export class SesionCliente {
  @IdColumn('sesiones_cliente') id!: string;

  @Column({ type: 'bytea' }) hash!: Buffer;

  @Column({ type: 'uuid' }) cliente_id!: string;

  /** The client's version_sesion then; an older one is revoked. */
  @Column({ type: 'integer' }) version_sesion!: number;

  @Column({ type: 'varchar', length: 45 }) direccion!: string;

  @Column({ type: 'varchar', length: 256, nullable: true }) agente!: string | null;

  @InstantColumn() creado_en!: Date;

  /** To a few minutes. */
  @InstantColumn() usado_en!: Date;

  @InstantColumn() expira_en!: Date;

  @ManyToOne(() => Cliente, { onDelete: 'RESTRICT', onUpdate: 'NO ACTION' })
  @JoinColumn({ name: 'cliente_id', foreignKeyConstraintName: 'fk_sesiones_cliente_cliente' })
  cliente?: Relation<Cliente>;
}
