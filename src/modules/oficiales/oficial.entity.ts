import { Check, Column, Entity, Index, Unique } from 'typeorm';
import { BusquedaColumn, IdColumn, InstantColumn } from '../../core/database/columns.js';

/** A police officer who files infractions. */
@Entity('oficiales')
@Unique('uq_oficiales_numero', ['numero'])
@Index('ix_oficiales_busqueda', { synchronize: false })
@Check('ck_oficiales_nombre', `length(nombre) >= 1 AND nombre !~ '@'`)
@Check('ck_oficiales_numero', `numero ~ '^[A-Z0-9-]{1,20}$' AND numero ~ '[0-9]'`)
export class Oficial {
  @IdColumn('oficiales') id!: string;

  @Column({ type: 'varchar', length: 200 }) nombre!: string;

  /** Of `nombre`. */
  @BusquedaColumn() busqueda?: string;

  /** The badge number; never changes. */
  @Column({ type: 'varchar', length: 20 }) numero!: string;

  /** bcrypt. */
  @Column({ type: 'varchar', length: 60 }) clave_hash!: string;

  @Column({ type: 'boolean' }) activo!: boolean;

  /** Somebody else chose the password: nothing but replacing it is allowed. Always false without OFICIAL_CAMBIA_CLAVE. */
  @Column({ type: 'boolean' }) debe_cambiar_clave!: boolean;

  /** Who set the password last (absent: somebody without an account, or before this was kept), and what he was called. */
  @Column({ type: 'uuid', nullable: true }) clave_fijada_por!: string | null;

  @Column({ type: 'varchar', length: 254, nullable: true }) clave_fijada_por_nombre!: string | null;

  @InstantColumn({ nullable: true }) clave_fijada_en!: Date | null;

  /** Tokens carry it; raising it revokes them all. */
  @Column({ type: 'integer' }) version_sesion!: number;

  @Column({ type: 'integer' }) version!: number;

  @InstantColumn() creado_en!: Date;

  @InstantColumn() actualizado_en!: Date;
}

/**
 * SQL of the key of an officer's advisory lock. His filings share the lock, a change of the officer has it alone, and
 * whoever waits for it comes before those that ask later. Row locks are not as fair: while filings overlap, each new one
 * shares the row again, and a deactivation would wait for ever.
 * @param id SQL of the officer's id
 */
export function oficialLockKey(id: string): string {
  return `hashtextextended(${id}::text, 0)`;
}
