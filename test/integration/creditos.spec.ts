import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { Reads } from '../../src/core/database/reads.js';
import { Transactions, type Tx } from '../../src/core/database/transactions.js';
import { Metrics } from '../../src/core/metrics/metrics.js';
import { CreditosMetrics } from '../../src/modules/creditos/creditos.metrics.js';
import { CreditosRepository } from '../../src/modules/creditos/creditos.repository.js';
import { CreditosService } from '../../src/modules/creditos/creditos.service.js';
import { VerificacionService } from '../../src/modules/creditos/verificacion.service.js';
import { newId } from '../../src/core/fields/id.js';
import { MODULE_VIOLATIONS } from '../../src/modules/modules.js';
import { adminUrl, createTestDatabase, openAsOwner, openDataSource, type TestDatabase } from '../support/database.js';
import { APP } from '../support/server.cjs';

let database: TestDatabase;
let app: DataSource;
let owner: DataSource;
let admin: Client;
let transactions: Transactions;
const creditos = new CreditosService(new CreditosRepository(), new CreditosMetrics(new Metrics()));

beforeAll(async () => {
  database = await createTestDatabase();
  app = await openDataSource(database.appUrl, { poolSize: 20, connectTimeoutMs: 0 });
  owner = await openAsOwner(database);
  admin = new Client({ connectionString: adminUrl() });
  await admin.connect();
  transactions = new Transactions(app, MODULE_VIOLATIONS, new Reads(app));
});

afterAll(async () => {
  await app.destroy();
  await owner.destroy();
  await admin.end();
  await database.drop();
});

/** A client with so much of credit. */
async function cliente(saldo: number): Promise<string> {
  const id = newId();
  const correo = `${id}@example.com`;
  await owner.query('INSERT INTO registro.correos_de_cuenta (correo, cuenta_id) VALUES ($1, $2)', [correo, id]);
  await owner.query(
    `INSERT INTO registro.clientes (id, nombre, busqueda, correo, clave_hash, activo, confirmado, version_sesion, version,
       creado_en, actualizado_en) VALUES ($1, 'Andes', 'andes', $2, 'x', true, true, 1, 1, now(), now())`,
    [id, correo],
  );
  await owner.query(
    'INSERT INTO registro.saldos_cliente (cliente_id, saldo, reservado, movimientos) VALUES ($1, 0, 0, 0)',
    [id],
  );
  if (saldo > 0) await run((tx) => creditos.abonar(tx, id, saldo, 'Prueba'));
  return id;
}

const run = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => transactions.run(work);

const saldoOf = async (id: string): Promise<unknown> =>
  (
    await owner.query<object[]>(
      'SELECT saldo, reservado, movimientos FROM registro.saldos_cliente WHERE cliente_id = $1',
      [id],
    )
  )[0];

async function expectSound(): Promise<void> {
  expect((await new VerificacionService(app).verificar()).descuadres).toEqual([]);
}

const unpaid = (datos: object): unknown =>
  expect.objectContaining({ kind: 'unpaid', codigo: 'sin_credito', hints: { datos } });

test('10,000 debits at once by 100 clients take what there is and no more, each once', async () => {
  const ids = await Promise.all(Array.from({ length: 100 }, () => cliente(70)));
  const asked = Array.from({ length: 10_000 }, (_, index) => ids[index % ids.length]!);
  const answers = await Promise.allSettled(
    asked.map((id) => run((tx) => creditos.debitar(tx, id, 1, { registro_id: newId() }))),
  );
  const refused = answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason as unknown] : []));
  expect(refused).toHaveLength(3_000);
  expect(refused).toEqual(refused.map(() => unpaid({ costo: 1, saldo: 0, reservado: 0, faltante: 1 })));
  for (const id of ids) expect(await saldoOf(id)).toEqual({ saldo: 0, reservado: 0, movimientos: 71 });
  await expectSound();
});

