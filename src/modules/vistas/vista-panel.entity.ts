import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, Unique } from 'typeorm';
import { InstantColumn } from '../../core/database/columns.js';
import { Usuario } from '../usuarios/usuario.entity.js';

/** A list of the panel that a user gave a name: its filters, order and page size. A preference, and no record of the registry. */
@Entity('vistas_panel')
@Unique('uq_vistas_panel_nombre', ['usuario_id', 'recurso', 'nombre'])
@Index('ix_vistas_panel_compartidas', ['recurso'], { where: 'compartida' })
export class VistaPanel {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_vistas_panel' }) id!: string;

  @Column({ type: 'uuid' }) usuario_id!: string;

  @ManyToOne(() => Usuario, { onDelete: 'RESTRICT', onUpdate: 'NO ACTION' })
  @JoinColumn({ name: 'usuario_id', foreignKeyConstraintName: 'fk_vistas_panel_usuario' })
  usuario?: Usuario;

  /** The list, as the panel calls it in addresses. */
  @Column({ type: 'varchar', length: 30 }) recurso!: string;

  @Column({ type: 'varchar', length: 60 }) nombre!: string;

  /** The query of the list's address. */
  @Column({ type: 'varchar', length: 4000 }) consulta!: string;

  /** Whether the other users see it too. */
  @Column({ type: 'boolean' }) compartida!: boolean;

  @InstantColumn() creado_en!: Date;
}
