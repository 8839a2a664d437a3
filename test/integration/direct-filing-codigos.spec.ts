import type { Suscritos } from '../../src/modules/eventos/suscritos.service.js';
import { randomUUID } from 'node:crypto';
import type { QueryRunner } from 'typeorm';
import type { PipelinedTransactions } from '../../src/core/database/pipelined-transactions.js';
import type { Carga } from '../../src/modules/infracciones/acta.js';
import { CargasRepository } from '../../src/modules/infracciones/carga/cargas.repository.js';
import { Reads } from '../../src/core/database/reads.js';
import { ConceptosRepository } from '../../src/modules/tarifario/conceptos/conceptos.repository.js';
import { ConceptosService, type Tasacion } from '../../src/modules/tarifario/conceptos/conceptos.service.js';
import { startApp, type TestApp } from '../support/app.js';
import { Factory, type Registro } from '../support/factories.js';
import { Tarifa } from '../support/tarifa.js';

let app: TestApp;
let tarifa: Tarifa;
let vehiculo: Registro;
let oficial: Registro;
const repository = new CargasRepository({ avisoInfraccion: false, smtpUrl: undefined }, {
  hay: () => false,
} as unknown as Suscritos);
const MOMENTO = new Date('2026-03-01T12:00:00.123Z');

beforeAll(async () => {
  app = await startApp();
  const factory = await Factory.for(app);
  tarifa = new Tarifa(factory);
  vehiculo = await factory.vehiculo();
  oficial = await factory.oficial();
});

afterAll(() => app.close());

function carga({ revision, conceptos: charged }: Tasacion): Carga {
  const acta = {
    id: randomUUID(),
    oficial_id: oficial.id,
    placa_patente: vehiculo.placa_patente as string,
    momento: MOMENTO,
    comentarios: null,
    creado_en: new Date(),
    request_id: 'prueba-0001',
    direccion: '127.0.0.1',
    lugar: null,
    latitud: null,
    longitud: null,
    moneda: 'CLP',
    importe: '50000',
    conceptos: charged.map(({ concepto }) => concepto),
  };
  const sesion = { oficialId: oficial.id, versionSesion: 1 };
  return {
    acta,
    codigos: charged.map(({ concepto }) => concepto.codigo),
    tipoIds: charged.map(({ tipo_id }) => tipo_id),
    revision,
    sesion,
    clave: undefined,
    rechazoSiEsNueva: undefined,
  };
}

async function withRunner<T>(work: (runner: QueryRunner) => Promise<T>): Promise<T> {
  const runner = app.dataSource.createQueryRunner();
  await runner.startTransaction();
  try {
    return await work(runner);
  } finally {
    await runner.rollbackTransaction();
    await runner.release();
  }
}

/** Files it by the direct way's statements, which are taken back. @returns whether it was filed, alone and twice over alike */
async function isFiled(one: Carga): Promise<boolean> {
  const [alone, among] = [
    await isFiledWith(one),
    await isFiledWith(one, { ...one, acta: { ...one.acta, id: randomUUID() } }),
  ];
  expect(alone).toBe(among);
  return alone;
}

const isFiledWith = (one: Carga, ...others: Carga[]): Promise<boolean> =>
  withRunner(async (runner) => {
    const transactions: Pick<PipelinedTransactions, 'query'> = {
      query: <Row>({ text }: { text: string }, values: readonly unknown[]) =>
        runner.query(text, [...values]) as Promise<Row[]>,
    };
    return (await repository.insertDirect(transactions, [one, ...others])).has(one.acta.id);
  });

/** As a process that has read nothing yet. */
const readAnew = (codigo: string): Promise<Tasacion> =>
  new ConceptosService(new ConceptosRepository(new Reads(app.dataSource))).tasar([codigo], MOMENTO.getTime());

test('an act charged by the tariff as it is now is filed directly', async () => {
  const { codigo } = await tarifa.tipo();
  expect(await isFiled(carga(await readAnew(codigo)))).toBe(true);
});

test('one charged by a tariff that has changed since is left, whatever it was that changed', async () => {
  const { id, codigo } = await tarifa.tipo();
  const unidad = await tarifa.unidad([{ valor: '1', desde: '2020-01-01' }]);
  const changes: (() => Promise<unknown>)[] = [
    () => tarifa.post(`/tarifario/${id}/precios`, { unidad: 'CLP', cantidad: '1' }),
    () => tarifa.post(`/unidades/${unidad}/valores`, { valor: '2' }),
    () => tarifa.change(id, { descripcion: 'Otra' }),
    () => tarifa.tipo(),
    () => tarifa.remove(id),
    () => tarifa.post(`/tarifario/${id}/restaurar`, {}),
  ];
  for (const change of changes) {
    const charged = carga(await readAnew(codigo));
    expect(await isFiled(charged)).toBe(true);
    await change();
    expect(await isFiled(charged)).toBe(false);
  }
});

test('one is left, and waits for nobody, while somebody is changing the tariff', async () => {
  const { codigo } = await tarifa.tipo();
  const charged = carga(await readAnew(codigo));
  await withRunner(async (changer) => {
    await changer.query('UPDATE registro.revision_tarifario SET revision = $1', [randomUUID()]);
    expect(await isFiled(charged)).toBe(false);
  });
  expect(await isFiled(charged)).toBe(true);
});
