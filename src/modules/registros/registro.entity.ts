import { Check, Column, Entity, Index, JoinColumn, ManyToOne, VirtualColumn, type Relation } from 'typeorm';
import { IdColumn, InstantColumn } from '../../core/database/columns.js';
import { Cliente } from '../clientes/cliente.entity.js';
import type { Resultado, TipoDeOperacion } from './operacion.rule.js';

const ANULACION = (columna: string) => (registro: string) =>
  `SELECT a.${columna} FROM registro.anulaciones_registro a WHERE a.registro_id = ${registro}.id`;

/**
 * What a client was answered, and what it paid for it: written with its movement of credit and never changed. That it was
 * annulled is a row of another table, which has one for each at most.
 */
@Entity('registros')
@Index('ix_registros_creado_en', ['creado_en', 'id'])
@Index('ix_registros_costo', ['costo', 'id'])
@Index('ix_registros_cliente', ['cliente_id', 'creado_en', 'id'])
@Index('ix_registros_cliente_costo', ['cliente_id', 'costo', 'id'])
@Index('ix_registros_placa_patente', { synchronize: false })
@Index('uq_registros_lote', ['lote_id', 'placa_patente'], { unique: true, where: 'lote_id IS NOT NULL' })
@Check('ck_registros_tipo', `tipo IN ('consulta_patente', 'infracciones_patente', 'resumen_patente')`)
@Check('ck_registros_placa_patente', `placa_patente ~ '^[A-Z0-9Ñ]{1,12}$' AND placa_patente ~ '[0-9]'`)
@Check('ck_registros_costo', `costo >= 0`)
@Check('ck_registros_saldo', `saldo >= 0`)
export class Registro {
  @IdColumn('registros') id!: string;

  @Column({ type: 'uuid' }) cliente_id!: string;

  @Column({ type: 'varchar', length: 30 }) tipo!: TipoDeOperacion;

  /** What was asked about, normalised. */
  @Column({ type: 'varchar', length: 12 }) placa_patente!: string;

  /** As it was answered, key by key. */
  @Column({ type: 'json' }) resultado!: Resultado;

  /** Credits. */
  @Column({ type: 'integer' }) costo!: number;

  /** What the client had after it. */
  @Column({ type: 'integer' }) saldo!: number;

  /** The batch it was part of. No foreign key: batches stand above records. */
  @Column({ type: 'uuid', nullable: true }) lote_id!: string | null;

  @InstantColumn() creado_en!: Date;

  @VirtualColumn({ type: 'timestamptz', query: ANULACION('anulado_en') })
  anulado_en?: Date | null;

  /** The e-mail of who annulled it. */
  @VirtualColumn({
    type: 'varchar',
    query: (registro) =>
      `SELECT u.correo FROM registro.anulaciones_registro a JOIN registro.usuarios u ON u.id = a.anulado_por
       WHERE a.registro_id = ${registro}.id`,
  })
  anulado_por?: string | null;

  /** Why it was annulled. */
  @VirtualColumn({ type: 'varchar', query: ANULACION('motivo') })
  motivo?: string | null;

  @ManyToOne(() => Cliente, { onDelete: 'RESTRICT', onUpdate: 'NO ACTION' })
  @JoinColumn({ name: 'cliente_id', foreignKeyConstraintName: 'fk_registros_cliente_id' })
  cliente?: Relation<Cliente>;
}
