import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Infraccion } from '../infracciones/infraccion.entity.js';
import { Lote } from './lote.entity.js';

const KEY = { primaryKeyConstraintName: 'pk_infracciones_de_lote' };
const ACTA = { foreignKeyConstraintName: 'fk_infracciones_de_lote_infraccion' };

/**
 * That an act came from a file, and from which: it hangs on the act, as what it is charged with does, so that an import never
 * reads as the officer's own filing.
 */
@Entity('infracciones_de_lote')
@Index('ix_infracciones_de_lote_lote', ['lote_id', 'linea'])
@Check('ck_infracciones_de_lote_folio', `length(folio) >= 1`)
export class InfraccionDeLote {
  @PrimaryColumn({ type: 'uuid', ...KEY }) infraccion_id!: string;

  @PrimaryColumn({ type: 'uuid', ...KEY }) vehiculo_id!: string;

  @ManyToOne(() => Infraccion, { onDelete: 'RESTRICT', onUpdate: 'NO ACTION' })
  @JoinColumn([
    { name: 'infraccion_id', referencedColumnName: 'id', ...ACTA },
    { name: 'vehiculo_id', referencedColumnName: 'vehiculo_id', ...ACTA },
  ])
  infraccion?: Relation<Infraccion>;

  @Column({ type: 'uuid' }) lote_id!: string;

  @ManyToOne(() => Lote, { onDelete: 'RESTRICT', onUpdate: 'NO ACTION' })
  @JoinColumn({ name: 'lote_id', foreignKeyConstraintName: 'fk_infracciones_de_lote_lote' })
  lote?: Relation<Lote>;

  /** Where its record begins in the file. */
  @Column({ type: 'integer' }) linea!: number;

  /** The number of the act on paper. */
  @Column({ type: 'varchar', length: 60, nullable: true }) folio!: string | null;

  /** The name of who said that the file is to be taken over. */
  @Column({ type: 'varchar', length: 254 }) confirmado_por!: string;
}
