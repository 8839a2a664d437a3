import { Entity, Index, PrimaryColumn } from 'typeorm';

/** Somebody who was counted among the different visitors of a type on a day. It is of use while the day lasts. */
@Entity('visitantes')
@Index('ix_visitantes_dia', ['dia'])
export class VisitanteContado {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_visitantes' }) tipo_id!: string;

  @PrimaryColumn({ type: 'date', primaryKeyConstraintName: 'pk_visitantes' }) dia!: string;

  /** The account, or half of a hash of what an anonymous visitor's request says, made with the day's salt. */
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_visitantes' }) visitante!: string;
}
