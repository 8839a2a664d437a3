/**
 * The whole trail: the changes to records, and the filed infractions, each of which is its own entry. Two branches of
 * the same shape, to be narrowed, ordered and cut apart and then merged: neither index is long to walk.
 */
export const TRAIL_BRANCHES = [
  `SELECT a.id, a.entidad_id, a.entidad, a.accion, a.actor_nombre, a.actor_rol, a.direccion, a.request_id,
     a.antes, a.despues, a.creado_en
   FROM registro.auditoria a`,
  `SELECT i.id, i.id AS entidad_id, 'infracciones' AS entidad, 'cargar' AS accion,
     o.numero || ' · ' || o.nombre AS actor_nombre, 'oficial' AS actor_rol, i.direccion, i.request_id,
     NULL::jsonb AS antes,
     jsonb_build_object('placa_patente', i.placa_patente, 'momento', i.momento, 'comentarios', i.comentarios,
       'vehiculo_id', i.vehiculo_id, 'oficial_id', i.oficial_id, 'persona_id', i.persona_id) AS despues,
     i.creado_en
   FROM registro.infracciones i JOIN registro.oficiales o ON o.id = i.oficial_id`,
];

/** Merges the branches, each narrowed by `where` and cut at `limit` in the order `way`. */
export function trailSql(where: string, way: 'ASC' | 'DESC', limit: string): string {
  const order = `ORDER BY r.creado_en ${way}, r.id ${way}`;
  const branches = TRAIL_BRANCHES.map((branch) => `(SELECT * FROM (${branch}) r ${where} ${order} LIMIT ${limit})`);
  return `SELECT * FROM (${branches.join(' UNION ALL ')}) r ${order}`;
}
