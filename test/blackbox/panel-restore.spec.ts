import { Historias, told, type Cambio } from '../support/historias.js';
import { CLAVE, PanelServer } from '../support/panel-server.js';
import { ADMIN } from '../support/server-process.js';

let panel: PanelServer;
let historias: Historias;

beforeAll(async () => {
  panel = await PanelServer.start();
  historias = new Historias(panel);
});

afterAll(() => panel.remove());

describe('restoring what was deleted', () => {
  test('brings it back under its id with its fields, as a creation that says so', async () => {
    const id = await historias.persona();
    await historias.edit('personas', id, { nombre: 'David Navarro Paz' });
    const before = await panel.admin.show('personas', id);
    await historias.remove('personas', id);
    const { id: entry } = await historias.last('personas', id, 'borrar');
    expect(told(await historias.restore(entry))).toEqual([200, 'Se restauró «David Navarro Paz».']);
    const { params } = await panel.admin.show('personas', id);
    const { nombre, correo, creado_en } = before.params;
    expect(params).toMatchObject({ nombre, correo, creado_en, version: 3 });
    const { cambios } = await historias.of('personas', id);
    expect(cambios[0]).toMatchObject({ accion: 'crear', quien: { texto: ADMIN.username } });
    expect(cambios[0]!.cambios.find(({ campo }) => campo === 'Deshace')!.despues.href).toContain(entry);
    expect(told(await historias.restore(entry))).toEqual([409, 'El registro existe: ya lo restauró alguien.']);
    expect((await panel.admin.found('personas', 'navarro paz')).length).toBe(1);
  });

  test('only from its last deletion', async () => {
    const id = await historias.persona();
    await historias.remove('personas', id);
    const first = await historias.last('personas', id, 'borrar');
    expect((await historias.restore(first.id)).status).toBe(200);
    await historias.remove('personas', id);
    expect(told(await historias.restore(first.id))).toEqual([409, expect.stringMatching(/desde su último borrado/)]);
    expect((await historias.restore((await historias.last('personas', id, 'borrar')).id)).status).toBe(200);
    expect(await historias.fields('personas', id, 'version')).toEqual([3]);
  });

  test('is refused when its plate is taken or its owner is gone', async () => {
    const david = await historias.persona();
    const id = await historias.vehiculo(david);
    const [placa_patente] = (await historias.fields('vehiculos', id, 'placa_patente')) as string[];
    await historias.remove('vehiculos', id);
    const { id: entry } = await historias.last('vehiculos', id, 'borrar');
    const fields = {
      placa_patente: placa_patente!,
      marca: 'Fiat',
      color: 'azul',
      persona_id: await historias.persona(),
    };
    const { id: taker } = await panel.admin.created('vehiculos', fields);
    expect(told(await historias.restore(entry))).toEqual([409, 'Ya existe un vehículo con esa placa.']);
    await historias.remove('vehiculos', taker);
    await historias.remove('personas', david);
    const message = 'El registro que estaba en «Dueño» ya no existe: restáurelo primero.';
    expect(told(await historias.restore(entry))).toEqual([409, message]);
    expect((await historias.restore((await historias.last('personas', david, 'borrar')).id)).status).toBe(200);
    expect((await historias.restore(entry)).status).toBe(200);
    expect(await historias.fields('vehiculos', id, 'placa_patente', 'persona_id')).toEqual([placa_patente, david]);
  });

  test('an officer comes back without a password, and no token of before is good', async () => {
    const numero = `R-${historias.next()}`;
    const { id } = await panel.admin.created('oficiales', { numero, nombre: 'Luis Soto', clave: CLAVE });
    const { http } = panel.process;
    const login = (password: string) => http.post('/login/access-token', { username: numero, password });
    const token = (await login(CLAVE)).body.access_token as string;
    expect((await http.get('/yo', { token })).status).toBe(200);
    await historias.remove('oficiales', id);
    const [status, message] = told(await historias.restore((await historias.last('oficiales', id, 'borrar')).id));
    expect([status, message]).toEqual([
      200,
      `Se restauró «${numero} · Luis Soto». Su clave no vuelve: edítelo para fijarle una nueva.`,
    ]);
    expect((await http.get('/yo', { token })).status).toBe(401);
    expect((await login(CLAVE)).status).toBe(401);
    const [{ cambios }] = (await historias.of('oficiales', id)).cambios as [Cambio];
    expect(cambios).toContainEqual({
      campo: 'Clave',
      antes: { texto: '' },
      despues: { texto: 'sin clave: hay que fijarle una' },
    });
    await historias.edit('oficiales', id, { clave: 'una clave muy nueva' });
    expect((await login('una clave muy nueva')).status).toBe(200);
  });

  test('an officer who was inactive stays so', async () => {
    const numero = `R-${historias.next()}`;
    const { id } = await panel.admin.created('oficiales', { numero, nombre: 'Luis Soto', clave: CLAVE });
    await historias.edit('oficiales', id, { activo: 'false' });
    await historias.remove('oficiales', id);
    expect((await historias.restore((await historias.last('oficiales', id, 'borrar')).id)).status).toBe(200);
    expect(await historias.fields('oficiales', id, 'activo')).toEqual([false]);
  });

  test('a user comes back inactive, so that he is nobody’s last superadmin', async () => {
    const { id, correo } = await panel.createUsuario('superadmin');
    await historias.remove('usuarios', id);
    const [, message] = told(await historias.restore((await historias.last('usuarios', id, 'borrar')).id));
    expect(message).toBe(`Se restauró «${correo}». Su clave no vuelve: edítelo para fijarle una nueva y activarlo.`);
    expect(await historias.fields('usuarios', id, 'rol', 'activo')).toEqual(['superadmin', false]);
    expect((await panel.visitor().login(correo, CLAVE)).status).toBe(401);
  });

  test('twice at once happens once, and of two that want one plate one has it', async () => {
    for (let n = 0; n < 5; n += 1) {
      const david = await historias.persona();
      const [one, other] = [await historias.vehiculo(david), await historias.vehiculo(david)];
      const [placa_patente] = (await historias.fields('vehiculos', one, 'placa_patente')) as string[];
      await historias.remove('vehiculos', one);
      await historias.edit('vehiculos', other, { placa_patente: placa_patente! });
      await historias.remove('vehiculos', other);
      const entries = [
        await historias.last('vehiculos', one, 'borrar'),
        await historias.last('vehiculos', other, 'borrar'),
      ];
      const answers = await Promise.all([...entries, ...entries].map(({ id }) => historias.restore(id)));
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
      const [row] = await panel.owner.query<{ total: number }[]>(
        'SELECT count(*)::int AS total FROM registro.vehiculos WHERE placa_patente = $1',
        [placa_patente],
      );
      expect(row!.total).toBe(1);
      for (const { json } of answers.filter(({ status }) => status === 409)) {
        expect(json.notice.message).toMatch(/^(El registro existe: ya lo|Ya existe un vehículo con esa placa)/);
      }
    }
  });
});
