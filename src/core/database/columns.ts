import { Column, PrimaryColumn } from 'typeorm';

/** A UUID key made by the application, never by the database; `table` names the primary key constraint. */
export const IdColumn = (table: string): PropertyDecorator =>
  PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: `pk_${table}` });

/**
 * What a text of the record is searched by: the result of `foldText`, which the repository writes with every change. It is
 * there for conditions alone; no query gives it back, so that neither answers nor the trail carry it.
 */
export const BusquedaColumn = (): PropertyDecorator => Column({ type: 'text', select: false });

/** An instant, kept to the millisecond. */
export const InstantColumn = (options: { nullable?: boolean } = {}): PropertyDecorator =>
  Column({ type: 'timestamptz', precision: 3, ...options });

/**
 * When a row came: the database says so, and its application's role may not. By its clock, which goes on while a transaction
 * is held open, as `now()` does not.
 */
export const WrittenByDatabase = (): PropertyDecorator =>
  Column({
    type: 'timestamptz',
    precision: 3,
    default: () => 'clock_timestamp()',
    insert: false,
    update: false,
  });
