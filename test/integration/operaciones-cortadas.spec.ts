import { once } from 'node:events';
import type { Socket } from 'node:net';
import { Client } from 'pg';
import { startApp, type TestApp } from '../support/app.js';
import { abonar, crearCliente, cuentas, operar, type Cliente } from '../support/clientes.js';
import { adminToken, Factory, filing, type Registro } from '../support/factories.js';
import { APP } from '../support/server.cjs';

// What ends in the middle, be it the process, the machine or the network, is for the database a connection that ends. Here it
// ends before every statement in turn, and after it, when what it did is done and nobody is told.

type When = 'before' | 'after';

let app: TestApp;
let admin: string;
let cliente: Cliente;
let vehiculo: Registro;

beforeAll(async () => {
  app = await startApp();
  admin = await adminToken(app, 'admin');
  cliente = await crearCliente(app, admin, 1_000);
  const factory = await Factory.for(app);
  vehiculo = await factory.vehiculo();
  const { token } = await factory.oficialToken();
  await app.http.post('/cargar_infraccion', filing(vehiculo), { token });
});

afterAll(async () => {
  jest.restoreAllMocks();
  await app.close();
});

interface Internals {
  connectionParameters: { user: string };
  connection: { stream: Socket };
}

/** Ends the application's connection at its nth statement from now on. @returns how many there were, and how to stop it */
function cutAt(nth: number, when: When): { statements: () => number; stop: () => void } {
  const original = Client.prototype.query as (this: Client, ...args: unknown[]) => unknown;
  let count = 0;
  const spy = jest.spyOn(Client.prototype, 'query').mockImplementation(function (this: unknown, ...args: unknown[]) {
    const client = this as Client & Internals;
    const isOne = client.connectionParameters.user === APP.name && typeof args.at(-1) !== 'function';
    const run = (): unknown => original.apply(client, args);
    if (!isOne || (count += 1) !== nth) return run() as never;
    const cut = async (): Promise<void> => {
      client.connection.stream.destroy();
      await once(client.connection.stream, 'close');
    };
    return (when === 'before' ? cut().then(run) : lost(run, cut)) as never;
  });
  return { statements: () => count, stop: () => spy.mockRestore() };
}

/** A statement that is done and of which nobody hears. */
async function lost(run: () => unknown, cut: () => Promise<void>): Promise<never> {
  await run();
  await cut();
  throw new Error('Connection terminated unexpectedly');
}

/** Runs `ask` with a cut at each of its statements, and then without one; `check` looks at what is left each time. */
async function cutEverywhere(
  when: When,
  run: (cut: () => ReturnType<typeof cutAt>, nth: number) => Promise<void>,
): Promise<number> {
  for (let nth = 1; ; nth += 1) {
    let begun: ReturnType<typeof cutAt> | undefined;
    await run(() => (begun = cutAt(nth, when)), nth);
    if (begun!.statements() < nth) return nth - 1;
  }
}

describe.each(['before', 'after'] as const)('cut %s every statement', (when) => {
  test('an operation is there whole or not at all, and asked again under its key it is there once', async () => {
    const outcomes = new Set<string>();
    const statements = await cutEverywhere(when, async (cut, nth) => {
      const clave = `${when}-${nth}`;
      const before = await cuentas(app, cliente.id);
      const { stop } = cut();
      const first = await operar(app, cliente, 'infracciones_patente', vehiculo.placa_patente, clave);
      stop();
      const after = await cuentas(app, cliente.id);
      const done = { saldo: before.saldo - 2, debitos: before.debitos + 1, registros: before.registros + 1 };
      expect([before, done]).toContainEqual(after);
      if (first.status === 200) expect(after).toEqual(done);
      outcomes.add(
        `${first.status < 500 ? 'answered' : 'failed'}, ${after.registros === before.registros ? 'nothing' : 'done'}`,
      );
      const again = await operar(app, cliente, 'infracciones_patente', vehiculo.placa_patente, clave);
      expect([nth, again.status, again.body.saldo]).toEqual([nth, 200, done.saldo]);
      expect(await cuentas(app, cliente.id)).toEqual(done);
    });
    expect(statements).toBeGreaterThan(7); // of the transaction alone there are so many
    // Only looking at who asks fails. What is begun is done again, also where nobody heard of its commit.
    expect(outcomes).toEqual(new Set(['failed, nothing', 'answered, done']));
  });

  test('an annulment is there whole or not at all', async () => {
    const statements = await cutEverywhere(when, async (cut) => {
      const { body } = await operar(app, cliente, 'resumen_patente', 'BBCL12');
      const before = (await cuentas(app, cliente.id)).saldo;
      const path = `/registros/${body.registro_id as string}`;
      const { stop } = cut();
      const { status } = await app.http.post(`${path}/anular`, { motivo: 'Un error' }, { token: admin });
      stop();
      const { anulado_en } = (await app.http.get(path, { token: admin })).body;
      const [{ entries }] = await app.owner.query<[{ entries: number }]>(
        `SELECT count(*)::int AS entries FROM registro.auditoria WHERE entidad_id = $1`,
        [body.registro_id],
      );
      const isDone = anulado_en !== null;
      if (status === 200) expect(isDone).toBe(true);
      expect([(await cuentas(app, cliente.id)).saldo, entries]).toEqual(isDone ? [before + 3, 1] : [before, 0]);
    });
    expect(statements).toBeGreaterThan(7);
  });
});

test('a grant without a key is made once, also where nobody heard of its commit', async () => {
  await cutEverywhere('after', async (cut) => {
    const before = (await cuentas(app, cliente.id)).saldo;
    const { stop } = cut();
    const { status, body } = await abonar(app, admin, cliente.id, 7);
    stop();
    expect((await cuentas(app, cliente.id)).saldo).toBe(status === 201 ? before + 7 : before);
    if (status === 201) expect(body.saldo).toBe(before + 7);
  });
});

test('without a key, too, what is done again after a lost connection is charged once', async () => {
  await cutEverywhere('after', async (cut) => {
    const before = await cuentas(app, cliente.id);
    const { stop } = cut();
    const { status, body } = await operar(app, cliente, 'resumen_patente', vehiculo.placa_patente);
    stop();
    const done = { saldo: before.saldo - 3, debitos: before.debitos + 1, registros: before.registros + 1 };
    expect(await cuentas(app, cliente.id)).toEqual(status === 200 ? done : before);
    if (status === 200) expect(body.saldo).toBe(done.saldo);
  });
});
