import { Check, Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { IdColumn, InstantColumn } from '../../../core/database/columns.js';
import { Aliado } from '../../aliados/aliado.entity.js';
import { Suscripcion } from './suscripcion.entity.js';

/** What requests of a subscription are signed with, encrypted: see core/cifrado. */
@Entity('secretos_suscripcion')
@Index('ix_secretos_suscripcion_aliado', ['aliado_id'])
@Index('ix_secretos_suscripcion_suscripcion', ['suscripcion_id', 'id'])
@Check('ck_secretos_suscripcion_formato', `formato >= 1`)
export class SecretoSuscripcion {
  @IdColumn('secretos_suscripcion') id!: string;

  @Column({ type: 'uuid' }) suscripcion_id!: string;

  /** With whom it goes. */
  @Column({ type: 'uuid' }) aliado_id!: string;

  @Column({ type: 'smallint' }) formato!: number;

  @Column({ type: 'varchar', length: 64 }) clave_id!: string;

  @Column({ type: 'bytea' }) clave_envuelta!: Buffer;

  @Column({ type: 'bytea' }) cifrado!: Buffer;

  /** Until when it signs; null for the newest. */
  @InstantColumn({ nullable: true }) vence_en!: Date | null;

  @InstantColumn() creado_en!: Date;

  @ManyToOne(() => Suscripcion, { onDelete: 'RESTRICT', onUpdate: 'NO ACTION' })
  @JoinColumn({ name: 'suscripcion_id', foreignKeyConstraintName: 'fk_secretos_suscripcion_suscripcion' })
  suscripcion?: Relation<Suscripcion>;

  @ManyToOne(() => Aliado, { onDelete: 'RESTRICT', onUpdate: 'NO ACTION' })
  @JoinColumn({ name: 'aliado_id', foreignKeyConstraintName: 'fk_secretos_suscripcion_aliado' })
  aliado?: Relation<Aliado>;
}
