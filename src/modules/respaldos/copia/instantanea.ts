import { Client } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import type { DataSource } from 'typeorm';
import { connectionOf } from '../../../core/database/connection-of.js';
import { nombrada, leerTablas, type Tabla } from './tablas.js';

/** So that texts of dates and numbers are the same wherever they are written and read, and nothing ends it for its length. */
export const AJUSTES = [
  'SET LOCAL statement_timeout = 0',
  'SET LOCAL idle_in_transaction_session_timeout = 0',
  `SET LOCAL datestyle = 'ISO, YMD'`,
  `SET LOCAL intervalstyle = 'postgres'`,
  `SET LOCAL timezone = 'UTC'`,
  'SET LOCAL extra_float_digits = 1',
];

/** The database as it was at one moment, while everybody goes on writing. On a connection of its own. */
export class Instantanea {
  private constructor(private readonly client: Client) {}

  static async abrir(dataSource: DataSource): Promise<Instantanea> {
    const client = new Client({ ...connectionOf(dataSource), application_name: 'registro-respaldo' });
    client.on('error', () => undefined); // the statements that follow report a lost connection themselves
    await client.connect();
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    for (const ajuste of AJUSTES) await client.query(ajuste);
    return new Instantanea(client);
  }

  async migraciones(): Promise<string[]> {
    const { rows } = await this.client.query<{ name: string }>('SELECT name FROM registro.migraciones ORDER BY id');
    return rows.map(({ name }) => name);
  }

  tablas(): Promise<Tabla[]> {
    return leerTablas(this.client);
  }

  /** The rows of a table in COPY's text format, each in a line. */
  filas(tabla: Tabla): AsyncIterable<Buffer> {
    const { tabla: from, columnas } = nombrada(tabla);
    return this.client.query(copyTo(`COPY (SELECT ${columnas} FROM ${from}) TO STDOUT`)) as AsyncIterable<Buffer>;
  }

  /** Also in the middle of a table. */
  async cerrar(): Promise<void> {
    await this.client.end();
  }
}
