import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Sobre } from '../../../core/cifrado/sobre.js';
import { actaDeEventoSql } from '../../infracciones/evento-de-acta.rule.js';
import { cuerpoSql } from '../entregas/cuerpo.sql.js';
import type { EstadoEntrega } from '../entregas/entrega.entity.js';

/** A delivery that is due, with what is sent. */
export interface EntregaDebida {
  id: string;
  evento_id: string;
  aliado_id: string;
  suscripcion_id: string;
  intentos: number;
  cuerpo: string;
}

/** Where a subscription's deliveries go. */
export interface Destino {
  id: string;
  aliado_id: string;
  url: string;
  autenticacion: string;
  /** The newest first. */
  secretos: Sobre[];
}

/** A try that is over. */
export interface IntentoHecho {
  id: string;
  entrega_id: string;
  suscripcion_id: string;
  /** RFC 3339. */
  en: string;
  http: number | null;
  ms: number;
  respuesta: string | null;
  error: string | null;
  estado: EstadoEntrega;
  espera_ms: number | null;
  /** The receiver wants nothing any more. */
  terminada: boolean;
}

type Crudo = Omit<Sobre, 'clave_envuelta' | 'cifrado'> & { clave_envuelta: string; cifrado: string };

/** A delivery's id is of its event's time, and follows from both: handing out twice makes none anew. */
const ENTREGA_ID = `(lpad(to_hex((extract(epoch FROM e.creado_en) * 1000)::bigint), 12, '0') || '7'
  || substr(md5(e.id::text || s.id), 1, 3) || '8' || substr(md5(e.id::text || s.id), 4, 15))::uuid`;

/** The least id of what happened within the last second. */
const A_SECOND_AGO = `(lpad(to_hex((extract(epoch FROM now() - interval '1 second') * 1000)::bigint), 12, '0') || repeat('0', 20))::uuid`;

/** A filter is about what an event names: one that names no plate, or no code, passes it. */
const PASSES = `(s.filtro_placa IS NULL OR e.datos->>'placa_patente' IS NULL
    OR s.filtro_placa IN (e.datos->>'placa_patente', e.datos->>'placa_anterior'))
  AND (s.filtro_codigo IS NULL OR e.datos->'codigos' IS NULL OR (e.datos->'codigos')::jsonb ? s.filtro_codigo)`;

