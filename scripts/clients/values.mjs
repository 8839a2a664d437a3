// What the requests of the collections send where nothing in the walk says so.

/** Values by name of field or parameter, where the schema's example would not fit what the walk has created. */
export const VALUES = {
  refresh_token: '{{refresh_token}}',
  persona_id: '{{persona_id}}',
  placa_patente: '{{placa_patente}}',
  correo: '{{persona_correo}}',
  'Idempotency-Key': '{{$guid}}',
  'If-Match': '"1"',
};

/** The `{id}` in a path, by the part before it. */
export const PATH_IDS = {
  lotes: '{{lote_id}}',
  sesiones: '{{sesion_id}}',
  personas: '{{persona_id}}',
  vehiculos: '{{vehiculo_id}}',
  oficiales: '{{oficial_id}}',
  usuarios: '{{usuario_id}}',
  clientes: '{{cliente_id}}',
  aliados: '{{aliado_id}}',
  registros: '{{registro_id}}',
  infracciones: '{{infraccion_id}}',
};
