import { Check, Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { IdColumn, InstantColumn } from '../../../core/database/columns.js';
import { Aliado } from '../../aliados/aliado.entity.js';
import type { TipoDeEvento } from '../../eventos/evento.rule.js';

export const AUTENTICACIONES = ['ninguna', 'basic'] as const;
export type Autenticacion = (typeof AUTENTICACIONES)[number];

/** Why one is off where nobody switched it off: its receiver said 410, or took nothing for days. */
export const MOTIVOS = ['terminada', 'sin_exito'] as const;
export type Motivo = (typeof MOTIVOS)[number];

/** What a partner wants to be told, and where. */
@Entity('suscripciones')
@Index('ix_suscripciones_aliado', ['aliado_id', 'id'])
@Check('ck_suscripciones_eventos', `cardinality(eventos) >= 1`)
@Check('ck_suscripciones_autenticacion', `autenticacion IN ('ninguna', 'basic')`)
@Check('ck_suscripciones_motivo', `motivo IS NULL OR motivo IN ('terminada', 'sin_exito') AND NOT activo`)
export class Suscripcion {
  @IdColumn('suscripciones') id!: string;

  @Column({ type: 'uuid' }) aliado_id!: string;

  @Column({ type: 'varchar', length: 2000 }) url!: string;

  @Column({ type: 'varchar', length: 40, array: true }) eventos!: TipoDeEvento[];

  /** Only what tells of this plate, or of none. */
  @Column({ type: 'varchar', length: 12, nullable: true }) filtro_placa!: string | null;

  /** Only what tells of this type of infraction, or of none. */
  @Column({ type: 'varchar', length: 50, nullable: true }) filtro_codigo!: string | null;

  @Column({ type: 'varchar', length: 10 }) autenticacion!: Autenticacion;

  @Column({ type: 'boolean' }) activo!: boolean;

  @Column({ type: 'varchar', length: 20, nullable: true }) motivo!: Motivo | null;

  /** What happened before is not sent. By the database's clock. */
  @InstantColumn() activa_desde!: Date;

  @Column({ type: 'integer' }) version!: number;

  @InstantColumn() creado_en!: Date;

  @InstantColumn() actualizado_en!: Date;

  @ManyToOne(() => Aliado, { onDelete: 'RESTRICT', onUpdate: 'NO ACTION' })
  @JoinColumn({ name: 'aliado_id', foreignKeyConstraintName: 'fk_suscripciones_aliado' })
  aliado?: Relation<Aliado>;
}
