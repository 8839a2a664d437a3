import type { Answer, HttpClient } from './http-client.js';
import { ADMIN } from './server-process.js';

export const OFICIAL = { numero: '1001', clave: 'clave-del-oficial' };
export const PERSONA = { nombre: 'Ana Rojas', correo: 'ana.rojas@example.com' };
export const PLACA = 'BBCL12';

/** The tokens of a seeded installation. */
export interface Tokens {
  admin: string;
  oficial: string;
}

export async function login(http: HttpClient, username: string, password: string): Promise<string> {
  const { access_token } = expectStatus(200, await http.post('/login/access-token', { username, password }));
  return access_token as string;
}

/** One person, his vehicle and one officer, as a new user would create them. */
export async function seed(http: HttpClient): Promise<Tokens> {
  const admin = await login(http, ADMIN.username, ADMIN.password);
  const create = async (path: string, json: object): Promise<any> =>
    expectStatus(201, await http.post(path, json, { token: admin }));
  const persona = await create('/personas', PERSONA);
  await create('/vehiculos', { placa_patente: PLACA, marca: 'Toyota', color: 'rojo', persona_id: persona.id });
  await create('/oficiales', { nombre: 'Agente de Turno', ...OFICIAL });
  return { admin, oficial: await login(http, OFICIAL.numero, OFICIAL.clave) };
}

/** A filing against the seeded vehicle; `comentarios` tells it from the others. */
export function acta(comentarios: string): object {
  return { placa_patente: PLACA, timestamp: '2026-03-01T14:30:00-03:00', comentarios };
}

function expectStatus(status: number, answer: Answer): any {
  if (answer.status === status) return answer.body;
  throw new Error(`expected ${status}, got ${answer.status}: ${JSON.stringify(answer.body)}`);
}
