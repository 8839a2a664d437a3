import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, Unique, type Relation } from 'typeorm';
import { IdColumn, InstantColumn } from '../../../core/database/columns.js';
import { Aliado } from '../../aliados/aliado.entity.js';
import type { TipoDeEvento } from '../../eventos/evento.rule.js';

export const ESTADOS_ENTREGA = ['pendiente', 'entregada', 'fallida', 'cancelada'] as const;
export type EstadoEntrega = (typeof ESTADOS_ENTREGA)[number];

/** An event on its way to one subscription. It outlives the subscription, which no foreign key names therefore. */
@Entity('entregas')
@Unique('uq_entregas_evento', ['evento_id', 'suscripcion_id'])
@Index('ix_entregas_por_enviar', ['aliado_id', 'proximo_en', 'id'], { where: `estado = 'pendiente'` })
@Index('ix_entregas_aliado', ['aliado_id', 'id'])
@Index('ix_entregas_fallidas', ['id'], { where: `estado = 'fallida'` })
@Check('ck_entregas_estado', `estado IN ('pendiente', 'entregada', 'fallida', 'cancelada')`)
@Check('ck_entregas_proximo_en', `(estado = 'pendiente') = (proximo_en IS NOT NULL)`)
export class Entrega {
  @IdColumn('entregas') id!: string;

  /** It stays as long as this does. */
  @Column({ type: 'uuid' }) evento_id!: string;

  /** What kind of event it is. */
  @Column({ type: 'varchar', length: 40 }) evento!: TipoDeEvento;

  @Column({ type: 'uuid' }) aliado_id!: string;

  @Column({ type: 'uuid' }) suscripcion_id!: string;

  @Column({ type: 'varchar', length: 10 }) estado!: EstadoEntrega;

  /** Since it was last begun: how long to wait goes by it. */
  @Column({ type: 'integer' }) intentos!: number;

  /** When to try next; only while it is pending. */
  @InstantColumn({ nullable: true }) proximo_en!: Date | null;

  @InstantColumn() creado_en!: Date;

  @ManyToOne(() => Aliado, { onDelete: 'RESTRICT', onUpdate: 'NO ACTION' })
  @JoinColumn({ name: 'aliado_id', foreignKeyConstraintName: 'fk_entregas_aliado' })
  aliado?: Relation<Aliado>;
}

/** A delivery with what its event tells of: an act, a vehicle, a code of the tariff, by its id. */
export type EntregaConSujeto = Entrega & { sujeto: string };

/** One request. It goes with its delivery; the sender writes thousands a second, and no foreign key is looked after. */
@Entity('intentos_entrega')
export class IntentoEntrega {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_intentos_entrega' }) entrega_id!: string;

  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_intentos_entrega' }) id!: string;

  @InstantColumn() en!: Date;

  /** HTTP; null where nothing was answered. */
  @Column({ type: 'smallint', nullable: true }) estado!: number | null;

  @Column({ type: 'integer' }) ms!: number;

  /** The beginning of what was answered. */
  @Column({ type: 'text', nullable: true }) respuesta!: string | null;

  @Column({ type: 'varchar', length: 500, nullable: true }) error!: string | null;
}
