import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Lote } from './lote.entity.js';

const KEY = { primaryKeyConstraintName: 'pk_tramos_de_lote' };

/** What became of a line: a letter, and what is told of it (an act's id, what of a charge differs). */
export type ResultadoDeLinea = [linea: number, resultado: string];

/** What is wrong with a line, or why it was left out: one for each fault. */
export type FaltaDeLinea = [linea: number, campo: string, valor: string, motivo: string];

/**
 * What became of some lines of a batch, committed together with their effect and with the place up to which the batch is done:
 * a batch that is taken up again goes on exactly behind the last of them. One row for some thousand lines.
 */
@Entity('tramos_de_lote')
export class TramoDeLote {
  @PrimaryColumn({ type: 'uuid', ...KEY }) lote_id!: string;

  /** The line at which the last of its records begins. */
  @PrimaryColumn({ type: 'integer', ...KEY }) posicion!: number;

  @ManyToOne(() => Lote, { onDelete: 'RESTRICT', onUpdate: 'NO ACTION' })
  @JoinColumn({ name: 'lote_id', foreignKeyConstraintName: 'fk_tramos_de_lote_lote' })
  lote?: Relation<Lote>;

  /** In the order of their lines, those that are good or repeated. */
  @Column({ type: 'jsonb' }) resultados!: ResultadoDeLinea[];

  /** In the order of their lines. */
  @Column({ type: 'jsonb' }) faltas!: FaltaDeLinea[];
}
