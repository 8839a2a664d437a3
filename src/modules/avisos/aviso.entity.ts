import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { IdColumn, InstantColumn } from '../../core/database/columns.js';
import type { EstadoAviso } from './estado-aviso.js';
import type { DatosDeAviso, TipoAviso } from './tipos-de-aviso.js';

/** Something somebody is told by e-mail, written in the transaction of what it tells. */
@Entity('avisos')
@Index('ix_avisos_estado', ['estado', 'id'])
@Index('ix_avisos_destinatario', ['destinatario', 'id'])
@Index('ix_avisos_con_texto', { synchronize: false })
@Check('ck_avisos_estado', `estado IN ('pendiente', 'enviado', 'fallido', 'guardado')`)
export class Aviso {
  @IdColumn('avisos') id!: string;

  @Column({ type: 'varchar', length: 30 }) tipo!: TipoAviso;

  @Column({ type: 'varchar', length: 254 }) destinatario!: string;

  /** What subject and text are made of; absent once it was sent so long ago that nobody needs it. */
  @Column({ type: 'jsonb', nullable: true }) datos!: DatosDeAviso[TipoAviso] | null;

  @Column({ type: 'varchar', length: 10 }) estado!: EstadoAviso;

  /** How often it was tried to send it. */
  @Column({ type: 'integer' }) intentos!: number;

  @Column({ type: 'varchar', length: 500, nullable: true }) ultimo_error!: string | null;

  @InstantColumn() creado_en!: Date;

  @InstantColumn({ nullable: true }) enviado_en!: Date | null;
}

/** A person who wants to be told nothing. */
@Entity('avisos_bajas')
export class AvisoBaja {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_avisos_bajas' }) persona_id!: string;

  @InstantColumn() creado_en!: Date;
}
