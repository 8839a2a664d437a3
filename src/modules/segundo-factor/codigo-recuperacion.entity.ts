import { Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { InstantColumn } from '../../core/database/columns.js';
import { Usuario } from '../usuarios/usuario.entity.js';

/** A recovery code, which stands in for one code of the phone, once. Only its SHA-256 is kept. */
@Entity('codigos_recuperacion')
export class CodigoRecuperacion {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_codigos_recuperacion' }) usuario_id!: string;

  @PrimaryColumn({ type: 'bytea', primaryKeyConstraintName: 'pk_codigos_recuperacion' }) hash!: Buffer;

  @InstantColumn() creado_en!: Date;

  @InstantColumn({ nullable: true }) usado_en!: Date | null;

  @ManyToOne(() => Usuario, { onDelete: 'RESTRICT', onUpdate: 'NO ACTION' })
  @JoinColumn({ name: 'usuario_id', foreignKeyConstraintName: 'fk_codigos_recuperacion_usuario' })
  usuario?: Relation<Usuario>;
}
