import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** How often the tariff has changed: one row, which whoever changes it counts up first. */
@Entity('revision_tarifario')
@Check('ck_revision_tarifario_id', `id = 1`)
export class RevisionTarifario {
  @PrimaryColumn({ type: 'smallint', primaryKeyConstraintName: 'pk_revision_tarifario' }) id!: number;

  /** The driver gives it as text. */
  @Column({ type: 'bigint' }) revision!: string;
}
