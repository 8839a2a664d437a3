import { Check, Column, Entity, JoinColumn, ManyToOne, Unique, type Relation } from 'typeorm';
import { IdColumn, InstantColumn } from '../../core/database/columns.js';
import type { RolUsuario } from '../../core/auth/permisos.js';
import { CorreoDeCuenta } from '../cuentas/correo-de-cuenta.entity.js';

const CUENTA = { foreignKeyConstraintName: 'fk_usuarios_cuenta' };

/** Who enters the panel: his role says what he may do there. */
@Entity('usuarios')
@Unique('uq_usuarios_correo', ['correo'])
@Check('ck_usuarios_correo', `correo = lower(correo) AND correo ~ '^[!-~]+@[!-~]+$'`)
@Check('ck_usuarios_segundo_factor', `segundo_factor IN ('no', 'pendiente', 'activo')`)
@Check('ck_usuarios_rol', `rol IN ('superadmin', 'admin', 'consulta')`)
export class Usuario {
  @IdColumn('usuarios') id!: string;

  /** Lower case; the log-in name. */
  @Column({ type: 'varchar', length: 254 }) correo!: string;

  /** bcrypt. */
  @Column({ type: 'varchar', length: 60 }) clave_hash!: string;

  @Column({ type: 'varchar', length: 20 }) rol!: RolUsuario;

  @Column({ type: 'boolean' }) activo!: boolean;

  /** Somebody else chose the password: nothing but replacing it is allowed. */
  @Column({ type: 'boolean' }) debe_cambiar_clave!: boolean;

  /** Who set the password last (absent: somebody without an account, or before this was kept), and what he was called. */
  @Column({ type: 'uuid', nullable: true }) clave_fijada_por!: string | null;

  @Column({ type: 'varchar', length: 254, nullable: true }) clave_fijada_por_nombre!: string | null;

  @InstantColumn({ nullable: true }) clave_fijada_en!: Date | null;

  /** Whether a log-in needs a code beside the password: `pendiente` until the first code proves that there are any. */
  @Column({ type: 'varchar', length: 10 }) segundo_factor!: 'no' | 'pendiente' | 'activo';

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
