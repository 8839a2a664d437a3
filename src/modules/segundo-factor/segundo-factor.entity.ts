import { Check, Column, Entity, JoinColumn, OneToOne, PrimaryColumn, type Relation } from 'typeorm';
import { InstantColumn } from '../../core/database/columns.js';
import { Usuario } from '../usuarios/usuario.entity.js';

/** What the application on a user's phone makes codes from. Whether it counts yet stands on the user. */
@Entity('segundos_factores')
@Check('ck_segundos_factores_ultimo_paso', `ultimo_paso >= 0`)
export class SegundoFactor {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_segundos_factores' }) usuario_id!: string;

  /** Encrypted; see CifradoDeSecretos. */
  @Column({ type: 'bytea' }) secreto!: Buffer;

  /** The step (30 seconds since 1970) of the last code that was taken: it and earlier ones are spent. */
  @Column({ type: 'integer' }) ultimo_paso!: number;

  @InstantColumn() creado_en!: Date;

  @OneToOne(() => Usuario, { onDelete: 'RESTRICT', onUpdate: 'NO ACTION' })
  @JoinColumn({ name: 'usuario_id', foreignKeyConstraintName: 'fk_segundos_factores_usuario' })
  usuario?: Relation<Usuario>;
}
