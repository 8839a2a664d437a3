import { newId } from '../../src/core/fields/id.js';
import { ADDRESS, Historias, told, type Cambio } from '../support/historias.js';
import { FROM_OWN_PAGE } from '../support/panel-client.js';
import { CLAVE, PanelServer } from '../support/panel-server.js';
import { ADMIN } from '../support/server-process.js';

let panel: PanelServer;
let historias: Historias;

beforeAll(async () => {
  panel = await PanelServer.start();
  historias = new Historias(panel);
});

afterAll(() => panel.remove());

describe('the history of a record', () => {
  test('tells its changes latest first, each with who, when by the authority’s clock, and what', async () => {
    const [david, eva] = [await historias.persona(), await historias.persona('Eva Soto')];
    const id = await historias.vehiculo(david);
    await historias.edit('vehiculos', id, { persona_id: eva });
    const { cambios, hayMas } = await historias.of('vehiculos', id);
    expect(hayMas).toBe(false);
    expect(cambios.map(({ accionTexto }) => accionTexto)).toEqual(['Modificación', 'Creación']);
    expect(cambios[0]).toEqual({
      id: expect.any(String),
      cuando: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
      cuandoTexto: expect.stringMatching(/^\d\d-\d\d-\d{4}, \d\d:\d\d:\d\d$/),
      accion: 'modificar',
      accionTexto: 'Modificación',
      quien: { texto: ADMIN.username, href: expect.stringMatching(/^\/admin\/resources\/usuarios\/records\//) },
      rol: 'Superadministrador',
      cambios: [
        {
          campo: 'Dueño',
          antes: { texto: 'David Navarro', href: `/admin/resources/personas/records/${david}/show` },
          despues: { texto: 'Eva Soto', href: `/admin/resources/personas/records/${eva}/show` },
        },
      ],
      reversible: true,
      restaurable: false,
    });
    expect(cambios[1]!.reversible).toBe(false);
  });

  test('comes twenty a page, of a deleted record too', async () => {
    const id = await historias.persona();
    for (let n = 1; n <= 21; n += 1) await historias.edit('personas', id, { nombre: `David ${n}` });
    await historias.remove('personas', id);
    const [first, second] = [await historias.of('personas', id), await historias.of('personas', id, '?pagina=2')];
    expect([first.cambios.length, first.hayMas, second.cambios.length, second.hayMas]).toEqual([20, true, 3, false]);
    const all = [...first.cambios, ...second.cambios];
    expect(all.map(({ accion }) => accion)).toEqual(['borrar', ...Array<string>(21).fill('modificar'), 'crear']);
    expect(all[1]!.cambios[0]!.despues.texto).toBe('David 21');
    expect((await historias.of('personas', id, '?pagina=3')).cambios).toEqual([]);
    expect(all.map(({ restaurable }) => restaurable)).toEqual([true, ...Array<boolean>(22).fill(false)]);
  });

  test('of an infraction is its filing', async () => {
    await panel.admin.created('oficiales', { numero: '1008', nombre: 'Adela Salinas', clave: CLAVE });
    const { http } = panel.process;
    const { body } = await http.post('/login/access-token', { username: '1008', password: CLAVE });
    const id = await historias.vehiculo(await historias.persona());
    const [placa_patente] = (await historias.fields('vehiculos', id, 'placa_patente')) as string[];
    const acta = { placa_patente, timestamp: '2026-03-01T14:30:00-03:00', comentarios: 'Luz roja' };
    const filed = await http.post('/cargar_infraccion', acta, { token: body.access_token as string });
    const { cambios } = await historias.of('infracciones', filed.body.id as string);
    expect(cambios).toMatchObject([
      {
        accion: 'cargar',
        accionTexto: 'Carga',
        quien: { texto: '1008 · Adela Salinas', href: expect.stringMatching(/\/oficiales\/records\//) },
        rol: 'Oficial',
        reversible: false,
      },
    ]);
  });

  test('of users is for superadmins alone, and none of it can be undone by others', async () => {
    const admin = await panel.loggedIn('admin');
    const { id } = await panel.createUsuario('admin');
    await historias.edit('usuarios', id, { activo: 'false' });
    const [{ id: entry }] = (await historias.of('usuarios', id)).cambios as [Cambio];
    for (const some of [id, newId()]) {
      expect((await admin.get(`${ADDRESS}/usuarios/${some}`)).status).toBe(403);
    }
    for (const way of ['revertir', 'restaurar']) {
      const [known, unknown] = [entry, newId()].map((one) => admin.post(`${ADDRESS}/${one}/${way}`));
      expect(told(await known!)).toEqual([404, 'No existe ese registro en la auditoría.']);
      expect((await known!).text).toBe((await unknown!).text);
    }
    expect(await historias.fields('usuarios', id, 'activo')).toEqual([false]);
    expect((await historias.undo(entry)).status).toBe(200);
    expect(await historias.fields('usuarios', id, 'activo')).toEqual([true]);
  });

  test('is asked and undone with a session, its token and nothing else', async () => {
    const id = await historias.persona();
    await historias.edit('personas', id, { nombre: 'Otro' });
    const { id: entry } = await historias.last('personas', id, 'modificar');
    for (const path of [`${ADDRESS}/personas/${id}?x=1`, `${ADDRESS}/personas/${id}?pagina=x`]) {
      expect([path, (await panel.admin.get(path)).status]).toEqual([path, 400]);
    }
    for (const path of [`${ADDRESS}/personas/nada`, `${ADDRESS}/nada/${id}`, `${ADDRESS}/auditoria/${entry}`]) {
      expect([path, (await panel.admin.get(path)).status]).toEqual([path, 404]);
    }
    for (const way of ['revertir', 'restaurar']) {
      const path = `${ADDRESS}/${entry}/${way}`;
      expect([303, 401]).toContain((await panel.visitor().post(path)).status);
      const forged = { ...FROM_OWN_PAGE, 'x-xsrf-token': 'no' };
      expect((await panel.admin.post(path, undefined, forged)).status).toBe(403);
      expect((await panel.admin.post(`${path}?x=1`)).status).toBe(400);
      expect((await panel.admin.post(path, new URLSearchParams({ x: '1' }))).status).toBe(400);
      expect((await panel.admin.get(path)).status).toBe(404);
      expect((await panel.admin.post(`${ADDRESS}/nada/${way}`)).status).toBe(404);
    }
    expect([303, 401]).toContain((await panel.visitor().get(`${ADDRESS}/personas/${id}`)).status);
    expect(await historias.fields('personas', id, 'nombre')).toEqual(['Otro']);
  });
});
