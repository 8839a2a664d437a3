import { becomesTrue } from '../../src/postgres/wait.js';
import type { PanelAnswer } from '../support/panel-client.js';
import { CLAVE, PanelServer } from '../support/panel-server.js';

let panel: PanelServer;

beforeAll(async () => {
  panel = await PanelServer.start();
});

afterAll(() => panel.remove());

/** Whether somebody waits for the end of a transaction. */
async function isAwaited(transaction: string): Promise<boolean> {
  const waiting = await panel.owner.query<object[]>(
    'SELECT 1 FROM pg_locks WHERE NOT granted AND transactionid::text = $1',
    [transaction],
  );
  return waiting.length > 0;
}

test('whoever knows a password that is being taken from him can’t set another one in the meantime', async () => {
  const intruder = await panel.loggedIn('admin');
  const { id } = intruder.usuario;
  const reset = panel.owner.createQueryRunner();
  let change: Promise<PanelAnswer>;
  try {
    await reset.startTransaction();
    await reset.query(
      `UPDATE registro.usuarios SET version_sesion = version_sesion + 1,
       clave_hash = (SELECT clave_hash FROM registro.usuarios WHERE correo = 'admin@registro.local') WHERE id = $1`,
      [id],
    );
    const [{ transaction }] = await reset.query('SELECT pg_current_xact_id()::text AS transaction');
    change = intruder.changeClave(CLAVE, 'la clave del intruso');
    expect(await becomesTrue(() => isAwaited(transaction), 60_000, 10)).toBe(true);
    await reset.commitTransaction();
  } finally {
    if (reset.isTransactionActive) await reset.rollbackTransaction();
    await reset.release();
  }

  const { status, text } = await change;
  expect(status).toBe(400);
  expect(text).toContain('La clave actual no es correcta.');
  expect((await intruder.get('/admin')).status).toBe(303);
  expect((await panel.visitor().login(intruder.usuario.correo, 'la clave del intruso')).status).toBe(401);
});
