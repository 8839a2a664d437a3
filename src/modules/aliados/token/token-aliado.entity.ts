import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, Unique, type Relation } from 'typeorm';
import { InstantColumn } from '../../../core/database/columns.js';
import { Aliado } from '../aliado.entity.js';

/** A partner's own token, of which only the SHA-256 is kept. */
@Entity('tokens_aliado')
@Unique('uq_tokens_aliado_hash', ['hash'])
export class TokenAliado {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_tokens_aliado' }) aliado_id!: string;

  @Column({ type: 'bytea' }) hash!: Buffer;

  @InstantColumn() creado_en!: Date;

  @ManyToOne(() => Aliado, { onDelete: 'RESTRICT', onUpdate: 'NO ACTION' })
  @JoinColumn({ name: 'aliado_id', foreignKeyConstraintName: 'fk_tokens_aliado_aliado' })
  aliado?: Relation<Aliado>;
}
