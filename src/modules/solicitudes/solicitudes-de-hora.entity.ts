import { Check, Column, Entity, Index } from 'typeorm';
import { IdColumn, InstantColumn } from '../../core/database/columns.js';

/** How many requests of a kind the server answered in an hour. Its id is made of all that tells the kind. */
@Entity('solicitudes_por_hora')
@Index('ix_solicitudes_por_hora_hora', ['hora', 'id'])
@Check('ck_solicitudes_por_hora_total', 'total >= 1')
export class SolicitudesDeHora {
  @IdColumn('solicitudes_por_hora') id!: string;

  /** Its beginning. */
  @InstantColumn() hora!: Date;

  @Column({ type: 'varchar', length: 10 }) metodo!: string;

  /** The route's pattern, never an address. */
  @Column({ type: 'varchar', length: 300 }) ruta!: string;

  @Column({ type: 'smallint' }) estado!: number;

  /** The partner whom they were about; there was one of that id when they were counted. */
  @Column({ type: 'uuid', nullable: true }) aliado_id!: string | null;

  @Column({ type: 'integer' }) total!: number;

  /** How many took at most each of the times of the metrics, but more than the one before; the last, longer than all. */
  @Column({ type: 'integer', array: true }) tiempos!: number[];
}
