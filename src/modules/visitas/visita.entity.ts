import { Check, Column, Entity, Index, JoinColumn, ManyToOne, Unique, type Relation } from 'typeorm';
import { IdColumn } from '../../core/database/columns.js';
import { TipoInfraccion } from '../tarifario/tipos/tipo-infraccion.entity.js';

/** How often a type was looked at on a local day. */
@Entity('visitas')
@Unique('uq_visitas_tipo_dia', ['tipo_id', 'dia'])
@Index('ix_visitas_dia', ['dia', 'id'])
@Check('ck_visitas_numeros', `identificadas BETWEEN 0 AND total AND distintas BETWEEN 0 AND total`)
export class Visita {
  @IdColumn('visitas') id!: string;

  @Column({ type: 'uuid' }) tipo_id!: string;

  @ManyToOne(() => TipoInfraccion, { onDelete: 'RESTRICT', onUpdate: 'NO ACTION' })
  @JoinColumn({ name: 'tipo_id', foreignKeyConstraintName: 'fk_visitas_tipo' })
  tipo?: Relation<TipoInfraccion>;

  /** `2026-03-14` */
  @Column({ type: 'date' }) dia!: string;

  @Column({ type: 'integer' }) total!: number;

  /** Of them, those of users and officers. */
  @Column({ type: 'integer' }) identificadas!: number;

  /** How many different visitors there were. */
  @Column({ type: 'integer' }) distintas!: number;
}