/** The statements of the sender. There is one sender at a time; where there are two for a moment, both do the same. */
@Injectable()
export class EnvioRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Whether more than so many events happened within the last second. */
  async happenMoreThan(cantidad: number): Promise<boolean> {
    const [row] = await this.dataSource.query<[{ total: number }]>(
      `SELECT count(*)::int AS total FROM (SELECT FROM registro.eventos WHERE id > ${A_SECOND_AGO} LIMIT $1) AS nuevos`,
      [cantidad + 1],
    );
    return row.total > cantidad;
  }

  /**
   * Makes deliveries of what happened: one a subscription. Whoever switches one off waits for that, or is waited for: it cancels
   * what is there, and nothing comes after it.
   * @returns of how many events
   */
  async repartir(source: string, cantidad: number): Promise<number> {
    const [row] = await this.dataSource.query<[{ eventos: number }]>(
      `WITH tomado AS MATERIALIZED (
         SELECT e.id, e.tipo, e.sujeto, e.creado_en, coalesce(e.datos, acta.datos) AS datos
         FROM registro.eventos e LEFT JOIN LATERAL (${actaDeEventoSql('e')}) acta ON true
         WHERE e.cuerpo IS NULL AND (e.datos IS NOT NULL OR acta.datos IS NOT NULL)
         ORDER BY e.id LIMIT $2 FOR UPDATE OF e SKIP LOCKED),
       evento AS (
         UPDATE registro.eventos e SET datos = t.datos, cuerpo = ${cuerpoSql('t', '$1')} FROM tomado t WHERE e.id = t.id
         RETURNING e.id, e.tipo, e.datos, e.creado_en),
       suscripcion AS MATERIALIZED (
         SELECT * FROM registro.suscripciones s WHERE s.activo AND EXISTS (SELECT FROM tomado) FOR SHARE),
       entrega AS (
         INSERT INTO registro.entregas
           (id, evento_id, evento, aliado_id, suscripcion_id, estado, intentos, proximo_en, creado_en)
         SELECT ${ENTREGA_ID}, e.id, e.tipo, s.aliado_id, s.id, 'pendiente', 0, now(), e.creado_en
         FROM evento e
         JOIN suscripcion s ON e.tipo = ANY (s.eventos) AND s.activa_desde <= e.creado_en
         JOIN registro.aliados a ON a.id = s.aliado_id AND a.activo
         WHERE ${PASSES}
         ON CONFLICT DO NOTHING)
       SELECT count(*)::int AS eventos FROM tomado`,
      [source, cantidad],
    );
    return row.eventos;
  }

  /** What was on its way to partners who are inactive by now is on its way no more. */
  async cancelDeInactivos(): Promise<void> {
    await this.dataSource.query(
      `UPDATE registro.entregas SET estado = 'cancelada', proximo_en = NULL
       WHERE estado = 'pendiente' AND aliado_id IN (SELECT id FROM registro.aliados WHERE NOT activo)`,
    );
  }

  /**
   * What is due, the longest waiting first, of each partner at most so much.
   * @param ocupados partners who get no more for now
   * @param ocupadas deliveries that are under way, or whose end is not written yet
   */
  findDebidas(ocupados: readonly string[], ocupadas: readonly string[], porAliado: number): Promise<EntregaDebida[]> {
    return this.dataSource.query(
      `SELECT d.*, v.cuerpo FROM registro.aliados a
       CROSS JOIN LATERAL (
         SELECT e.id, e.evento_id, e.aliado_id, e.suscripcion_id, e.intentos FROM registro.entregas e
         WHERE e.aliado_id = a.id AND e.estado = 'pendiente' AND e.proximo_en <= now() AND e.id <> ALL ($2::uuid[])
         ORDER BY e.proximo_en, e.id LIMIT $3) d
       JOIN registro.eventos v ON v.id = d.evento_id
       WHERE a.activo AND a.id <> ALL ($1::uuid[])
         AND EXISTS (SELECT FROM registro.suscripciones s WHERE s.aliado_id = a.id AND s.activo)`,
      [ocupados, ocupadas, porAliado],
    );
  }

  /** Where these subscriptions' deliveries go; what is off or gone is not among them. */
  async findDestinos(ids: readonly string[]): Promise<Destino[]> {
    const rows = await this.dataSource.query<(Omit<Destino, 'secretos'> & { secretos: Crudo[] })[]>(
      `SELECT s.id, s.aliado_id, s.url, s.autenticacion, (
         SELECT coalesce(json_agg(json_build_object('formato', x.formato, 'clave_id', x.clave_id,
           'clave_envuelta', encode(x.clave_envuelta, 'base64'), 'cifrado', encode(x.cifrado, 'base64')) ORDER BY x.id DESC), '[]')
         FROM registro.secretos_suscripcion x
         WHERE x.suscripcion_id = s.id AND (x.vence_en IS NULL OR x.vence_en > now())) AS secretos
       FROM registro.suscripciones s WHERE s.id = ANY ($1::uuid[]) AND s.activo`,
      [ids],
    );
    return rows.map(({ secretos, ...row }) => ({ ...row, secretos: secretos.map(toSobre) }));
  }

  /**
   * Writes how tries ended, each once. What was taken is `entregada` whatever was said of it meanwhile; what failed stays
   * cancelled where it was. @returns the subscriptions that took nothing for days
   */
  async endTries(intentos: readonly IntentoHecho[], dias: number): Promise<string[]> {
    const rows = await this.dataSource.query<{ id: string }[]>(
      `WITH hecho AS MATERIALIZED (
         SELECT * FROM json_to_recordset($1) AS hecho (id uuid, entrega_id uuid, suscripcion_id uuid, en timestamptz,
           http smallint, ms int, respuesta text, error text, estado text, espera_ms float8)),
       intento AS (
         INSERT INTO registro.intentos_entrega (entrega_id, id, en, estado, ms, respuesta, error)
         SELECT entrega_id, id, en, http, ms, respuesta, error FROM hecho ON CONFLICT DO NOTHING
         RETURNING entrega_id),
       entrega AS (
         UPDATE registro.entregas e SET estado = h.estado, intentos = e.intentos + 1,
           proximo_en = now() + h.espera_ms * interval '1 millisecond'
         FROM hecho h JOIN intento i ON i.entrega_id = h.entrega_id
         WHERE e.id = h.entrega_id AND (e.estado = 'pendiente' OR h.estado = 'entregada')),
       bien AS (SELECT DISTINCT suscripcion_id AS id FROM hecho WHERE estado = 'entregada'),
       mal AS (SELECT DISTINCT suscripcion_id AS id FROM hecho EXCEPT SELECT id FROM bien),
       sana AS (DELETE FROM registro.fallas_suscripcion f USING bien WHERE f.suscripcion_id = bien.id),
       enferma AS (
         INSERT INTO registro.fallas_suscripcion (suscripcion_id, desde) SELECT id, now() FROM mal ON CONFLICT DO NOTHING)
       SELECT s.id FROM registro.suscripciones s JOIN mal ON mal.id = s.id
       JOIN registro.fallas_suscripcion f ON f.suscripcion_id = s.id
       WHERE s.activo AND f.desde < now() - $2 * interval '1 day'`,
      [JSON.stringify(intentos), dias],
    );
    return rows.map(({ id }) => id);
  }
}

function toSobre({ clave_envuelta, cifrado, ...rest }: Crudo): Sobre {
  return {
    ...rest,
    clave_envuelta: Buffer.from(clave_envuelta, 'base64'),
    cifrado: Buffer.from(cifrado, 'base64'),
  };
}
