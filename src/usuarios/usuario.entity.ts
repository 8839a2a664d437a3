import { Check, Column, Entity, Unique } from 'typeorm';
import { IdColumn, InstantColumn } from '../common/database/columns.js';
import type { RolUsuario } from '../common/auth/permisos.js';

/** An administrator. */
@Entity('usuarios')
@Unique('uq_usuarios_correo', ['correo'])
@Check('ck_usuarios_correo', `correo = lower(correo) AND correo ~ '^[!-~]+@[!-~]+$'`)
@Check('ck_usuarios_rol', `rol IN ('superadmin', 'admin')`)
export class Usuario {
  @IdColumn('usuarios') id!: string;

  /** Lower case; the log-in name. */
  @Column({ type: 'varchar', length: 254 }) correo!: string;

  /** bcrypt. */
  @Column({ type: 'varchar', length: 60 }) clave_hash!: string;

  @Column({ type: 'varchar', length: 20 }) rol!: RolUsuario;

  @Column({ type: 'boolean' }) activo!: boolean;

  /** A generated password must be replaced at the first log-in to the panel. */
  @Column({ type: 'boolean' }) debe_cambiar_clave!: boolean;

  /** Tokens carry it; raising it revokes them all. */
  @Column({ type: 'integer' }) version_sesion!: number;

  @Column({ type: 'integer' }) version!: number;

  @InstantColumn() creado_en!: Date;

  @InstantColumn() actualizado_en!: Date;
}
