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

  /** Null where no active user has this e-mail, or where he has links enough. Those who ask at once are counted one by one. */
  async insert(tx: Tx, id: string, correo: string, minutos: number): Promise<Pick<ClaveOlvidada, 'expira_en'> | null> {
    await tx.query('SELECT FROM registro.usuarios WHERE correo = $1 FOR NO KEY UPDATE', [correo]);
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

  /** Whose link it is; null where it opens nothing any more. */
  async findUsuarioId(id: string): Promise<string | null> {
    const [row] = await this.dataSource.query<{ usuario_id: string }[]>(
      `SELECT o.usuario_id FROM registro.claves_olvidadas o JOIN registro.usuarios u ON u.id = o.usuario_id
       WHERE o.id = $1 AND ${HOLDS}`,
      [id],
    );
    return row?.usuario_id ?? null;
  }

  /** Uses a link up; its user can't change until the transaction ends. False where it opens nothing any more. */
  async use(tx: Tx, id: string): Promise<boolean> {
    await tx.query(
      `SELECT FROM registro.usuarios WHERE id = (SELECT usuario_id FROM registro.claves_olvidadas WHERE id = $1)
       FOR NO KEY UPDATE`,
      [id],
    );
    const [, used] = await tx.query<[unknown, number]>(
      `UPDATE registro.claves_olvidadas o SET usado_en = now() FROM registro.usuarios u
       WHERE o.id = $1 AND u.id = o.usuario_id AND ${HOLDS}`,
      [id],
    );
    return used > 0;
  }
}
