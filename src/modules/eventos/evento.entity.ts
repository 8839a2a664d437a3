import { Check, Column, Entity, Index } from 'typeorm';
import { IdColumn, InstantColumn } from '../../core/database/columns.js';
import type { JsonCrudo } from '../../core/json/json-crudo.js';
import type { TipoDeEvento } from './evento.rule.js';

/** Something that happened, written in the transaction in which it did, while anybody wants to know of such things. */
@Entity('eventos')
@Check('ck_eventos_datos', `datos IS NOT NULL OR (tipo = 'infraccion.creada' AND cuerpo IS NULL)`)
@Index('ix_eventos_por_repartir', ['id'], { where: 'cuerpo IS NULL' })
export class Evento {
  @IdColumn('eventos') id!: string;

  @Column({ type: 'varchar', length: 40 }) tipo!: TipoDeEvento;

  /** Of what it tells. */
  @Column({ type: 'varchar', length: 100 }) sujeto!: string;

  /** By its schema; text that a parser would change. Null of an act that is not handed out yet: it stands there. */
  @Column({ type: 'json', nullable: true, select: false }) datos?: JsonCrudo | null;

  /** What is sent of it, the same for ever; null until it is handed out. */
  @Column({ type: 'text', nullable: true }) cuerpo!: string | null;

  /** When its transaction began, by the database's clock. */
  @InstantColumn() creado_en!: Date;
}
