import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** Which tariff this is: one row, which whoever changes the tariff changes first. */
@Entity('revision_tarifario')
@Check('ck_revision_tarifario_id', `id = 1`)
export class RevisionTarifario {
  @PrimaryColumn({ type: 'smallint', primaryKeyConstraintName: 'pk_revision_tarifario' }) id!: number;

  @Column({ type: 'uuid' }) revision!: string;
}
