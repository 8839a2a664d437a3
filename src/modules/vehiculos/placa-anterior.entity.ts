import { Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Vehiculo } from './vehiculo.entity.js';

/**
 * A plate a vehicle once bore. A filing repeated after the plate moved finds its first row through it
 * without asking every shard.
 */
@Entity('placas_anteriores')
@Index('ix_placas_anteriores_vehiculo', ['vehiculo_id'])
export class PlacaAnterior {
  @PrimaryColumn({ type: 'varchar', length: 12, primaryKeyConstraintName: 'pk_placas_anteriores' })
  placa_patente!: string;

  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_placas_anteriores' })
  vehiculo_id!: string;

  @ManyToOne(() => Vehiculo, { onDelete: 'RESTRICT', onUpdate: 'NO ACTION' })
  @JoinColumn({ name: 'vehiculo_id', foreignKeyConstraintName: 'fk_placas_anteriores_vehiculo' })
  vehiculo?: Relation<Vehiculo>;
}
