import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { containsPattern } from '../../core/database/search.js';
import type { Tx } from '../../core/database/transactions.js';
import type { Tramo } from '../../core/records/pagina.js';
import { Aviso } from './aviso.entity.js';
import { REENVIABLES, type EstadoAviso } from './estado-aviso.js';
import type { TipoAviso } from './tipos-de-aviso.js';

/** To which notices a list is narrowed. */
export interface AvisosFiltro {
  estado?: EstadoAviso | undefined;
  tipo?: TipoAviso | undefined;
  /** An e-mail, or a part of one. */
  destinatario?: string | undefined;
}

const WHOLE_CORREO = /^[^@\s]+@[^@\s]+\.[^@\s]+$/;

@Injectable()
export class AvisosRepository {
  constructor(@InjectRepository(Aviso) private readonly avisos: Repository<Aviso>) {}

  findById(id: string): Promise<Aviso | null> {
    return this.avisos.findOneBy({ id });
  }

  findPage({ estado, tipo, destinatario, antesDeId, cantidad }: AvisosFiltro & Tramo): Promise<Aviso[]> {
    const query = this.avisos.createQueryBuilder('a').orderBy('a.id', 'DESC').limit(cantidad);
    if (antesDeId) query.andWhere('a.id < :antesDeId', { antesDeId });
    if (estado) query.andWhere('a.estado = :estado', { estado });
    if (tipo) query.andWhere('a.tipo = :tipo', { tipo });
    if (destinatario) narrowToDestinatario(query, 'a', destinatario);
    return query.getMany();
  }

  /** The e-mails of whoever administers the tariff and may log in. */
  async findAdministradores(tx: Tx): Promise<string[]> {
    const rows = await tx.query<{ correo: string }[]>(
      `SELECT correo FROM registro.usuarios WHERE activo AND rol IN ('superadmin', 'admin') ORDER BY correo`,
    );
    return rows.map(({ correo }) => correo);
  }

  async insert(tx: Tx, avisos: Pick<Aviso, 'id' | 'tipo' | 'destinatario' | 'datos' | 'estado' | 'creado_en'>[]) {
    await tx.query(
      `INSERT INTO registro.avisos (id, tipo, destinatario, datos, estado, intentos, creado_en)
       SELECT id, tipo, destinatario, datos, estado, 0, creado_en FROM json_to_recordset($1)
         AS nuevo (id uuid, tipo text, destinatario text, datos jsonb, estado text, creado_en timestamptz)`,
      [JSON.stringify(avisos)],
    );
  }

  /** Makes one that was given up or kept wait to be sent; null where it is neither. */
  async sendAgain(tx: Tx, id: string): Promise<Aviso | null> {
    const [rows] = await tx.query<[Aviso[], number]>(
      `UPDATE registro.avisos SET estado = 'pendiente' WHERE id = $1 AND estado = ANY($2) RETURNING *`,
      [id, REENVIABLES],
    );
    return rows[0] ?? null;
  }

  /** One more try begins. Null when there is nothing to send any more. */
  async beginTry(id: string): Promise<Aviso | null> {
    const [rows] = await this.avisos.query<[Aviso[], number]>(
      `UPDATE registro.avisos SET intentos = intentos + 1 WHERE id = $1 AND estado = 'pendiente' AND datos IS NOT NULL RETURNING *`,
      [id],
    );
    return rows[0] ?? null;
  }

  /** How a try ended; one that is not waiting any more stays as it is. */
  async endTry(id: string, estado: EstadoAviso, ultimo_error: string | null): Promise<void> {
    await this.avisos.query(
      `UPDATE registro.avisos SET estado = $2::varchar, ultimo_error = $3,
         enviado_en = CASE WHEN $2::varchar = 'enviado' THEN now() END
       WHERE id = $1 AND estado = 'pendiente'`,
      [id, estado, ultimo_error],
    );
  }

  /** False when the person wanted no notices before already. */
  async insertBaja(tx: Tx, personaId: string): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      `INSERT INTO registro.avisos_bajas (persona_id, creado_en)
       SELECT id, now() FROM registro.personas WHERE id = $1 ON CONFLICT DO NOTHING RETURNING persona_id`,
      [personaId],
    );
    return rows.length > 0;
  }

  async hasBaja(personaId: string): Promise<boolean> {
    const rows = await this.avisos.query<unknown[]>('SELECT FROM registro.avisos_bajas WHERE persona_id = $1', [
      personaId,
    ]);
    return rows.length > 0;
  }
}

/** A whole e-mail is looked up; a part of one is looked for. */
export function narrowToDestinatario(
  query: { andWhere(condition: string, values: object): unknown },
  alias: string,
  text: string,
): void {
  const destinatario = text.toLowerCase();
  if (WHOLE_CORREO.test(destinatario)) query.andWhere(`${alias}.destinatario = :destinatario`, { destinatario });
  else query.andWhere(`${alias}.destinatario LIKE :parte`, { parte: containsPattern(destinatario) });
}
