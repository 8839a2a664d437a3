import { becomesTrue } from '../../src/common/database/embedded/wait.js';
import { CLAVE, PanelServer } from '../support/panel-server.js';

jest.setTimeout(60_000);

let panel: PanelServer;

beforeAll(async () => {
  panel = await PanelServer.start();
});

afterAll(() => panel.remove());

async function isSomebodyWaiting(): Promise<boolean> {
  const [row] = await panel.owner.query<{ total: number }[]>(
    `SELECT count(*)::int AS total FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
  );
  return row!.total > 0;
}

test('whoever knows a password that is being taken from him can’t set another one in the meantime', async () => {
  const intruder = await panel.loggedIn('admin');
  const { id } = intruder.usuario;
  const reset = panel.owner.createQueryRunner();
  await reset.startTransaction();
  await reset.query(
    `UPDATE registro.usuarios SET version_sesion = version_sesion + 1,
       clave_hash = (SELECT clave_hash FROM registro.usuarios WHERE correo = 'admin@registro.local') WHERE id = $1`,
    [id],
  );
  const change = intruder.changeClave(CLAVE, 'la clave del intruso');
  expect(await becomesTrue(isSomebodyWaiting, 10_000, 10)).toBe(true);
  await reset.commitTransaction();
  await reset.release();

  const { status, text } = await change;
  expect(status).toBe(400);
  expect(text).toContain('La clave actual no es correcta.');
  expect((await intruder.get('/admin')).status).toBe(303);
  expect((await panel.visitor().login(intruder.usuario.correo, 'la clave del intruso')).status).toBe(401);
});
