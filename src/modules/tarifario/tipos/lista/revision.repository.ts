import { Injectable } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import type { Statement } from '../../../../core/database/pipelined-transactions.js';
import { queryPrepared } from '../../../../core/database/prepared.js';
import { ANONIMO, Reads } from '../../../../core/database/reads.js';

/** Which tariff this is, and until when it costs what it costs. */
export interface Vigente {
  revision: string;
  /** When the next price or value begins; null when none is to come. */
  hasta: Date | null;
}

@Injectable()
export class RevisionRepository {
  constructor(private readonly reads: Reads) {}

  /** Which tariff the public reads now. */
  async find(): Promise<string> {
    const [row] = await this.reads.run(ANONIMO, (source) => queryPrepared<{ revision: string }>(source, REVISION, []));
    return row!.revision;
  }

  /** @param en ms since the epoch */
  async findVigente(source: DataSource, en: number): Promise<Vigente> {
    const [row] = await queryPrepared<Vigente>(source, VIGENTE, [new Date(en)]);
    return row!;
  }

  /** What is read of the tariff by the public: all of it from one server. */
  run<T>(work: (source: DataSource) => Promise<T>): Promise<T> {
    return this.reads.run(ANONIMO, work);
  }
}

const REVISION: Statement = {
  name: 'revision_del_tarifario',
  text: 'SELECT revision FROM registro.revision_tarifario',
};

/** Of what was taken back too: to look once too often does no harm. */
const VIGENTE: Statement = {
  name: 'vigencia_del_tarifario',
  text: `SELECT revision, least((SELECT min(desde) FROM registro.precios_tipo WHERE desde > $1),
      (SELECT min(desde) FROM registro.valores_unidad WHERE desde > $1)) AS hasta
    FROM registro.revision_tarifario`,
};
