import { becomesTrue } from '../../src/postgres/wait.js';
import { PanelServer } from '../support/panel-server.js';

// Windows has no SIGTERM: there a stop is a kill.
const onPosix = process.platform === 'win32' ? test.skip : test;

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

/** Whether nobody listens any more. */
const isRefused = (): Promise<boolean> =>
  fetch(`${panel.url}/health/live`).then(
    () => false,
    () => true,
  );

onPosix(
  'a save that is under way when the server stops is finished and answered: its connections end last',
  async () => {
    const persona = await panel.admin.created('personas', { nombre: 'Ana Rojas', correo: 'ana@example.com' });
    const holder = panel.owner.createQueryRunner();
    await holder.startTransaction();
    try {
      await holder.query('SELECT 1 FROM registro.personas WHERE id = $1 FOR UPDATE', [persona.id]);
      const [{ transaction }] = await holder.query('SELECT pg_current_xact_id()::text AS transaction');
      const saving = panel.admin.edit('personas', persona, { nombre: 'Ana Rojas Soto' });
      expect(await becomesTrue(() => isAwaited(transaction), 60_000, 10)).toBe(true);
      const stopped = panel.process.stop();
      expect(await becomesTrue(isRefused, 60_000, 10)).toBe(true);
      await holder.commitTransaction();
      expect((await saving).json).toMatchObject({ notice: { type: 'success' } });
      expect(await stopped).toMatchObject({ code: 0, signal: null, stderr: '' });
    } finally {
      if (holder.isTransactionActive) await holder.rollbackTransaction();
      await holder.release();
    }
    const rows = await panel.owner.query('SELECT nombre, version FROM registro.personas');
    expect(rows).toEqual([{ nombre: 'Ana Rojas Soto', version: 2 }]);
    expect((await panel.trailOf(persona.id)).map(({ accion }) => accion)).toEqual(['crear', 'modificar']);
  },
);
