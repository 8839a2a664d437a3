import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What makes the hashes of a day's visitors worthless once it is gone. The table is UNLOGGED. */
@Entity('sales_visitas')
export class SalDeVisitas {
  @PrimaryColumn({ type: 'date', primaryKeyConstraintName: 'pk_sales_visitas' }) dia!: string;

  @Column({ type: 'bytea' }) sal!: Buffer;
}