test('debits, grants and reservations of one client at once leave its balance the sum of its movements', async () => {
  const id = await cliente(500);
  const work = Array.from({ length: 300 }, (_, index) =>
    run(async (tx) => {
      if (index % 3 === 0) await creditos.debitar(tx, id, 2, { registro_id: newId() });
      else if (index % 3 === 1) await creditos.abonar(tx, id, 1, 'Prueba');
      else await creditos.reservar(tx, id, 1);
    }),
  );
  await Promise.all(work);
  expect(await saldoOf(id)).toEqual({ saldo: 400, reservado: 100, movimientos: 201 });
  await expectSound();
});

test('what is refused says what is missing, and leaves nothing', async () => {
  const id = await cliente(5);
  await run((tx) => creditos.reservar(tx, id, 4));
  const before = await saldoOf(id);
  const datos = { costo: 3, saldo: 5, reservado: 4, faltante: 2 };
  await expect(run((tx) => creditos.debitar(tx, id, 3))).rejects.toEqual(unpaid(datos));
  await expect(run((tx) => creditos.reservar(tx, id, 3))).rejects.toEqual(unpaid(datos));
  expect(await saldoOf(id)).toEqual(before);
});

test('a batch pays out of its reservation, a movement each, and gives back the rest', async () => {
  const id = await cliente(10);
  await run((tx) => creditos.reservar(tx, id, 8));
  const lote_id = newId();
  const registros = [newId(), newId(), newId()];
  const debitos = registros.map((registro_id, index) => ({ registro_id, cantidad: index + 1 }));
  await expect(run((tx) => creditos.debitarVarios(tx, id, debitos, { lote_id, deReserva: true }))).resolves.toEqual({
    saldo: 4,
    reservado: 2,
    numero: 4,
  });
  await run((tx) => creditos.liberar(tx, id, 2));
  expect(await saldoOf(id)).toEqual({ saldo: 4, reservado: 0, movimientos: 4 });
  expect(
    await owner.query(`SELECT registro_id, cantidad, saldo FROM registro.creditos WHERE lote_id = $1 ORDER BY numero`, [
      lote_id,
    ]),
  ).toEqual([
    { registro_id: registros[0], cantidad: -1, saldo: 9 },
    { registro_id: registros[1], cantidad: -2, saldo: 7 },
    { registro_id: registros[2], cantidad: -3, saldo: 4 },
  ]);
  await expectSound();
});

test('neither more than is reserved is paid out of it, nor more released', async () => {
  const id = await cliente(10);
  await run((tx) => creditos.reservar(tx, id, 2));
  const before = await saldoOf(id);
  await expect(run((tx) => creditos.debitar(tx, id, 3, { deReserva: true }))).rejects.toThrow('reserved');
  await expect(run((tx) => creditos.liberar(tx, id, 3))).rejects.toThrow('reserved');
  expect(await saldoOf(id)).toEqual(before);
});

