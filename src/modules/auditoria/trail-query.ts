import type { DataSource } from 'typeorm';
import { PERMISOS } from '../../core/auth/permisos.js';
import { Conditions } from '../../core/database/conditions.js';
import { matchesSql, searchPatterns } from '../../core/database/search.js';

/**
 * The whole trail: the changes to records, and the filed infractions, each of which is its own entry. Two branches of
 * the same shape, to be narrowed, ordered and cut apart and then merged: neither index is long to walk.
 */
const CAMBIOS = `
  SELECT a.id, a.entidad_id, a.entidad, a.accion, a.actor_tipo, a.actor_id, a.actor_nombre, a.busqueda, a.actor_rol, a.direccion,
    a.request_id, a.antes, a.despues, a.creado_en
  FROM registro.auditoria a`;

const cargas = (infracciones: string): string => `
  SELECT i.id, i.id AS entidad_id, 'infracciones' AS entidad, 'cargar' AS accion,
    'oficial' AS actor_tipo, i.oficial_id AS actor_id, o.numero || ' · ' || o.nombre AS actor_nombre, NULL AS busqueda, 'oficial' AS actor_rol, i.direccion, i.request_id,
    NULL::jsonb AS antes,
    jsonb_build_object('placa_patente', i.placa_patente, 'momento', i.momento, 'comentarios', i.comentarios,
      'vehiculo_id', i.vehiculo_id, 'oficial_id', i.oficial_id, 'persona_id', i.persona_id)
      || jsonb_strip_nulls(jsonb_build_object('lugar', i.lugar, 'latitud', i.latitud, 'longitud', i.longitud,
        'moneda', i.moneda, 'importe', i.importe, 'codigos', CASE WHEN i.importe IS NOT NULL THEN (
          SELECT string_agg(c.codigo, ', ' ORDER BY c.posicion) FROM registro.conceptos_infraccion c
          WHERE c.infraccion_id = i.id AND c.vehiculo_id = i.vehiculo_id) END)) AS despues,
    i.creado_en
  FROM ${infracciones} i JOIN registro.oficiales o ON o.id = i.oficial_id`;

const SUPERADMINS = PERMISOS.administrar_usuarios.roles.map((rol) => `'${rol}'`).join(', ');

/** Changes to users, and exports that tell how many there are: of their list, and of a trail that shows them. */
const WITHOUT_USUARIOS = `r.entidad <> 'usuarios' AND NOT (r.entidad = 'exportacion'
  AND r.actor_rol IN (${SUPERADMINS}) AND r.despues->>'recurso' IN ('usuarios', 'auditoria'))`;

/** Infractions of more officers than file so many are walked by instant. */
const FEW = 10_000;

/** Which part of the trail, in which order. */
export interface TrailPage {
  way: 'ASC' | 'DESC';
  limit: number;
  offset?: number;
}

/** Where in the trail a page ends. */
export interface LugarEnElRastro {
  creado_en: Date;
  id: string;
}

/** What the trail is narrowed to; in the conditions an entry is `r`. */
export class TrailQuery {
  private readonly both = new Conditions();
  private readonly cambiosOnly: string[] = [];
  private infracciones = 'registro.infracciones';

  get values(): unknown[] {
    return this.both.values;
  }

  parameter(value: unknown): string {
    return this.both.parameter(value);
  }

  add(condition: (placeholder: string) => string, value: unknown): void {
    this.both.add(condition, value);
  }

  /** A condition on changes, which for infractions is said by {@link onlyOf}. */
  addToCambios(condition: (placeholder: string) => string, value: unknown): void {
    this.cambiosOnly.push(condition(this.both.parameter(value)));
  }

  /** Only what comes after this entry, in the order of the pages. */
  after({ creado_en, id }: LugarEnElRastro, way: TrailPage['way']): void {
    const instant = this.parameter(creado_en);
    this.add((p) => `(r.creado_en, r.id) ${way === 'ASC' ? '>' : '<'} (${instant}, ${p})`, id);
  }

  /** Without what tells of users. */
  withoutUsuarios(): void {
    this.cambiosOnly.push(WITHOUT_USUARIOS);
  }

  /** Only infractions filed by these officers; `few` are looked up by officer, many found on the way by instant. */
  onlyOf(oficialIds: string[], few: boolean): void {
    const mine = `oficial_id = ANY(${this.both.parameter(oficialIds)}::uuid[])`;
    // OFFSET keeps the planner from walking the instants: it takes any officer for an average one.
    this.infracciones = `(SELECT * FROM registro.infracciones WHERE ${mine}${few ? ' OFFSET 0' : ''})`;
  }

  /** One page of the merged branches. */
  pageSql({ way, limit, offset = 0 }: TrailPage): string {
    const order = `ORDER BY r.creado_en ${way}, r.id ${way}`;
    const [cut, page] = [this.parameter(limit + offset), this.parameter(limit)];
    const merged = this.branches().map((branch) => `(${branch} ${order} LIMIT ${cut})`);
    return `SELECT * FROM (${merged.join(' UNION ALL ')}) r ${order} LIMIT ${page} OFFSET ${this.parameter(offset)}`;
  }

  /** How many entries there are; `cap` means that many or more. */
  countSql(cap: number): string {
    const counted = this.branches().map((branch) => `(${branch.replace('*', '1')} LIMIT ${cap})`);
    return `SELECT least(count(*), ${cap})::int AS total FROM (${counted.join(' UNION ALL ')}) AS filas`;
  }

  private branches(): string[] {
    const where = this.both.sql();
    const ofCambios = [where || 'WHERE true', ...this.cambiosOnly].join(' AND ');
    return [`SELECT * FROM (${CAMBIOS}) r ${ofCambios}`, `SELECT * FROM (${cargas(this.infracciones)}) r ${where}`];
  }
}

/** Only what was done by whom a text describes: part of a name or, of officers, of number and name. */
export async function narrowToNombre(dataSource: DataSource, trail: TrailQuery, texto: string): Promise<void> {
  const patrones = searchPatterns(texto);
  // Officers are few and infractions many: who is meant is looked up first.
  const oficiales = await dataSource.query<{ id: string }[]>(
    `SELECT id FROM registro.oficiales WHERE ${matchesSql(`(lower(numero COLLATE "C") || ' · ' || busqueda)`, '$1')}`,
    [patrones],
  );
  const ids = oficiales.map(({ id }) => id);
  const own = trail.parameter(ids);
  trail.addToCambios((p) => `(${matchesSql('r.busqueda', p)} OR ${ownAccountSql(own)})`, patrones);
  trail.onlyOf(ids, await haveFew(dataSource, ids));
}

/** Only what one account did. */
export async function narrowToActor(dataSource: DataSource, trail: TrailQuery, id: string): Promise<void> {
  trail.addToCambios((p) => `r.actor_id = ${p}::uuid`, id);
  trail.onlyOf([id], await haveFew(dataSource, [id]));
}

/** What officers did to their own accounts, where they are called by name alone, and found by number too. */
function ownAccountSql(oficialIds: string): string {
  return `(r.entidad_id = ANY(${oficialIds}::uuid[]) AND r.actor_id = r.entidad_id)`;
}

async function haveFew(dataSource: DataSource, oficialIds: readonly string[]): Promise<boolean> {
  const [row] = await dataSource.query<{ total: number }[]>(
    `SELECT count(*)::int AS total FROM
       (SELECT 1 FROM registro.infracciones WHERE oficial_id = ANY($1::uuid[]) LIMIT ${FEW}) AS filas`,
    [oficialIds],
  );
  return row!.total < FEW;
}
