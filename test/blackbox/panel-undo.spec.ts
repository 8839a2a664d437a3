import { Historias, told } from '../support/historias.js';
import { CLAVE, PanelServer } from '../support/panel-server.js';
import { ADMIN } from '../support/server-process.js';

let panel: PanelServer;
let historias: Historias;

beforeAll(async () => {
  panel = await PanelServer.start();
  historias = new Historias(panel);
});

afterAll(() => panel.remove());

describe('undoing a change', () => {
  test('gives back what it changed and nothing else, as a change of its own that says so', async () => {
    const id = await historias.vehiculo(await historias.persona());
    await historias.edit('vehiculos', id, { color: 'verde' });
    const { id: entry } = await historias.last('vehiculos', id, 'modificar');
    await historias.edit('vehiculos', id, { marca: 'Nissan' });
    expect((await historias.undo(entry)).status).toBe(200);
    expect(await historias.fields('vehiculos', id, 'color', 'marca', 'version')).toEqual(['rojo', 'Nissan', 4]);
    const { cambios } = await historias.of('vehiculos', id);
    expect(cambios).toHaveLength(4);
    expect(cambios[0]).toMatchObject({ accion: 'modificar', reversible: true });
    // The first change is undone by now; the second still stands.
    expect(cambios.map(({ reversible }) => reversible)).toEqual([true, true, false, false]);
    expect(cambios[0]!.cambios).toContainEqual({
      campo: 'Deshace',
      antes: { texto: '' },
      despues: {
        texto: expect.stringMatching(/^el cambio del \d\d-\d\d-\d{4}, \d\d:\d\d:\d\d$/),
        href: `/admin/resources/auditoria/records/${entry}/show`,
      },
    });
    // What was undone can be done again in the same way.
    expect((await historias.undo(cambios[0]!.id)).status).toBe(200);
    expect(await historias.fields('vehiculos', id, 'color')).toEqual(['verde']);
  });

  test('is refused when a field has changed since, which is named', async () => {
    const id = await historias.persona();
    await historias.edit('personas', id, { nombre: 'Primero', correo: `primero${historias.next()}@example.com` });
    const { id: entry } = await historias.last('personas', id, 'modificar');
    await historias.edit('personas', id, { nombre: 'Segundo' });
    const before = await panel.trailOf(id);
    expect((await historias.of('personas', id)).cambios.find((cambio) => cambio.id === entry)!.reversible).toBe(false);
    expect(told(await historias.undo(entry))).toEqual([
      409,
      'No se deshizo nada: después de ese cambio volvió a cambiar «Nombre». Edite el registro.',
    ]);
    await historias.edit('personas', id, { correo: `segundo${historias.next()}@example.com` });
    const both = expect.stringMatching(
      /volvió a cambiar «(Nombre|Correo electrónico)», «(Nombre|Correo electrónico)»\./,
    );
    expect(told(await historias.undo(entry))).toEqual([409, both]);
    expect(await panel.trailOf(id)).toHaveLength(before.length + 1);
  });

  test('is refused when the record is gone, and when its old value is taken', async () => {
    const [id, other] = [await historias.persona(), await historias.persona()];
    const [correo] = (await historias.fields('personas', id, 'correo')) as string[];
    await historias.edit('personas', id, { correo: `libre${historias.next()}@example.com` });
    const { id: entry } = await historias.last('personas', id, 'modificar');
    await historias.edit('personas', other, { correo: correo! });
    expect(told(await historias.undo(entry))).toEqual([409, 'Ya existe una persona con ese correo.']);
    await historias.remove('personas', id);
    expect(told(await historias.undo(entry))[0]).toBe(404);
    expect(told(await historias.undo(entry))[1]).toMatch(/^El registro ya no existe/);
  });

  test('is refused for an owner who is gone', async () => {
    const [david, eva] = [await historias.persona(), await historias.persona('Eva Soto')];
    const id = await historias.vehiculo(david);
    await historias.edit('vehiculos', id, { persona_id: eva });
    await historias.remove('personas', david);
    const { id: entry } = await historias.last('vehiculos', id, 'modificar');
    const message = 'El registro que estaba en «Dueño» ya no existe: restáurelo primero.';
    expect(told(await historias.undo(entry))).toEqual([409, message]);
  });

  test('is refused for passwords, tokens, creations and deletions, in words', async () => {
    const numero = `P-${historias.next()}`;
    const { id } = await panel.admin.created('oficiales', { numero, nombre: 'Luis Soto', clave: CLAVE });
    await historias.edit('oficiales', id, { clave: 'otra clave de prueba' });
    const clave = await historias.last('oficiales', id, 'modificar');
    expect(clave.reversible).toBe(false);
    expect(told(await historias.undo(clave.id))).toEqual([
      409,
      expect.stringMatching(/^Una clave no se puede deshacer/),
    ]);
    expect((await panel.cli(['token', '--oficial', numero])).code).toBe(0);
    const token = await historias.last('oficiales', id, 'emitir_token');
    expect(told(await historias.undo(token.id))).toEqual([
      409,
      expect.stringMatching(/^Un token emitido no se puede deshacer/),
    ]);
    const creation = await historias.last('oficiales', id, 'crear');
    expect(told(await historias.undo(creation.id))).toEqual([409, 'Una creación se deshace borrando el registro.']);
    expect(told(await historias.restore(creation.id))).toEqual([409, 'Solo se restaura lo que se borró.']);
    await historias.remove('oficiales', id);
    const deletion = await historias.last('oficiales', id, 'borrar');
    expect(told(await historias.undo(deletion.id))).toEqual([409, 'Un borrado se deshace restaurando el registro.']);
  });

  test('of a name and a password gives back the name, and leaves the password', async () => {
    const numero = `P-${historias.next()}`;
    const { id } = await panel.admin.created('oficiales', { numero, nombre: 'Luis Soto', clave: CLAVE });
    const clave = 'otra clave de prueba';
    await historias.edit('oficiales', id, { nombre: 'Luis Díaz', clave });
    const { json } = await historias.undo((await historias.last('oficiales', id, 'modificar')).id);
    expect(json.notice.message).toMatch(/^Se deshizo el cambio\. La clave .* sigue siendo la misma/);
    expect(await historias.fields('oficiales', id, 'nombre')).toEqual(['Luis Soto']);
    const { http } = panel.process;
    expect((await http.post('/login/access-token', { username: numero, password: clave })).status).toBe(200);
  });

  test('twice at once happens once', async () => {
    for (let n = 0; n < 5; n += 1) {
      const id = await historias.persona();
      await historias.edit('personas', id, { nombre: 'Otro nombre' });
      const { id: entry } = await historias.last('personas', id, 'modificar');
      const answers = await Promise.all([historias.undo(entry), historias.undo(entry), historias.undo(entry)]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
      expect(await historias.fields('personas', id, 'nombre', 'version')).toEqual(['David Navarro', 3]);
      expect((await panel.trailOf(id)).map(({ accion }) => accion)).toEqual(['crear', 'modificar', 'modificar']);
    }
  });

  test('against an edit at the same moment loses nothing of either', async () => {
    for (let n = 0; n < 5; n += 1) {
      const id = await historias.vehiculo(await historias.persona());
      await historias.edit('vehiculos', id, { color: 'verde' });
      const { id: entry } = await historias.last('vehiculos', id, 'modificar');
      const { http } = panel.process;
      const login = await http.post('/login/access-token', { ...ADMIN });
      const token = { token: login.body.access_token as string };
      const [same, other, reverted] = await Promise.all([
        http.patch(`/vehiculos/${id}`, { color: 'azul' }, token),
        http.patch(`/vehiculos/${id}`, { marca: 'Nissan' }, token),
        historias.undo(entry),
      ]);
      expect([same.status, other.status]).toEqual([200, 200]);
      const [color, marca, version] = await historias.fields('vehiculos', id, 'color', 'marca', 'version');
      // The edit came after the undoing, or before it, which is then refused: it is never undone itself.
      expect([color, marca]).toEqual(['azul', 'Nissan']);
      expect(version).toBe(reverted.status === 200 ? 5 : 4);
      expect([200, 409]).toContain(reverted.status);
    }
  });
});
