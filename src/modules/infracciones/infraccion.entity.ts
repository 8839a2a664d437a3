import {
  Check,
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
  VirtualColumn,
  type Relation,
} from 'typeorm';
import { InstantColumn } from '../../core/database/columns.js';
import { Oficial } from '../oficiales/oficial.entity.js';
import { Persona } from '../personas/persona.entity.js';
import { Vehiculo } from '../vehiculos/vehiculo.entity.js';

const CODIGOS = (infraccion: string): string =>
  `SELECT string_agg(c.codigo, ', ' ORDER BY c.posicion) FROM registro.conceptos_infraccion c
   WHERE ${infraccion}.importe IS NOT NULL AND c.infraccion_id = ${infraccion}.id AND c.vehiculo_id = ${infraccion}.vehiculo_id`;

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
@Check('ck_infracciones_lugar', `length(lugar) >= 1`)
@Check('ck_infracciones_latitud', `num_nonnulls(latitud, longitud) <> 1 AND latitud BETWEEN -90 AND 90`)
@Check('ck_infracciones_longitud', `longitud BETWEEN -180 AND 180`)
@Check('ck_infracciones_importe', `num_nonnulls(moneda, importe) <> 1 AND importe BETWEEN 0 AND 9007199254740991`)
@Check('ck_infracciones_moneda', `moneda ~ '^[A-Z]{3}$'`)
@Check('ck_infracciones_contenido', `num_nonnulls(comentarios, importe) >= 1`)
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

  /** 1 to 2,000 code points, byte for byte as they came; null where codes tell it all. */
  @Column({ type: 'text', nullable: true }) comentarios!: string | null;

  /** When it arrived. */
  @InstantColumn() creado_en!: Date;

  /** The request that brought it. */
  @Column({ type: 'varchar', length: 64 }) request_id!: string;

  /** The network address it came from. */
  @Column({ type: 'varchar', length: 45 }) direccion!: string;

  /** Where it happened, as the officer wrote it. */
  @Column({ type: 'varchar', length: 200, nullable: true }) lugar!: string | null;

  /** WGS 84, in degrees, to 7 decimals. */
  @Column({ type: 'double precision', nullable: true }) latitud!: number | null;

  @Column({ type: 'double precision', nullable: true }) longitud!: number | null;

  /** Of the amount; null without codes. */
  @Column({ type: 'varchar', length: 3, nullable: true }) moneda!: string | null;

  /** What its concepts sum up to, in minor units; the driver gives it as text. Null without codes. */
  @Column({ type: 'bigint', nullable: true }) importe!: string | null;

  /** The codes it was filed with, in one text, where records are read whole; null without. */
  @VirtualColumn({ type: 'text', query: CODIGOS })
  codigos?: string | null;

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
