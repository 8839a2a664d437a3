import type { DataSource } from 'typeorm';

// Rows that nobody writes through the panel, by the owner's hand.

/** A day on which a type of the tariff was looked at. @returns its id */
export async function insertVisitas(owner: DataSource, tipoId: string): Promise<string> {
  return idOf(
    owner,
    `INSERT INTO registro.visitas VALUES (gen_random_uuid(), $1, '2026-03-14', 3, 1, 2) RETURNING id`,
    tipoId,
  );
}

/** An hour of requests. @returns its id */
export async function insertSolicitudes(owner: DataSource): Promise<string> {
  return idOf(
    owner,
    `INSERT INTO registro.solicitudes_por_hora VALUES
     (gen_random_uuid(), date_trunc('hour', now()), $1, '/api/v1/personas', 200, NULL, 3, '{3}') RETURNING id`,
    'GET',
  );
}

/** What a client was answered. @returns its id */
export async function insertRegistro(owner: DataSource, clienteId: string): Promise<string> {
  return idOf(
    owner,
    `INSERT INTO registro.registros (id, cliente_id, tipo, placa_patente, resultado, costo, saldo, creado_en)
     VALUES (gen_random_uuid(), $1, 'consulta_patente', 'BBCL12', '{"registrada":false}', 1, 0, now()) RETURNING id`,
    clienteId,
  );
}

async function idOf(owner: DataSource, sql: string, value: string): Promise<string> {
  const [row] = await owner.query<[{ id: string }]>(sql, [value]);
  return row.id;
}
