import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Tx } from '../../../core/database/transactions.js';
import type { ClaveOlvidada } from './clave-olvidada.entity.js';

/** More than anybody needs who looks for the first one: the rest would only fill his letter box. */
const MOST_AT_ONCE = 3;

const HOLDS = `o.usado_en IS NULL AND o.expira_en > now() AND u.activo AND u.version_sesion = o.version_sesion`;

@Injectable()
export class ClavesOlvidadasRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Null where no active user has this e-mail, or where he has links enough. */
  async insert(tx: Tx, id: string, correo: string, minutos: number): Promise<Pick<ClaveOlvidada, 'expira_en'> | null> {
    const rows = await tx.query<Pick<ClaveOlvidada, 'expira_en'>[]>(
      `INSERT INTO registro.claves_olvidadas (id, usuario_id, version_sesion, creado_en, expira_en)
       SELECT $1::uuid, u.id, u.version_sesion, now(), now() + $3 * interval '1 minute' FROM registro.usuarios u
       WHERE u.correo = $2 AND u.activo AND (SELECT count(*) FROM registro.claves_olvidadas o
         WHERE o.usuario_id = u.id AND o.expira_en > now()) < $4
       RETURNING expira_en`,
      [id, correo, minutos, MOST_AT_ONCE],
    );
    return rows[0] ?? null;
  }

  /** Whether a link still opens something. */
  async holds(id: string): Promise<boolean> {
    const rows = await this.dataSource.query<unknown[]>(
      `SELECT FROM registro.claves_olvidadas o JOIN registro.usuarios u ON u.id = o.usuario_id
       WHERE o.id = $1 AND ${HOLDS}`,
      [id],
    );
    return rows.length > 0;
  }

  /** Uses a link up. @returns whose it is; null where it opens nothing any more */
  async use(tx: Tx, id: string): Promise<string | null> {
    const [rows] = await tx.query<[{ usuario_id: string }[], number]>(
      `UPDATE registro.claves_olvidadas o SET usado_en = now() FROM registro.usuarios u
       WHERE o.id = $1 AND u.id = o.usuario_id AND ${HOLDS} RETURNING o.usuario_id`,
      [id],
    );
    return rows[0]?.usuario_id ?? null;
  }
}
