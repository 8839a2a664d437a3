import type { TestApp } from './app.js';
import { login, unique, type Registro } from './factories.js';
import type { Answer } from './http-client.js';

export const CLAVE_DE_CLIENTE = 'Clave-de-prueba-1';

/** A client with a token of its own, as an administrator made it. */
export interface Cliente {
  id: string;
  nombre: string;
  correo: string;
  token: string;
}

/** Makes a client that has so many credits. @param admin the administrator's token */
export async function crearCliente(app: TestApp, admin: string, creditos = 0, nombre?: string): Promise<Cliente> {
  const n = unique();
  const datos = { nombre: nombre ?? `Automotora ${n}`, correo: `cliente${n}@example.com` };
  const { status, body } = await app.http.post('/clientes', { ...datos, clave: CLAVE_DE_CLIENTE }, { token: admin });
  if (status !== 201) throw new Error(`creating a client answered ${status}: ${JSON.stringify(body)}`);
  const { id } = body as Registro;
  if (creditos > 0) await abonar(app, admin, id, creditos);
  return { id, ...datos, token: await login(app, datos.correo, CLAVE_DE_CLIENTE) };
}

export function abonar(app: TestApp, admin: string, id: string, cantidad: number): Promise<Answer> {
  return app.http.post(`/clientes/${id}/creditos`, { cantidad, motivo: 'Compra' }, { token: admin });
}

/** Has a client ask for an operation. */
export function operar(
  app: TestApp,
  { token }: Pick<Cliente, 'token'>,
  tipo: string,
  placa_patente: unknown,
  clave?: string,
): Promise<Answer> {
  const headers: Record<string, string> = clave === undefined ? {} : { 'idempotency-key': clave };
  return app.http.post(`/operaciones/${tipo}`, { placa_patente }, { token, headers });
}

/** What a client has, how many movements made it, and whether all sums agree: those of the ledger and of the records. */
export async function cuentas(
  app: TestApp,
  id: string,
): Promise<{ saldo: number; debitos: number; registros: number }> {
  const [row] = await app.owner.query<
    { saldo: number; suma: number; debitos: number; registros: number; claves: number }[]
  >(
    `SELECT s.saldo, s.movimientos, (SELECT coalesce(sum(cantidad), 0)::int FROM registro.creditos c WHERE c.cliente_id = $1) AS suma,
       (SELECT count(*)::int FROM registro.creditos c WHERE c.cliente_id = $1 AND c.clase = 'debito') AS debitos,
       (SELECT count(*)::int FROM registro.registros r WHERE r.cliente_id = $1) AS registros,
       (SELECT count(*)::int FROM registro.claves_operacion k WHERE k.cliente_id = $1
         AND NOT EXISTS (SELECT FROM registro.registros r WHERE r.id = k.registro_id)) AS claves
     FROM registro.saldos_cliente s WHERE s.cliente_id = $1`,
    [id],
  );
  const { saldo, suma, debitos, registros, claves } = row!;
  const [unpaired] = await app.owner.query<{ total: number }[]>(
    `SELECT count(*)::int AS total FROM registro.registros r
     FULL JOIN (SELECT * FROM registro.creditos WHERE clase = 'debito' AND cliente_id = $1) c ON c.registro_id = r.id
     WHERE coalesce(r.cliente_id, c.cliente_id) = $1
       AND (r.id IS NULL OR c.id IS NULL OR r.costo <> -c.cantidad OR r.saldo <> c.saldo)`,
    [id],
  );
  if (suma !== saldo || unpaired!.total !== 0 || claves !== 0) {
    throw new Error(`sums don't agree: ${JSON.stringify({ saldo, suma, unpaired, claves })}`);
  }
  return { saldo, debitos, registros };
}
