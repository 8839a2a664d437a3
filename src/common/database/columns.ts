import { Column, PrimaryColumn } from 'typeorm';

/** A UUID key made by the application, never by the database; `table` names the primary key constraint. */
export const IdColumn = (table: string): PropertyDecorator =>
  PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: `pk_${table}` });

/** An instant, kept to the millisecond. */
export const InstantColumn = (options: { nullable?: boolean } = {}): PropertyDecorator =>
  Column({ type: 'timestamptz', precision: 3, ...options });
