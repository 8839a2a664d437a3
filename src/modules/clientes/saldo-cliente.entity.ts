import { Check, Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Cliente } from './cliente.entity.js';

/**
 * What a client has: the sum of its movements, kept beside them so that one conditional update decides whether it is enough.
 * Every client has one.
 */
@Entity('saldos_cliente')
@Check('ck_saldos_cliente_saldo', `saldo >= 0`)
@Check('ck_saldos_cliente_reservado', `reservado BETWEEN 0 AND saldo`)
@Check('ck_saldos_cliente_movimientos', `movimientos >= 0`)
export class SaldoCliente {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_saldos_cliente' }) cliente_id!: string;

  /** Credits. */
  @Column({ type: 'integer' }) saldo!: number;

  /** How many of them are kept for batches under way. What is left over is available. */
  @Column({ type: 'integer' }) reservado!: number;

  /** How many movements there are: the number of the last one. */
  @Column({ type: 'integer' }) movimientos!: number;

  @ManyToOne(() => Cliente, { onDelete: 'RESTRICT', onUpdate: 'NO ACTION' })
  @JoinColumn({ name: 'cliente_id', foreignKeyConstraintName: 'fk_saldos_cliente_cliente' })
  cliente?: Relation<Cliente>;
}
