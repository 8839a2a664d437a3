import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import type { Tx } from '../../core/database/transactions.js';
import type { Tramo } from '../../core/records/pagina.js';
import type { Clase } from './lectura/campos.js';
import { Lote } from './lote.entity.js';
import { ESTADOS_FINALES, type EstadoLote } from './lote.estado.js';

/** To which batches a question is narrowed. */
export interface LotesFiltro {
  /** The client who asks, who sees no others. */
  propiosDe?: string | undefined;
  clienteId?: string | undefined;
  estado?: EstadoLote | undefined;
  clase?: Clase | undefined;
}

/** What makes two files the same batch. */
export type Contenido = Pick<Lote, 'sha256' | 'clase' | 'operacion' | 'cliente_id'>;

/** The columns that a step may write; its state is written with them. */
export type CambioDeLote = Partial<Omit<Lote, 'id' | 'estado' | 'bytes'>>;

@Injectable()
export class LotesRepository {
  constructor(@InjectRepository(Lote) private readonly lotes: Repository<Lote>) {}

  findById(id: string): Promise<Lote | null> {
    return this.lotes.findOneBy({ id });
  }

  findPage({ propiosDe, clienteId, estado, clase, antesDeId, cantidad }: LotesFiltro & Tramo): Promise<Lote[]> {
    const query = this.lotes.createQueryBuilder('l').orderBy('l.id', 'DESC').limit(cantidad);
    if (antesDeId) query.andWhere('l.id < :antesDeId', { antesDeId });
    if (propiosDe) query.andWhere('l.cliente_id = :propiosDe', { propiosDe });
    if (clase) query.andWhere('l.clase = :clase', { clase });
    if (clienteId) query.andWhere('l.cliente_id = :clienteId', { clienteId });
    if (estado) query.andWhere('l.estado = :estado', { estado });
    return query.getMany();
  }

  /** False when the same bytes are a batch for the same purpose already. */
  async insert(tx: Tx, lote: Lote): Promise<boolean> {
    const { raw } = (await tx
      .createQueryBuilder()
      .insert()
      .into(Lote)
      .values(lote)
      .orIgnore()
      .returning('id')
      .execute()) as { raw: unknown[] };
    return raw.length > 0;
  }

  /** The batch that these bytes are already; null when it has come to nothing meanwhile. */
  findByContenido(tx: Tx, { sha256, clase, operacion, cliente_id }: Contenido): Promise<Lote | null> {
    return tx
      .createQueryBuilder(Lote, 'l')
      .where('l.sha256 = :sha256 AND l.clase = :clase', { sha256, clase })
      .andWhere('l.operacion IS NOT DISTINCT FROM :operacion', { operacion })
      .andWhere('l.cliente_id IS NOT DISTINCT FROM :cliente_id', { cliente_id })
      .andWhere(`NOT l.forzado AND l.estado NOT IN ('cancelado', 'fallido')`)
      .getOne();
  }

  /** How many of a client's batches have not ended, and how many bytes it handed in within a day. */
  async findUso(
    clienteId: string,
    source: Pick<Tx, 'query'> = this.lotes,
  ): Promise<{ abiertos: number; bytes: number }> {
    const [uso] = await source.query<[{ abiertos: string; bytes: string }]>(
      `SELECT count(*) FILTER (WHERE estado <> ALL ($2::varchar[])) AS abiertos,
         coalesce(sum(bytes) FILTER (WHERE creado_en > now() - interval '1 day'), 0) AS bytes
       FROM registro.lotes WHERE cliente_id = $1 AND creado_por = $1`,
      [clienteId, ESTADOS_FINALES],
    );
    return { abiertos: Number(uso.abiertos), bytes: Number(uso.bytes) };
  }

  /** Files of one client are counted one after the other. */
  async lockUso(tx: Tx, clienteId: string): Promise<void> {
    await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`lotes de ${clienteId}`]);
  }

  /** The batch, which nobody else changes before the transaction ends: who works on it and who stops it wait for each other. */
  lock(tx: Tx, id: string): Promise<Lote | null> {
    return tx.findOne(Lote, { where: { id }, lock: { mode: 'for_no_key_update' } });
  }

  /** Takes it from one of some states to another. @returns it as it is then; null when it was in none of them */
  async step(
    tx: Tx,
    id: string,
    { desde, hacia }: { desde: readonly EstadoLote[]; hacia: EstadoLote },
    cambio: CambioDeLote = {},
  ): Promise<Lote | null> {
    const { affected } = await tx
      .createQueryBuilder()
      .update(Lote)
      .set({ ...cambio, estado: hacia })
      .where('id = :id AND estado = ANY(:desde)', { id, desde })
      .execute();
    return affected ? tx.findOneBy(Lote, { id }) : null;
  }

  /** Those whose files were kept for long enough since they ended, or since they came and nobody went on with them. */
  async findVencidos(dias: number, cantidad: number): Promise<string[]> {
    const rows = await this.lotes.query<{ id: string }[]>(
      `SELECT id FROM registro.lotes
       WHERE archivado AND estado NOT IN ('confirmado', 'procesando', 'pausado')
         AND coalesce(terminado_en, creado_en) < now() - $1 * interval '1 day'
       ORDER BY id LIMIT $2`,
      [dias, cantidad],
    );
    return rows.map(({ id }) => id);
  }

  /** Those of these that are batches whose file is to be there. */
  async findArchivados(ids: readonly string[]): Promise<Set<string>> {
    const rows = await this.lotes.query<{ id: string }[]>(
      'SELECT id FROM registro.lotes WHERE id = ANY($1::uuid[]) AND archivado',
      [ids],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** Writes how far a batch has come that the caller has locked. */
  async advance(tx: Tx, id: string, cambio: CambioDeLote): Promise<void> {
    await tx.update(Lote, { id }, cambio);
  }
}
