import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { TipoInfraccion } from '../tarifario/tipos/tipo-infraccion.entity.js';
import type { Gravedad } from '../tarifario/tipos/tipo.rule.js';
import { Infraccion } from './infraccion.entity.js';

const KEY = { primaryKeyConstraintName: 'pk_conceptos_infraccion' };

/** What an infraction is charged with: the type as it stood at filing, and what it cost when it happened. Immutable. */
@Entity('conceptos_infraccion')
@Index('ix_conceptos_infraccion_tipo', ['tipo_id', 'infraccion_id'])
@Check('ck_conceptos_infraccion_posicion', `posicion BETWEEN 1 AND 10`)
@Check('ck_conceptos_infraccion_monto', `monto BETWEEN 0 AND 9007199254740991`)
@Check('ck_conceptos_infraccion_moneda', `moneda ~ '^[A-Z]{3}$'`)
export class ConceptoInfraccion {
  @PrimaryColumn({ type: 'uuid', ...KEY }) infraccion_id!: string;

  @PrimaryColumn({ type: 'uuid', ...KEY }) vehiculo_id!: string;

  /** Its place among the codes the officer sent, from 1 on. */
  @PrimaryColumn({ type: 'smallint', ...KEY }) posicion!: number;

  @ManyToOne(() => Infraccion, { onDelete: 'RESTRICT', onUpdate: 'NO ACTION' })
  @JoinColumn([
    {
      name: 'infraccion_id',
      referencedColumnName: 'id',
      foreignKeyConstraintName: 'fk_conceptos_infraccion_infraccion',
    },
    {
      name: 'vehiculo_id',
      referencedColumnName: 'vehiculo_id',
      foreignKeyConstraintName: 'fk_conceptos_infraccion_infraccion',
    },
  ])
  infraccion?: Relation<Infraccion>;

  @Column({ type: 'uuid' }) tipo_id!: string;

  @ManyToOne(() => TipoInfraccion, { onDelete: 'RESTRICT', onUpdate: 'NO ACTION' })
  @JoinColumn({ name: 'tipo_id', foreignKeyConstraintName: 'fk_conceptos_infraccion_tipo' })
  tipo?: Relation<TipoInfraccion>;

  @Column({ type: 'varchar', length: 30 }) codigo!: string;

  @Column({ type: 'varchar', length: 500 }) descripcion!: string;

  @Column({ type: 'varchar', length: 100, nullable: true }) articulo!: string | null;

  @Column({ type: 'varchar', length: 10 }) gravedad!: Gravedad;

  @Column({ type: 'smallint' }) puntos!: number;

  @Column({ type: 'boolean' }) remolque!: boolean;

  @Column({ type: 'boolean' }) sin_descuento!: boolean;

  /** The code of a unit or of a currency. */
  @Column({ type: 'varchar', length: 10 }) unidad!: string;

  /** The driver gives this and the next as texts. */
  @Column({ type: 'numeric', precision: 16, scale: 4 }) cantidad!: string;

  /** In major units of the currency. */
  @Column({ type: 'numeric', precision: 18, scale: 6 }) valor_unidad!: string;

  @Column({ type: 'varchar', length: 3 }) moneda!: string;

  /** In minor units. The driver gives it as text. */
  @Column({ type: 'bigint' }) monto!: string;
}
