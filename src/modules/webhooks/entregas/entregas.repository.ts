import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import type { Tx } from '../../../core/database/transactions.js';
import { newId } from '../../../core/fields/id.js';
import type { Tramo } from '../../../core/records/pagina.js';
import type { TipoDeEvento } from '../../eventos/evento.rule.js';
import { cuerpoSql } from './cuerpo.sql.js';
import { Entrega, IntentoEntrega, type EstadoEntrega } from './entrega.entity.js';

/** To which deliveries a list is narrowed. */
export interface EntregasFiltro {
  estado?: EstadoEntrega | undefined;
  aliadoId?: string | undefined;
  evento?: TipoDeEvento | undefined;
  desde?: Date | undefined;
  hasta?: Date | undefined;
}

/** That something is sent to a subscription at all; nobody switches it off before the transaction ends. */
const ENCENDIDA = `EXISTS (SELECT FROM registro.suscripciones s JOIN registro.aliados a ON a.id = s.aliado_id
  WHERE s.id = e.suscripcion_id AND s.activo AND a.activo FOR SHARE OF s)`;

@Injectable()
export class EntregasRepository {
  constructor(@InjectRepository(Entrega) private readonly entregas: Repository<Entrega>) {}

  findById(id: string): Promise<Entrega | null> {
    return this.entregas.findOneBy({ id });
  }

  findIntentos(id: string): Promise<IntentoEntrega[]> {
    return this.entregas.manager.find(IntentoEntrega, { where: { entrega_id: id }, order: { id: 'ASC' } });
  }

  findPage({
    estado,
    aliadoId,
    evento,
    desde,
    hasta,
    antesDeId,
    cantidad,
  }: EntregasFiltro & Tramo): Promise<Entrega[]> {
    const query = this.entregas.createQueryBuilder('e').orderBy('e.id', 'DESC').limit(cantidad);
    if (antesDeId) query.andWhere('e.id < :antesDeId', { antesDeId });
    if (estado) query.andWhere('e.estado = :estado', { estado });
    if (aliadoId) query.andWhere('e.aliado_id = :aliadoId', { aliadoId });
    if (evento) query.andWhere('e.evento = :evento', { evento });
    if (desde) query.andWhere('e.creado_en >= :desde', { desde });
    if (hasta) query.andWhere('e.creado_en < :hasta', { hasta });
    return query.getMany();
  }

  /** Of what events tell, by their ids: of an act, of a vehicle … */
  async findSujetos(eventoIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await this.entregas.query<{ id: string; sujeto: string }[]>(
      'SELECT id, sujeto FROM registro.eventos WHERE id = ANY ($1)',
      [eventoIds],
    );
    return new Map(rows.map(({ id, sujeto }) => [id, sujeto]));
  }

  /** Puts one on its way again, from the beginning; null where its subscription is off, or gone. */
  async beginAgain(tx: Tx, id: string): Promise<Entrega | null> {
    const [rows] = await tx.query<[Entrega[], number]>(
      `UPDATE registro.entregas e SET estado = 'pendiente', proximo_en = now(), intentos = 0
       WHERE e.id = $1 AND ${ENCENDIDA} RETURNING e.*`,
      [id],
    );
    return rows[0] ?? null;
  }

  /** The same of all that a partner did not take of a period. @returns how many */
  async beginAllAgain(tx: Tx, aliadoId: string, desde: Date, hasta: Date): Promise<number> {
    const [, changed] = await tx.query<[unknown, number]>(
      `UPDATE registro.entregas e SET estado = 'pendiente', proximo_en = now(), intentos = 0
       WHERE e.aliado_id = $1 AND e.creado_en >= $2 AND e.creado_en < $3 AND e.estado <> 'entregada' AND ${ENCENDIDA}`,
      [aliadoId, desde, hasta],
    );
    return changed;
  }

  /** Writes a `prueba` and its delivery to one subscription; null where that is off. */
  async insertPrueba(tx: Tx, suscripcionId: string, datos: object, source: string): Promise<Entrega | null> {
    const [entrega] = await tx.query<Entrega[]>(
      `WITH evento AS (
         INSERT INTO registro.eventos (id, tipo, sujeto, datos, cuerpo, creado_en)
         SELECT n.id, n.tipo, n.sujeto, n.datos, ${cuerpoSql('n', '$4')}, n.creado_en FROM (SELECT $1::uuid AS id, 'prueba' AS tipo, $2::text AS sujeto,
           $3::json AS datos, now()::timestamptz(3) AS creado_en) AS n
         RETURNING id, tipo, creado_en)
       INSERT INTO registro.entregas AS e
         (id, evento_id, evento, aliado_id, suscripcion_id, estado, intentos, proximo_en, creado_en)
       SELECT $5, v.id, v.tipo, s.aliado_id, s.id, 'pendiente', 0, now(), v.creado_en
       FROM evento v, registro.suscripciones s JOIN registro.aliados a ON a.id = s.aliado_id
       WHERE s.id = $6 AND s.activo AND a.activo FOR SHARE OF s
       RETURNING e.*`,
      [newId(), suscripcionId, JSON.stringify(datos), source, newId(), suscripcionId],
    );
    return entrega ?? null;
  }
}
