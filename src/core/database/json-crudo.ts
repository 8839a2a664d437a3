import type { DataSource } from 'typeorm';
import { JsonCrudo } from '../json/json-crudo.js';

/** Lets a {@link JsonCrudo} into a column of JSON as it is. The ORM would write the JSON of whatever it is given. */
export function keepJsonCrudo(dataSource: DataSource): DataSource {
  const { driver } = dataSource;
  const prepare = driver.preparePersistentValue.bind(driver);
  driver.preparePersistentValue = (value: unknown, column) =>
    value instanceof JsonCrudo ? value.texto : (prepare(value, column) as unknown);
  return dataSource;
}