test('a record is paid for once and paid back once, however many ask at once', async () => {
  const id = await cliente(10);
  const registro_id = newId();
  const times = Array.from({ length: 10 });
  const paid = await Promise.allSettled(times.map(() => run((tx) => creditos.debitar(tx, id, 3, { registro_id }))));
  expect(paid.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  const back = await Promise.allSettled(times.map(() => run((tx) => creditos.devolver(tx, id, 3, registro_id))));
  expect(back.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  for (const { reason } of [...paid, ...back].filter((answer) => answer.status === 'rejected') as { reason: unknown }[])
    expect(reason).toMatchObject({ kind: 'conflict', codigo: 'ya_hecho' });
  expect(await saldoOf(id)).toEqual({ saldo: 10, reservado: 0, movimientos: 3 });
  await expectSound();
});

test('nobody is a client that is not there', async () => {
  for (const work of [
    (tx: Tx) => creditos.debitar(tx, newId(), 1),
    (tx: Tx) => creditos.abonar(tx, newId(), 1, 'x'),
    (tx: Tx) => creditos.reservar(tx, newId(), 1),
  ])
    await expect(run(work)).rejects.toMatchObject({ kind: 'notFound' });
});

test.each([0, 1, 2, 3])('a connection that dies after statement %i leaves nothing half done', async (last) => {
  const id = await cliente(10);
  const before = await saldoOf(id);
  const registro = `${newId()}@example.com`;
  const runner = app.createQueryRunner();
  await runner.startTransaction();
  const [{ pid }] = (await runner.query('SELECT pg_backend_pid() AS pid')) as [{ pid: number }];
  const steps = [
    // Stands for the record that is paid for.
    () => runner.query('INSERT INTO registro.correos_de_cuenta (correo, cuenta_id) VALUES ($1, $2)', [registro, id]),
    () => creditos.debitar(runner.manager, id, 4, { registro_id: newId() }),
    () => creditos.reservar(runner.manager, id, 2),
  ];
  for (const step of steps.slice(0, last)) await step();
  await admin.query('SELECT pg_terminate_backend($1, 5000)', [pid]);
  await expect(last < steps.length ? steps[last]!() : runner.commitTransaction()).rejects.toThrow();
  await runner.release().catch(() => undefined);
  expect(await saldoOf(id)).toEqual(before);
  expect(await owner.query('SELECT 1 FROM registro.correos_de_cuenta WHERE correo = $1', [registro])).toEqual([]);
  await expectSound();
});

test('connections that die at any moment lose nothing that was told, and double nothing', async () => {
  const id = await cliente(10_000);
  const told: string[] = [];
  const debit = async (): Promise<void> => {
    const registro_id = newId();
    await run((tx) => creditos.debitar(tx, id, 1, { registro_id }));
    told.push(registro_id);
  };
  const all = Promise.allSettled(Array.from({ length: 600 }, debit));
  let done = false;
  void all.then(() => (done = true));
  while (!done) {
    await admin.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE datname = $1 AND usename = $2 ORDER BY random() LIMIT 1`,
      [database.name, APP.name],
    );
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  expect((await all).some(({ status }) => status === 'rejected')).toBe(true);
  const rows = await owner.query<{ registro_id: string }[]>(
    `SELECT registro_id FROM registro.creditos WHERE cliente_id = $1 AND clase = 'debito'`,
    [id],
  );
  const kept = rows.map(({ registro_id }) => registro_id);
  expect(new Set(kept).size).toBe(kept.length);
  expect(told.filter((registro_id) => !kept.includes(registro_id))).toEqual([]);
  expect(await saldoOf(id)).toMatchObject({ saldo: 10_000 - kept.length });
  await expectSound();
});

describe('the proof of the ledger notices', () => {
  test.each([
    ['a balance that was changed', 'UPDATE registro.saldos_cliente SET saldo = saldo + 1 WHERE cliente_id = $1'],
    ['a count that was changed', 'UPDATE registro.saldos_cliente SET movimientos = 9 WHERE cliente_id = $1'],
    ['a balance that is gone', 'DELETE FROM registro.saldos_cliente WHERE cliente_id = $1'],
    ['a movement that is gone', 'DELETE FROM registro.creditos WHERE cliente_id = $1 AND numero = 2'],
    [
      'a movement that was changed',
      'UPDATE registro.creditos SET cantidad = cantidad + 1 WHERE cliente_id = $1 AND numero = 1',
    ],
    [
      'a movement that leaves something else',
      'UPDATE registro.creditos SET saldo = saldo + 1 WHERE cliente_id = $1 AND numero = 1',
    ],
  ])('%s', async (_, harm) => {
    const id = await cliente(5);
    await run((tx) => creditos.abonar(tx, id, 1, 'Prueba'));
    await run((tx) => creditos.abonar(tx, id, 1, 'Prueba'));
    await expectSound();
    await owner.query(harm, [id]);
    const { descuadres } = await new VerificacionService(app).verificar();
    expect(descuadres.map(({ cliente_id }) => cliente_id)).toEqual([id]);
    await owner.query('DELETE FROM registro.creditos WHERE cliente_id = $1', [id]);
    await owner.query('DELETE FROM registro.saldos_cliente WHERE cliente_id = $1', [id]);
    await owner.query('DELETE FROM registro.clientes WHERE id = $1', [id]);
  });
});
