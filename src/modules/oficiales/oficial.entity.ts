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
 * SQL of an officer's place in the queue: the key of the advisory lock that filings share and a change of the officer
 * has for itself. Row locks alone are not fair: as long as his filings overlap, each new one would share the lock again
 * and his deactivation would wait for ever.
 * @param id SQL of the officer's id
 */
export function turnoKey(id: string): string {
  return `hashtextextended(${id}::text, 0)`;
}
