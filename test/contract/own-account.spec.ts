import { adminToken, CLAVE } from '../support/factories.js';
import type { Answer } from '../support/http-client.js';
import { claimsOf } from './support/forged-tokens.js';
import { OPERATIONS } from './support/operations.js';
import { send, startWorld, type World } from './support/world.js';

let world: World;

beforeAll(async () => {
  world = await startWorld();
});

afterAll(() => world.close());

/** A new holder of each kind, whose tokens may end. */
const HOLDERS: Record<string, () => Promise<string>> = {
  oficial: async () => (await world.factory.oficialToken()).token,
  consulta: () => adminToken(world.app, 'consulta'),
  admin: () => adminToken(world.app, 'admin'),
  superadmin: () => adminToken(world.app, 'superadmin'),
};

const ask = (key: string, token: string, request: object = {}): Promise<Answer> =>
  send(
    world,
    OPERATIONS.find((operation) => operation.key === key)!,
    { ...request, token },
  );

/** The one entry a request left in the trail. */
async function entryOf(answer: Answer): Promise<Record<string, any>> {
  const rows = await world.app.owner.query<Record<string, any>[]>(
    'SELECT * FROM registro.auditoria WHERE request_id = $1',
    [answer.headers.get('x-request-id')],
  );
  expect(rows).toHaveLength(1);
  return rows[0]!;
}

describe.each(Object.keys(HOLDERS))('%s', (rol) => {
  const entidad = rol === 'oficial' ? 'oficiales' : 'usuarios';

  test('is told who he is and what he may do', async () => {
    const token = await HOLDERS[rol]!();
    const { status, body } = await ask('GET /yo', token);
    const { sub, aud } = claimsOf(token);
    expect(status).toBe(200);
    expect(body).toEqual({
      tipo: aud,
      id: sub,
      nombre: expect.stringMatching(rol === 'oficial' ? /^Agente de Turno$/ : /^admin\d+@example\.com$/),
      rol,
      permisos: {
        oficial: ['consultar_infracciones', 'cargar_infraccion', 'publico', 'cuenta_propia'],
        consulta: [
          'consultar',
          'consultar_infracciones',
          'publico',
          'consultar_registros',
          'consultar_lotes',
          'cuenta_propia',
          'segundo_factor_propio',
        ],
        admin: [
          'administrar',
          'consultar',
          'consultar_infracciones',
          'publico',
          'consultar_registros',
          'enviar_lotes',
          'consultar_lotes',
          'credenciales_de_aliado',
          'cuenta_propia',
          'segundo_factor_propio',
        ],
        superadmin: [
          'administrar_usuarios',
          'administrar',
          'consultar',
          'consultar_infracciones',
          'publico',
          'consultar_registros',
          'enviar_lotes',
          'consultar_lotes',
          'credenciales_de_aliado',
          'cuenta_propia',
          'segundo_factor_propio',
        ],
      }[rol],
      debe_cambiar_clave: false,
      segundo_factor: false,
    });
  });

  test('replaces his password, which the trail says and whose doing it is', async () => {
    const token = await HOLDERS[rol]!();
    const json = { actual: CLAVE, nueva: 'una clave propia' };
    const answer = await ask('POST /yo/clave', token, { json });
    expect([answer.status, answer.body]).toEqual([204, undefined]);
    const { sub } = claimsOf(token);
    expect(await entryOf(answer)).toMatchObject({
      entidad,
      entidad_id: sub,
      accion: 'modificar',
      actor_id: sub,
      antes: { version_sesion: 1 },
      despues: { version_sesion: 2, clave: 'clave cambiada por su titular', clave_fijada_por: sub },
    });
  });

  test('ends one session or all of them, which the trail says', async () => {
    const token = await HOLDERS[rol]!();
    const { sub, ses } = claimsOf(token);
    const one = await ask('DELETE /yo/sesiones/{id}', token, { id: ses as string });
    expect(one.status).toBe(204);
    expect(await entryOf(one)).toMatchObject({
      entidad,
      entidad_id: sub,
      accion: 'cerrar_sesion',
      actor_id: sub,
      antes: { sesion_id: ses, clase: 'api', direccion: '127.0.0.1' },
    });
    const all = await ask('DELETE /yo/sesiones', token);
    expect(all.status).toBe(204);
    expect(await entryOf(all)).toMatchObject({
      entidad,
      entidad_id: sub,
      accion: 'modificar',
      antes: { version_sesion: 1 },
      despues: { version_sesion: 2 },
    });
  });
});
