import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { WrittenByDatabase } from '../../core/database/columns.js';
import { Usuario } from '../usuarios/usuario.entity.js';
import { Registro } from './registro.entity.js';

/** That a record was annulled, which happens once: the key says so. The database writes when. */
@Entity('anulaciones_registro')
@Index('ix_anulaciones_registro_anulado_por', ['anulado_por'])
@Check('ck_anulaciones_registro_motivo', `length(motivo) >= 1`)
export class AnulacionRegistro {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_anulaciones_registro' }) registro_id!: string;

  @Column({ type: 'uuid' }) anulado_por!: string;

  @Column({ type: 'varchar', length: 500 }) motivo!: string;

  @WrittenByDatabase() anulado_en!: Date;

  @ManyToOne(() => Registro, { onDelete: 'RESTRICT', onUpdate: 'NO ACTION' })
  @JoinColumn({ name: 'registro_id', foreignKeyConstraintName: 'fk_anulaciones_registro_registro_id' })
  registro?: Relation<Registro>;

  @ManyToOne(() => Usuario, { onDelete: 'RESTRICT', onUpdate: 'NO ACTION' })
  @JoinColumn({ name: 'anulado_por', foreignKeyConstraintName: 'fk_anulaciones_registro_anulado_por' })
  autor?: Relation<Usuario>;
}
