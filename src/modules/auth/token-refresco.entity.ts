import { Check, Column, Entity, Index, JoinColumn, ManyToOne, Unique, type Relation } from 'typeorm';
import { IdColumn, InstantColumn } from '../../core/database/columns.js';
import { Cliente } from '../clientes/cliente.entity.js';
import { Oficial } from '../oficiales/oficial.entity.js';
import { Usuario } from '../usuarios/usuario.entity.js';

/** One refresh token of a log-in ("family"). Only its SHA-256 is kept. */
@Entity('tokens_refresco')
@Unique('uq_tokens_refresco_hash', ['hash'])
@Index('ix_tokens_refresco_familia', ['familia_id'])
@Index('ix_tokens_refresco_oficial', ['oficial_id'])
@Index('ix_tokens_refresco_usuario', ['usuario_id'])
@Index('ix_tokens_refresco_cliente', ['cliente_id'])
@Index('ix_tokens_refresco_expira_en', ['expira_en'])
@Check('ck_tokens_refresco_titular', `num_nonnulls(oficial_id, usuario_id, cliente_id) = 1`)
export class TokenRefresco {
  @IdColumn('tokens_refresco') id!: string;

  @Column({ type: 'uuid' }) familia_id!: string;

  @Column({ type: 'bytea' }) hash!: Buffer;

  @Column({ type: 'uuid', nullable: true }) oficial_id!: string | null;

  @Column({ type: 'uuid', nullable: true }) usuario_id!: string | null;

  @Column({ type: 'uuid', nullable: true }) cliente_id!: string | null;

  /** The holder's version_sesion when it was issued; an older one is revoked. */
  @Column({ type: 'integer' }) version_sesion!: number;

  /** From where it was asked for, and by which client (`User-Agent`); absent where that was not kept yet. */
  @Column({ type: 'varchar', length: 45, nullable: true }) direccion!: string | null;

  @Column({ type: 'varchar', length: 256, nullable: true }) agente!: string | null;

  @InstantColumn() creado_en!: Date;

  @InstantColumn() expira_en!: Date;

  /** When its successor was handed out. */
  @InstantColumn({ nullable: true }) usado_en!: Date | null;

  @InstantColumn({ nullable: true }) revocado_en!: Date | null;

  @ManyToOne(() => Oficial, { onDelete: 'RESTRICT', onUpdate: 'NO ACTION' })
  @JoinColumn({ name: 'oficial_id', foreignKeyConstraintName: 'fk_tokens_refresco_oficial' })
  oficial?: Relation<Oficial> | null;

  @ManyToOne(() => Usuario, { onDelete: 'RESTRICT', onUpdate: 'NO ACTION' })
  @JoinColumn({ name: 'usuario_id', foreignKeyConstraintName: 'fk_tokens_refresco_usuario' })
  usuario?: Relation<Usuario> | null;

  @ManyToOne(() => Cliente, { onDelete: 'RESTRICT', onUpdate: 'NO ACTION' })
  @JoinColumn({ name: 'cliente_id', foreignKeyConstraintName: 'fk_tokens_refresco_cliente' })
  cliente?: Relation<Cliente> | null;
}
