import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { InstantColumn } from '../../core/database/columns.js';
import { Cliente } from '../clientes/cliente.entity.js';
import type { ClaseDeCredito } from './credito.rule.js';

const KEY = { primaryKeyConstraintName: 'pk_creditos' };

/**
 * How a client's credit moved: the ledger, to which the application's role may only add. Each client's movements are numbered
 * from 1 on without a gap, so that none can be missing; `saldo` is what there was after it.
 */
@Entity('creditos')
@Index('uq_creditos_registro', ['cliente_id', 'registro_id', 'clase'], {
  unique: true,
  where: 'registro_id IS NOT NULL',
})
@Check('ck_creditos_numero', `numero >= 1`)
@Check('ck_creditos_clase', `clase IN ('inicial', 'abono', 'retiro', 'debito', 'devolucion')`)
@Check('ck_creditos_cantidad', `CASE WHEN clase IN ('retiro', 'debito') THEN cantidad <= 0 ELSE cantidad >= 0 END`)
@Check('ck_creditos_saldo', `saldo >= 0`)
export class Credito {
  @PrimaryColumn({ type: 'uuid', ...KEY }) cliente_id!: string;

  @PrimaryColumn({ type: 'integer', ...KEY }) numero!: number;

  @Column({ type: 'uuid' }) id!: string;

  @Column({ type: 'varchar', length: 10 }) clase!: ClaseDeCredito;

  /** Credits; below zero where they were taken. */
  @Column({ type: 'integer' }) cantidad!: number;

  @Column({ type: 'integer' }) saldo!: number;

  @Column({ type: 'varchar', length: 500, nullable: true }) motivo!: string | null;

  /** What was paid, or is paid back: once each. */
  @Column({ type: 'uuid', nullable: true }) registro_id!: string | null;

  @Column({ type: 'uuid', nullable: true }) lote_id!: string | null;

  @InstantColumn() creado_en!: Date;

  @ManyToOne(() => Cliente, { onDelete: 'RESTRICT', onUpdate: 'NO ACTION' })
  @JoinColumn({ name: 'cliente_id', foreignKeyConstraintName: 'fk_creditos_cliente' })
  cliente?: Relation<Cliente>;
}
