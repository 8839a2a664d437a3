import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../../core/database/columns.js';

/** A log-in to the panel, as connect-pg-simple keeps it. The cookie carries `sid` signed: the row alone opens nothing. */
@Entity('sesiones_panel')
@Index('ix_sesiones_panel_expire', ['expire'])
@Index('ix_sesiones_panel_usuario', { synchronize: false })
export class SesionPanel {
  @PrimaryColumn({ type: 'varchar', length: 64, primaryKeyConstraintName: 'pk_sesiones_panel' }) sid!: string;

  @Column({ type: 'json' }) sess!: object;

  @InstantColumn() expire!: Date;

  /** When it was last used, to a few minutes; absent until then. */
  @InstantColumn({ nullable: true }) usado_en!: Date | null;
}
