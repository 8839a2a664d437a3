import type { DataSource } from 'typeorm';
import type { UltimoCambio } from '../resources/write-errors.js';

/** Who changed a record last, as the trail knows. */
export async function findUltimoCambio(dataSource: DataSource, id: string): Promise<UltimoCambio | null> {
  const rows = await dataSource.query<UltimoCambio[]>(
    `SELECT actor_nombre AS quien, creado_en AS cuando FROM registro.auditoria
     WHERE entidad_id = $1 ORDER BY id DESC LIMIT 1`,
    [id],
  );
  return rows[0] ?? null;
}
