import { Check, Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { InstantColumn } from '../../../core/database/columns.js';
import { Aliado } from '../aliado.entity.js';

/** The user and password of a partner, encrypted: see core/cifrado. */
@Entity('credenciales_aliado')
@Check('ck_credenciales_aliado_formato', `formato >= 1`)
export class CredencialAliado {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_credenciales_aliado' }) aliado_id!: string;

  @Column({ type: 'smallint' }) formato!: number;

  /** Which key of CREDENCIALES_CLAVE the data key is wrapped with. */
  @Column({ type: 'varchar', length: 64 }) clave_id!: string;

  @Column({ type: 'bytea' }) clave_envuelta!: Buffer;

  @Column({ type: 'bytea' }) cifrado!: Buffer;

  @InstantColumn() actualizado_en!: Date;

  @ManyToOne(() => Aliado, { onDelete: 'RESTRICT', onUpdate: 'NO ACTION' })
  @JoinColumn({ name: 'aliado_id', foreignKeyConstraintName: 'fk_credenciales_aliado_aliado' })
  aliado?: Relation<Aliado>;
}
