import { Check, Column, Entity, Index, JoinColumn, ManyToOne, Unique, type Relation } from 'typeorm';
import { BusquedaColumn, IdColumn, InstantColumn } from '../../core/database/columns.js';
import { CorreoDeCuenta } from '../cuentas/correo-de-cuenta.entity.js';

const CUENTA = { foreignKeyConstraintName: 'fk_clientes_cuenta' };

/** A company that asks the registry, and pays with credits. */
@Entity('clientes')
@Unique('uq_clientes_correo', ['correo'])
@Index('ix_clientes_busqueda', { synchronize: false })
@Check('ck_clientes_nombre', `length(nombre) >= 1`)
@Check('ck_clientes_correo', `correo = lower(correo) AND correo ~ '^[!-~]+@[!-~]+$'`)
@Check('ck_clientes_confirmado', `confirmado OR NOT activo`)
export class Cliente {
  @IdColumn('clientes') id!: string;

  @Column({ type: 'varchar', length: 200 }) nombre!: string;

  /** Of `nombre`. */
  @BusquedaColumn() busqueda?: string;

  /** Lower case; the log-in name. */
  @Column({ type: 'varchar', length: 254 }) correo!: string;

  /** bcrypt. */
  @Column({ type: 'varchar', length: 60 }) clave_hash!: string;

  @Column({ type: 'boolean' }) activo!: boolean;

  /** Somebody who reads its e-mail said that the account is wanted, or an administrator did. */
  @Column({ type: 'boolean' }) confirmado!: boolean;

  /** Who set the password last (absent: whoever registered), and what he was called. */
  @Column({ type: 'uuid', nullable: true }) clave_fijada_por!: string | null;

  @Column({ type: 'varchar', length: 254, nullable: true }) clave_fijada_por_nombre!: string | null;

  @InstantColumn({ nullable: true }) clave_fijada_en!: Date | null;

  /** Tokens carry it; raising it revokes them all. */
  @Column({ type: 'integer' }) version_sesion!: number;

  @Column({ type: 'integer' }) version!: number;

  @InstantColumn() creado_en!: Date;

  @InstantColumn() actualizado_en!: Date;

  /** That no account of another kind bears the e-mail. */
  @ManyToOne(() => CorreoDeCuenta, { onDelete: 'RESTRICT', onUpdate: 'NO ACTION' })
  @JoinColumn([
    { name: 'correo', referencedColumnName: 'correo', ...CUENTA },
    { name: 'id', referencedColumnName: 'cuenta_id', ...CUENTA },
  ])
  cuenta?: Relation<CorreoDeCuenta>;
}
