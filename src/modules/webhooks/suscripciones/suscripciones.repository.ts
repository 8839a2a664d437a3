import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import type { Sobre } from '../../../core/cifrado/sobre.js';
import type { Tx } from '../../../core/database/transactions.js';
import { newId } from '../../../core/fields/id.js';
import type { Tramo } from '../../../core/records/pagina.js';
import { Suscripcion } from './suscripcion.entity.js';

/** How long a secret signs beside the one that took its place. */
const GRACE_HOURS = 24;

@Injectable()
export class SuscripcionesRepository {
  constructor(@InjectRepository(Suscripcion) private readonly suscripciones: Repository<Suscripcion>) {}

  find(aliadoId: string, id: string): Promise<Suscripcion | null> {
    return this.suscripciones.findOneBy({ aliado_id: aliadoId, id });
  }

  findPage(aliadoId: string, { antesDeId, cantidad }: Tramo): Promise<Suscripcion[]> {
    const query = this.suscripciones.createQueryBuilder('s').where('s.aliado_id = :aliadoId', { aliadoId });
    if (antesDeId) query.andWhere('s.id < :antesDeId', { antesDeId });
    return query.orderBy('s.id', 'DESC').limit(cantidad).getMany();
  }

  async findAliado(id: string): Promise<{ id: string } | null> {
    const [row] = await this.suscripciones.query<{ id: string }[]>('SELECT id FROM registro.aliados WHERE id = $1', [
      id,
    ]);
    return row ?? null;
  }

  async nombreDeAliado(tx: Tx, id: string): Promise<string> {
    const [row] = await tx.query<[{ nombre: string }]>('SELECT nombre FROM registro.aliados WHERE id = $1', [id]);
    return row.nombre;
  }

  /** Nobody else changes it before the transaction ends. */
  lock(tx: Tx, aliadoId: string, id: string): Promise<Suscripcion | null> {
    return tx.findOne(Suscripcion, { where: { aliado_id: aliadoId, id }, lock: { mode: 'pessimistic_write' } });
  }

  /** Adds a secret; those there are sign for a day more. */
  async addSecreto(tx: Tx, { id, aliado_id }: Pick<Suscripcion, 'id' | 'aliado_id'>, sobre: Sobre): Promise<void> {
    await tx.query(
      `UPDATE registro.secretos_suscripcion SET vence_en = now() + interval '${GRACE_HOURS} hours'
       WHERE suscripcion_id = $1 AND vence_en IS NULL`,
      [id],
    );
    const { formato, clave_id, clave_envuelta, cifrado } = sobre;
    await tx.query(
      `INSERT INTO registro.secretos_suscripcion
         (id, suscripcion_id, aliado_id, formato, clave_id, clave_envuelta, cifrado, creado_en)
       VALUES ($1, $2, $3, $4, $5, $6, $7, now())`,
      [newId(), id, aliado_id, formato, clave_id, clave_envuelta, cifrado],
    );
  }

  /** What is on its way to the subscription is on its way no more. */
  async cancelPendientes(tx: Tx, id: string): Promise<void> {
    await tx.query(
      `UPDATE registro.entregas SET estado = 'cancelada', proximo_en = NULL
       WHERE aliado_id = (SELECT aliado_id FROM registro.suscripciones WHERE id = $1)
         AND suscripcion_id = $1 AND estado = 'pendiente'`,
      [id],
    );
  }

  /** It fails no more: what it did before says nothing of what comes. */
  async forgetFailures(tx: Tx, id: string): Promise<void> {
    await tx.query('DELETE FROM registro.fallas_suscripcion WHERE suscripcion_id = $1', [id]);
  }
}
