import type { Fields, PanelRecord } from '../support/panel-client.js';
import { CLAVE, PanelServer, type TrailRow } from '../support/panel-server.js';
import { ADMIN } from '../support/server-process.js';

let panel: PanelServer;
let persona: PanelRecord;

beforeAll(async () => {
  panel = await PanelServer.start();
  persona = await panel.admin.created('personas', { nombre: 'Ana Rojas', correo: 'ana@example.com' });
});

afterAll(() => panel.remove());

const entry = (entidad: string, accion: string, requestId: string | null): TrailRow => ({
  entidad,
  accion,
  actor_tipo: 'usuario',
  actor_nombre: ADMIN.username,
  direccion: '127.0.0.1',
  request_id: requestId!,
});

/** What each kind of record is made of, how it is changed, otherwise changed, and which change is refused. */
const RECORDS: Record<string, () => { fields: Fields; changes: Fields; other: Fields; bad: Fields }> = {
  personas: () => ({
    fields: { nombre: 'Eva Soto', correo: ' Eva@Example.com ' },
    changes: { nombre: 'Eva Soto Díaz' },
    other: { nombre: 'Eva Díaz' },
    bad: { correo: 'ana@example.com' },
  }),
  vehiculos: () => ({
    fields: { placa_patente: 'bb-cl 12', marca: 'Toyota', color: 'rojo', persona_id: persona.id },
    changes: { color: 'verde' },
    other: { marca: 'Nissan' },
    bad: { placa_patente: 'SINPATENTE' },
  }),
  oficiales: () => ({
    fields: { numero: '1001', nombre: 'Luis Soto', clave: CLAVE },
    changes: { activo: 'false' },
    other: { clave: 'una clave muy distinta' },
    bad: { clave: 'corta' },
  }),
  usuarios: () => ({
    fields: { correo: 'otra@example.com', rol: 'admin', clave: CLAVE },
    changes: { rol: 'superadmin' },
    other: { correo: 'distinta@example.com' },
    bad: { correo: ADMIN.username },
  }),
};

describe.each(Object.entries(RECORDS))('%s', (recurso, records) => {
  test('each change leaves exactly one entry in the trail, under the answer’s request id', async () => {
    const { fields, changes, bad } = records();
    const made = await panel.admin.create(recurso, fields, { 'x-request-id': 'nombre-del-proxy' });
    expect(made.headers.get('x-client-request-id')).toBe('nombre-del-proxy');
    expect(made.headers.get('x-request-id')).not.toBe('nombre-del-proxy');
    expect(made.json.notice).toMatchObject({ type: 'success' });
    const { id } = made.json.record as PanelRecord;
    const trail = [entry(recurso, 'crear', made.headers.get('x-request-id'))];
    expect(await panel.trailOf(id)).toEqual(trail);

    const shown = await panel.admin.show(recurso, id);
    const unchanged = await panel.admin.edit(recurso, shown, {});
    expect(unchanged.json.notice).toMatchObject({ type: 'success' });
    expect((await panel.admin.show(recurso, id)).params).toEqual(shown.params);
    expect(await panel.trailOf(id)).toEqual(trail);

    const refused = await panel.admin.edit(recurso, shown, bad);
    expect(refused.json.notice).toMatchObject({ type: 'error' });
    expect(Object.keys(refused.json.record.errors)).toEqual(Object.keys(bad));
    expect((await panel.admin.show(recurso, id)).params).toEqual(shown.params);
    expect(await panel.trailOf(id)).toEqual(trail);

    const saved = await panel.admin.edit(recurso, shown, changes);
    expect(saved.json.notice).toMatchObject({ type: 'success' });
    trail.push(entry(recurso, 'modificar', saved.headers.get('x-request-id')));
    const [[field, value]] = Object.entries(changes) as [[string, string]];
    const now = await panel.admin.show(recurso, id);
    expect([String(now.params[field]), now.params['version']]).toEqual([value, 2]);
    expect(await panel.trailOf(id)).toEqual(trail);

    const deleted = await panel.admin.delete(recurso, id);
    expect(deleted.json.notice).toMatchObject({ type: 'success' });
    trail.push(entry(recurso, 'borrar', deleted.headers.get('x-request-id')));
    expect(await panel.trailOf(id)).toEqual(trail);

    const again = await panel.admin.delete(recurso, id);
    expect(again.json.notice).toEqual({ type: 'error', message: 'El registro no existe: puede haber sido borrado.' });
    expect(await panel.trailOf(id)).toEqual(trail);
  });

  test('a record that moved on meanwhile is not overwritten', async () => {
    const { fields, changes, other } = records();
    const { id } = await panel.admin.created(recurso, fields);
    const stale = await panel.admin.show(recurso, id);
    const faster = await panel.loggedIn('superadmin');
    expect((await faster.edit(recurso, stale, changes)).json.notice.type).toBe('success');
    const now = await panel.admin.show(recurso, id);
    const trail = await panel.trailOf(id);

    const refused = await panel.admin.edit(recurso, stale, other);
    const who = `^${faster.usuario.correo} lo cambió el \\d\\d-\\d\\d-\\d{4}, \\d\\d:\\d\\d:\\d\\d, después`;
    expect(refused.json.notice).toEqual({ type: 'error', message: expect.stringMatching(who) });
    const withoutVersion = await panel.admin.act(`${recurso}/records/${id}/edit`, other);
    expect(withoutVersion.json.notice).toEqual({ type: 'error', message: expect.stringMatching(who) });
    expect((await panel.admin.show(recurso, id)).params).toEqual(now.params);
    expect(await panel.trailOf(id)).toEqual(trail);
    expect((await panel.admin.delete(recurso, id)).json.notice.type).toBe('success');
  });

  test('what is left empty is refused at its field, and nothing is written', async () => {
    const before = await panel.countOf('auditoria');
    const { json } = await panel.admin.create(recurso, {});
    expect(json.notice.type).toBe('error');
    expect(Object.keys(json.record.errors).sort()).toEqual(Object.keys(records().fields).sort());
    for (const { message } of Object.values(json.record.errors as PanelRecord['errors'])) {
      expect(message).toMatch(/^[A-ZÁÉÍÓÚ].*\.$/);
    }
    expect(await panel.countOf('auditoria')).toBe(before);
  });
});
