import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Principal, TipoPrincipal } from '../../../core/auth/principal.js';
import type { Tx } from '../../../core/database/transactions.js';
import type { Tramo } from '../../../core/records/pagina.js';

/** Where a session was opened: at the API, with tokens, or at the panel, with a cookie. */
export type ClaseDeSesion = 'api' | 'panel';

/** A log-in of an account that can go on. */
export interface SesionAbierta {
  id: string;
  clase: ClaseDeSesion;
  creado_en: Date;
  /** Of the API: when it was last renewed. Of the panel: when it was last used, to a few minutes. */
  usado_en: Date;
  /** From where it was used then; absent for log-ins of before this was kept. */
  direccion: string | null;
  agente: string | null;
}

/** What closing a session says of it. */
export type SesionCerrada = Pick<SesionAbierta, 'clase' | 'direccion' | 'agente'>;

/** Whose sessions: those opened under an older version have ended. */
export type Titular = Pick<Principal, 'tipo' | 'id' | 'versionSesion'>;

/** How a session of the panel goes on. */
export interface Renovacion {
  ahora: Date;
  /** One that was renewed after this is left as it is. */
  desde: Date;
  /** How long it may stay unused, and last at most. */
  inactivaMs: number;
  totalMs: number;
}

const COLUMN_OF: Readonly<Record<TipoPrincipal, string>> = {
  oficial: 'oficial_id',
  usuario: 'usuario_id',
  cliente: 'cliente_id',
};

/** A log-in's first token bears its name and its end, the one that is not spent how it was used last. */
const ofApi = (tipo: TipoPrincipal): string => `
  SELECT f.id, 'api' AS clase, f.creado_en, u.creado_en AS usado_en, u.direccion, u.agente
  FROM registro.tokens_refresco f
  JOIN registro.tokens_refresco u ON u.familia_id = f.id AND u.usado_en IS NULL AND u.expira_en > $3
  WHERE f.${COLUMN_OF[tipo]} = $1::uuid AND f.id = f.familia_id AND f.version_sesion = $2 AND f.revocado_en IS NULL`;

/** Which sessions of the panel are the account's and hold; one without a name was opened by an older version meanwhile. */
const IS_OF_PANEL = `p.sess ->> 'usuarioId' = $1::text AND (p.sess ->> 'versionSesion')::integer = $2
  AND p.expire > $3 AND p.sess ->> 'sesionId' IS NOT NULL`;

const OF_PANEL = `
  SELECT (p.sess ->> 'sesionId')::uuid, 'panel', (p.sess ->> 'creadaEn')::timestamptz,
    coalesce(p.usado_en, (p.sess ->> 'creadaEn')::timestamptz), p.sess ->> 'direccion', p.sess ->> 'agente'
  FROM registro.sesiones_panel p WHERE ${IS_OF_PANEL}`;

/** The same of clients' pages, which have a cookie and a table of their own. */
const IS_OF_PAGES = `p.cliente_id = $1::uuid AND p.version_sesion = $2 AND p.expira_en > $3`;

const OF_PAGES = `
  SELECT p.id, 'panel', p.creado_en, p.usado_en, p.direccion, p.agente FROM registro.sesiones_cliente p WHERE ${IS_OF_PAGES}`;

const withCookie = (tipo: TipoPrincipal): string => (tipo === 'cliente' ? OF_PAGES : OF_PANEL);

const endingCookie = (tipo: TipoPrincipal): string =>
  tipo === 'cliente'
    ? `DELETE FROM registro.sesiones_cliente p WHERE p.id = $4::uuid AND ${IS_OF_PAGES} RETURNING p.direccion, p.agente`
    : `DELETE FROM registro.sesiones_panel p WHERE p.sess ->> 'sesionId' = $4::text AND ${IS_OF_PANEL}
         RETURNING p.sess ->> 'direccion' AS direccion, p.sess ->> 'agente' AS agente`;

/** The sessions of an account, wherever they were opened. */
@Injectable()
export class SesionesAbiertasRepository {
  constructor(private readonly dataSource: DataSource) {}

  findPage({ tipo, id, versionSesion }: Titular, { antesDeId, cantidad }: Tramo): Promise<SesionAbierta[]> {
    return this.dataSource.query(
      `SELECT * FROM (${ofApi(tipo)} UNION ALL ${withCookie(tipo)}) AS sesion
       WHERE $4::uuid IS NULL OR id < $4::uuid ORDER BY id DESC LIMIT $5`,
      [id, versionSesion, new Date(), antesDeId ?? null, cantidad],
    );
  }

  /** Ends one session of the account for good. Null when it has none of that name. */
  async end(tx: Tx, { tipo, id, versionSesion }: Titular, sesionId: string): Promise<SesionCerrada | null> {
    const [cerrada] = await tx.query<SesionCerrada[]>(
      `WITH api AS (
         UPDATE registro.tokens_refresco SET revocado_en = $3
         WHERE id = $4::uuid AND revocado_en IS NULL AND id IN (SELECT id FROM (${ofApi(tipo)}) AS abierta)
         RETURNING direccion, agente),
       panel AS (${endingCookie(tipo)})
       SELECT 'api' AS clase, * FROM api UNION ALL SELECT 'panel', * FROM panel`,
      [id, versionSesion, new Date(), sesionId],
    );
    return cerrada ?? null;
  }

  /**
   * Notes that a session of the panel is in use, and lets it last from then on; unless that was done after `desde`. Only
   * a row that is there is written: a session that was ended meanwhile stays so.
   */
  async renewPanel(sid: string, { ahora, desde, inactivaMs, totalMs }: Renovacion): Promise<void> {
    await this.dataSource.query(
      `UPDATE registro.sesiones_panel SET usado_en = $2,
         expire = least($4::timestamptz, (sess ->> 'creadaEn')::timestamptz + $5 * interval '1 ms')
       WHERE sid = $1 AND expire > $2 AND (usado_en IS NULL OR usado_en <= $3)`,
      [sid, ahora, desde, new Date(ahora.getTime() + inactivaMs), totalMs],
    );
  }

  /** When a session of the panel began and when it ends, if nobody uses it. Null once it has ended. */
  async findPanelTimes(sid: string, ahora: Date): Promise<{ creadaEn: Date; expire: Date } | null> {
    const [row] = await this.dataSource.query<{ creadaEn: Date; expire: Date }[]>(
      `SELECT (sess ->> 'creadaEn')::timestamptz AS "creadaEn", expire FROM registro.sesiones_panel
       WHERE sid = $1 AND expire > $2`,
      [sid, ahora],
    );
    return row ?? null;
  }
}
