import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { InstantColumn } from '../../core/database/columns.js';
import { Oficial } from '../oficiales/oficial.entity.js';
import { Persona } from '../personas/persona.entity.js';
import { Vehiculo } from '../vehiculos/vehiculo.entity.js';

/**
 * A filed infraction: immutable, and its own trail entry. The key holds vehiculo_id because the table is
 * distributed by it on Citus; `id` alone is unique by construction (see infraccion-id.ts).
 */
@Entity('infracciones')
@Index('ix_infracciones_vehiculo_momento', { synchronize: false })
@Index('ix_infracciones_oficial', ['oficial_id', 'id'])
@Index('ix_infracciones_persona', ['persona_id'])
@Index('ix_infracciones_creado_en', ['creado_en', 'id'])
@Check('ck_infracciones_placa_patente', `placa_patente ~ '^[A-Z0-9Ñ]{1,12}$' AND placa_patente ~ '[0-9]'`)
@Check('ck_infracciones_comentarios', `length(comentarios) BETWEEN 1 AND 2000`)
export class Infraccion {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_infracciones' }) id!: string;

  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_infracciones' }) vehiculo_id!: string;

  @Column({ type: 'uuid' }) oficial_id!: string;

  /** The owner at the moment of filing. */
  @Column({ type: 'uuid' }) persona_id!: string;

  /** The plate as it was filed, normalised. */
  @Column({ type: 'varchar', length: 12 }) placa_patente!: string;

  /** When the infraction happened. */
  @InstantColumn() momento!: Date;

  /** 1 to 2,000 code points, byte for byte as they came. */
  @Column({ type: 'text' }) comentarios!: string;

  /** When it arrived. */
  @InstantColumn() creado_en!: Date;

  /** The request that brought it. */
  @Column({ type: 'varchar', length: 64 }) request_id!: string;

  /** The network address it came from. */
  @Column({ type: 'varchar', length: 45 }) direccion!: string;

  @ManyToOne(() => Vehiculo, { onDelete: 'RESTRICT', onUpdate: 'NO ACTION' })
  @JoinColumn({ name: 'vehiculo_id', foreignKeyConstraintName: 'fk_infracciones_vehiculo' })
  vehiculo?: Relation<Vehiculo>;

  @ManyToOne(() => Oficial, { onDelete: 'RESTRICT', onUpdate: 'NO ACTION' })
  @JoinColumn({ name: 'oficial_id', foreignKeyConstraintName: 'fk_infracciones_oficial' })
  oficial?: Relation<Oficial>;

  @ManyToOne(() => Persona, { onDelete: 'RESTRICT', onUpdate: 'NO ACTION' })
  @JoinColumn({ name: 'persona_id', foreignKeyConstraintName: 'fk_infracciones_persona' })
  persona?: Relation<Persona>;
}
