import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Tx } from '../../../core/database/transactions.js';
import type { ClaveOlvidada } from './clave-olvidada.entity.js';

/** More than anybody needs who looks for the first one: the rest would only fill his letter box. */
const MOST_AT_ONCE = 3;

/** Those who can have forgotten a password: officers ask an administrator. */
const CUENTAS = `(SELECT id, correo, activo, version_sesion, 'usuario' AS tipo FROM registro.usuarios
  UNION ALL SELECT id, correo, activo, version_sesion, 'cliente' FROM registro.clientes)`;

const OF_LINK = `c.id = coalesce(o.usuario_id, o.cliente_id) AND o.id = $1
  AND o.usado_en IS NULL AND o.expira_en > now() AND c.activo AND c.version_sesion = o.version_sesion`;

/** Whose password a link replaces. */
export interface Olvidadizo {
  tipo: 'usuario' | 'cliente';
  id: string;
}

@Injectable()
export class ClavesOlvidadasRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Null where no active account has this e-mail, or where it has links enough. Those who ask at once are counted one by one. */
  async insert(tx: Tx, id: string, correo: string, minutos: number): Promise<Pick<ClaveOlvidada, 'expira_en'> | null> {
    await tx.query('SELECT FROM registro.usuarios WHERE correo = $1 FOR NO KEY UPDATE', [correo]);
    await tx.query('SELECT FROM registro.clientes WHERE correo = $1 FOR NO KEY UPDATE', [correo]);
    const rows = await tx.query<Pick<ClaveOlvidada, 'expira_en'>[]>(
      `INSERT INTO registro.claves_olvidadas (id, usuario_id, cliente_id, version_sesion, creado_en, expira_en)
       SELECT $1::uuid, CASE c.tipo WHEN 'usuario' THEN c.id END, CASE c.tipo WHEN 'cliente' THEN c.id END,
         c.version_sesion, now(), now() + $3 * interval '1 minute' FROM ${CUENTAS} c
       WHERE c.correo = $2 AND c.activo AND (SELECT count(*) FROM registro.claves_olvidadas o
         WHERE (o.usuario_id = c.id OR o.cliente_id = c.id) AND o.expira_en > now()) < $4
       RETURNING expira_en`,
      [id, correo, minutos, MOST_AT_ONCE],
    );
    return rows[0] ?? null;
  }

  /** Whose link it is; null where it opens nothing any more. */
  async findTitular(id: string): Promise<Olvidadizo | null> {
    const [row] = await this.dataSource.query<Olvidadizo[]>(
      `SELECT c.tipo, c.id FROM registro.claves_olvidadas o, ${CUENTAS} c WHERE ${OF_LINK}`,
      [id],
    );
    return row ?? null;
  }

  /** Uses a link up; its account can't change until the transaction ends. False where it opens nothing any more. */
  async use(tx: Tx, id: string): Promise<boolean> {
    for (const [table, column] of [
      ['usuarios', 'usuario_id'],
      ['clientes', 'cliente_id'],
    ]) {
      await tx.query(
        `SELECT FROM registro.${table} WHERE id = (SELECT ${column} FROM registro.claves_olvidadas WHERE id = $1)
         FOR NO KEY UPDATE`,
        [id],
      );
    }
    const [, used] = await tx.query<[unknown, number]>(
      `UPDATE registro.claves_olvidadas o SET usado_en = now() FROM ${CUENTAS} c WHERE ${OF_LINK}`,
      [id],
    );
    return used > 0;
  }
}
