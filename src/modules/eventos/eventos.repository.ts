import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Tx } from '../../core/database/transactions.js';
import type { TipoDeEvento } from './evento.rule.js';

/** An event that is to be written. */
export interface FilaDeEvento {
  id: string;
  sujeto: string;
  datos: object;
}

/** Subscriptions are another module's, above this one: all that counts here is whether there are any. */
@Injectable()
export class EventosRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** The kinds that anybody is subscribed to. */
  async findSuscritos(): Promise<string[]> {
    const rows = await this.dataSource.query<{ tipo: string }[]>(
      'SELECT DISTINCT unnest(eventos) AS tipo FROM registro.suscripciones WHERE activo',
    );
    return rows.map(({ tipo }) => tipo);
  }

  /** Nothing is written where nobody is subscribed. */
  async insert(tx: Tx, tipo: TipoDeEvento, filas: readonly FilaDeEvento[]): Promise<void> {
    await tx.query(
      `INSERT INTO registro.eventos (id, tipo, sujeto, datos, creado_en)
       SELECT id, $1::varchar, sujeto, datos, now() FROM json_to_recordset($2) AS nuevo (id uuid, sujeto text, datos json)
       WHERE EXISTS (SELECT FROM registro.suscripciones WHERE activo AND $1::varchar = ANY (eventos))`,
      [tipo, JSON.stringify(filas)],
    );
  }
}
