import 'reflect-metadata';
import { resolve } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { pino } from 'pino';
import type { DataSource } from 'typeorm';
import { AppModule } from '../../src/app.module.js';
import { readConfig } from '../../src/config/env.js';
import { fill } from '../../src/program/demo/fill.js';
import { generateSample, type Sample } from '../../src/program/demo/sample/sample.js';
import { JWT_SECRETO } from '../support/app.js';
import { createTestDatabase, openAsOwner, openDataSource, type TestDatabase } from '../support/database.js';

const WHOLE = generateSample({ semilla: 7, dia: '2026-03-01', zona: 'America/Santiago' });
/** Enough of everything; two thousand are filed by the black-box test. */
const SAMPLE: Sample = { ...WHOLE, infracciones: WHOLE.infracciones.slice(0, 60) };

let database: TestDatabase;
let dataSource: DataSource;
let owner: DataSource;
let app: INestApplicationContext;

beforeAll(async () => {
  database = await createTestDatabase();
  dataSource = await openDataSource(database.appUrl);
  owner = await openAsOwner(database);
  const config = { ...readConfig(resolve(__dirname, '../..'), {}), jwtSecreto: JWT_SECRETO };
  app = await NestFactory.createApplicationContext(AppModule.with(config, dataSource, pino({ level: 'silent' })), {
    logger: false,
  });
});

afterAll(async () => {
  await app.close(); // with its connections
  await owner.destroy();
  await database.drop();
});

/** Every row of what the fill writes, and the rows of its trail. */
async function contents(): Promise<Record<string, any[]>> {
  const rows: Record<string, any[]> = {};
  for (const table of [
    'personas',
    'vehiculos',
    'oficiales',
    'tipos_infraccion',
    'precios_tipo',
    'valores_unidad',
    'infracciones',
    'clientes',
    'creditos',
    'registros',
    'lotes',
    'auditoria',
  ]) {
    rows[table] = await owner.query(`SELECT * FROM registro.${table} ORDER BY id`);
  }
  return rows;
}

test('a fill that broke off is completed without doubles, and doing it again changes nothing', async () => {
  const broken = SAMPLE.infracciones.map((acta, place) => (place === 30 ? { ...acta, placa_patente: 'NADIE1' } : acta));
  await expect(fill(app, { ...SAMPLE, infracciones: broken })).rejects.toThrow('NADIE1');
  const before = await contents();
  expect(before.infracciones!.length).toBeLessThan(60);
  expect(before.oficiales!.every(({ activo }) => activo)).toBe(true);

  await fill(app, SAMPLE);
  const filled = await contents();
  expect(Object.values(filled).map(({ length }) => length)).toEqual([60, 100, 8, 40, 42, 11, 96, 1, 42, 41, 2, 269]);
  for (const table of ['personas', 'vehiculos', 'tipos_infraccion', 'precios_tipo'])
    expect(filled[table]).toEqual(before[table]);

  // As after a kill between the last write and the note that says so.
  await fill(app, SAMPLE);
  expect(await contents()).toEqual(filled);
});

test('it is as the sample says: instants, owners, officers and the trail', async () => {
  const filed = await owner.query<any[]>(
    `SELECT o.numero, i.placa_patente, i.momento, i.comentarios, p.correo
     FROM registro.infracciones i JOIN registro.oficiales o ON o.id = i.oficial_id
     JOIN registro.personas p ON p.id = i.persona_id
     WHERE NOT EXISTS (SELECT FROM registro.infracciones_de_lote d WHERE d.infraccion_id = i.id) ORDER BY i.momento`,
  );
  const duenos = new Map(SAMPLE.vehiculos.map(({ placa_patente, dueno }) => [placa_patente, dueno]));
  const expected = SAMPLE.infracciones.map(({ timestamp, codigos: _, ...acta }) => ({
    ...acta,
    momento: new Date(timestamp),
    correo: duenos.get(acta.placa_patente),
  }));
  expect(filed).toEqual(expected);

  const inactive = await owner.query<any[]>('SELECT numero FROM registro.oficiales WHERE NOT activo');
  expect(inactive).toEqual([{ numero: SAMPLE.oficiales.at(-1)!.numero }]);
  const actors = await owner.query<any[]>('SELECT DISTINCT actor_tipo, actor_nombre FROM registro.auditoria');
  expect(actors).toEqual([{ actor_tipo: 'sistema', actor_nombre: 'demostración' }]);
});

test('each is charged by the tariff of its day, in which one price changed and another will', async () => {
  const charged = await owner.query<any[]>(
    `SELECT c.codigo, trim_scale(c.cantidad)::text AS cantidad, c.unidad, i.momento FROM registro.conceptos_infraccion c
     JOIN registro.infracciones i ON i.id = c.infraccion_id`,
  );
  expect(charged.map(({ codigo }) => codigo as string).sort()).toEqual(
    SAMPLE.infracciones.flatMap(({ codigos }) => codigos).sort(),
  );
  const changed = new Date('2025-09-01T04:00:00Z');
  for (const { codigo, cantidad, unidad, momento } of charged) {
    expect(unidad).toBe('UMA');
    if (codigo === '8-II') expect(cantidad).toBe(momento < changed ? '8' : '10');
    if (codigo === '6-XI') expect(cantidad).toBe('5');
  }
  const prices = await owner.query<any[]>(
    `SELECT t.codigo, string_agg(trim_scale(p.cantidad)::text, ',' ORDER BY p.desde) AS precios
     FROM registro.tipos_infraccion t JOIN registro.precios_tipo p ON p.tipo_id = t.id
     GROUP BY t.codigo HAVING count(*) > 1 ORDER BY 1`,
  );
  expect(prices).toEqual([
    { codigo: '6-XI', precios: '5,15' },
    { codigo: '8-II', precios: '8,10' },
  ]);
});

test('a client has credit and records, and two files are done, with errors to look at', async () => {
  const lotes = await owner.query<any[]>(
    'SELECT archivo, estado, buenas, malas, repetidas, omitidas, costo, reservado FROM registro.lotes ORDER BY id',
  );
  expect(lotes).toEqual([
    {
      archivo: 'actas-en-papel.csv',
      estado: 'terminado',
      buenas: 36,
      malas: 4,
      repetidas: 0,
      omitidas: 1,
      costo: 0,
      reservado: 0,
    },
    {
      archivo: 'flota.csv',
      estado: 'terminado',
      buenas: 26,
      malas: 1,
      repetidas: 1,
      omitidas: 0,
      costo: 52,
      reservado: 0,
    },
  ]);
  const [saldo] = await owner.query<any[]>('SELECT saldo, reservado FROM registro.saldos_cliente');
  expect(saldo).toEqual({ saldo: 500 - 5 * (1 + 2 + 3) - 52, reservado: 0 });
});
