import type { EntradaDeAuditoria } from './consulta-auditoria.repository.js';

/** What the file has of an entry, in this order; records as JSON. */
const COLUMNS = {
  creado_en: ({ creado_en }) => creado_en.toISOString(),
  accion: ({ accion }) => accion,
  entidad: ({ entidad }) => entidad,
  entidad_id: ({ entidad_id }) => entidad_id,
  actor_tipo: ({ actor_tipo }) => actor_tipo,
  actor_id: ({ actor_id }) => actor_id ?? '',
  actor_nombre: ({ actor_nombre }) => actor_nombre,
  actor_rol: ({ actor_rol }) => actor_rol,
  direccion: ({ direccion }) => direccion,
  request_id: ({ request_id }) => request_id,
  antes: ({ antes }) => jsonOf(antes),
  despues: ({ despues }) => jsonOf(despues),
  id: ({ id }) => id,
} satisfies Record<string, (entrada: EntradaDeAuditoria) => string>;

/** The rows of the file, its heading first. */
export async function* auditoriaRows(batches: AsyncIterable<EntradaDeAuditoria[]>): AsyncGenerator<string[]> {
  const heading = Object.keys(COLUMNS);
  let isFirst = true;
  for await (const batch of batches) {
    if (isFirst) yield heading;
    isFirst = false;
    for (const entrada of batch) yield Object.values(COLUMNS).map((cellOf) => cellOf(entrada));
  }
  if (isFirst) yield heading;
}

function jsonOf(registro: object | null): string {
  return registro ? JSON.stringify(registro) : '';
}
