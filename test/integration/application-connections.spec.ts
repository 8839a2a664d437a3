import 'reflect-metadata';
import { resolve } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { getRepositoryToken } from '@nestjs/typeorm';
import { pino } from 'pino';
import { DataSource, type Repository } from 'typeorm';
import { AppModule } from '../../src/app.module.js';
import { readConfig } from '../../src/config/env.js';
import { endConnections } from '../../src/core/database/end-connections.js';
import { Persona } from '../../src/modules/personas/persona.entity.js';
import { JWT_SECRETO } from '../support/app.js';
import { createTestDatabase, openAsOwner, openDataSource, type TestDatabase } from '../support/database.js';

let database: TestDatabase;
let dataSource: DataSource;
let app: INestApplicationContext;

beforeEach(async () => {
  database = await createTestDatabase();
  dataSource = await openDataSource(database.appUrl);
  const config = { ...readConfig(resolve(__dirname, '../..'), {}), jwtSecreto: JWT_SECRETO };
  app = await NestFactory.createApplicationContext(AppModule.with(config, dataSource, pino({ level: 'silent' })), {
    logger: false,
  });
});

afterEach(async () => {
  await app.close();
  await endConnections(dataSource);
  await database.drop();
});

test('an application works over the connections it was given, and opens no others for its repositories', () => {
  expect(app.get(DataSource)).toBe(dataSource);
  const personas = app.get<Repository<Persona>>(getRepositoryToken(Persona), { strict: false });
  expect(personas.manager).toBe(dataSource.manager);
});

test('it ends them when it closes, and whoever opened them may end them again', async () => {
  await app.close();
  expect(dataSource.isInitialized).toBe(false);
  await endConnections(dataSource);
  const owner = await openAsOwner(database);
  const open = await owner
    .query(`SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND usename <> current_user`)
    .finally(() => owner.destroy());
  expect(open).toEqual([]);
});

test('connections that no application closed are ended by whoever opened them', async () => {
  const other = await openDataSource(database.appUrl);
  await endConnections(other);
  expect(other.isInitialized).toBe(false);
});
