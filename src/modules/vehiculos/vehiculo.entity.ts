import { Check, Column, Entity, Index, JoinColumn, ManyToOne, Unique, type Relation } from 'typeorm';
import { BusquedaColumn, IdColumn, InstantColumn } from '../../core/database/columns.js';
import { Persona } from '../personas/persona.entity.js';

/** A vehicle and its present owner. */
@Entity('vehiculos')
@Unique('uq_vehiculos_placa_patente', ['placa_patente'])
@Index('ix_vehiculos_persona', ['persona_id'])
@Index('ix_vehiculos_marca', ['marca', 'id'])
@Index('ix_vehiculos_color', ['color', 'id'])
@Index('ix_vehiculos_comienzo_de_placa', { synchronize: false })
@Index('ix_vehiculos_busqueda', { synchronize: false })
@Check('ck_vehiculos_placa_patente', `placa_patente ~ '^[A-Z0-9Ñ]{1,12}$' AND placa_patente ~ '[0-9]'`)
@Check('ck_vehiculos_marca', `length(marca) >= 1`)
@Check('ck_vehiculos_color', `length(color) >= 1`)
export class Vehiculo {
  @IdColumn('vehiculos') id!: string;

  /** Normalised: see placa.rule.ts. */
  @Column({ type: 'varchar', length: 12 }) placa_patente!: string;

  @Column({ type: 'varchar', length: 60 }) marca!: string;

  /** Of `marca`. */
  @BusquedaColumn() busqueda?: string;

  @Column({ type: 'varchar', length: 40 }) color!: string;

  /** Of `color`. */
  @BusquedaColumn() busqueda_color?: string;

  @Column({ type: 'uuid' }) persona_id!: string;

  @ManyToOne(() => Persona, { onDelete: 'RESTRICT', onUpdate: 'NO ACTION' })
  @JoinColumn({ name: 'persona_id', foreignKeyConstraintName: 'fk_vehiculos_persona' })
  persona?: Relation<Persona>;

  @Column({ type: 'integer' }) version!: number;

  @InstantColumn() creado_en!: Date;

  @InstantColumn() actualizado_en!: Date;
}
