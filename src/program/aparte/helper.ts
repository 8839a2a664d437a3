import { setPriority, constants } from 'node:os';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { createDataSource } from '../../../ormconfig.js';
import { AppModule } from '../../app.module.js';
import { createLog } from '../../http/server/log-stream.js';
import { NestLogger } from '../../http/server/nest-logger.js';
import { Trabajador } from '../../modules/trabajos/trabajador.service.js';
import { endWith, nextMessage, onMessage, tell, untilToldToStop } from '../channel/kept.js';
import type { Assignment } from '../channel/messages.js';
import { connectOrExplain } from '../start/connection-error.js';

/** A job of each kind, with what renews and ends it, and one to spare. */
const CONNECTIONS = 4;
const LOOK_MS = 1_000;
/** Then it is at an end, whatever still waits for the database: there may be nobody left to end it. */
const DEADLINE_MS = 7_000;

/** Works on files until there are none, the server says to end, or is gone. */
export async function runHelper(): Promise<never> {
  const stopping = untilToldToStop();
  const assigned = nextMessage('trabajar');
  tell({ tipo: 'lista' }); // a message that came before somebody listens would be lost
  try {
    giveWay();
    const message = await Promise.race([assigned, stopping.then(() => undefined)]);
    if (message) await work(message.assignment, stopping);
    process.exit(0);
  } catch (error) {
    return endWith(error);
  }
}

async function work(assignment: Assignment, stopping: Promise<unknown>): Promise<void> {
  const app = await open(assignment);
  const trabajador = app.get(Trabajador, { strict: false });
  let busyAt = Date.now();
  // A start takes seconds: whoever confirms a file, or sends the next one, still finds it.
  const idleMs = assignment.config.archivosEsperaSegundos * 1_000;
  trabajador.startAparte((...trabajo) => tell({ tipo: 'terminado', trabajo }));
  onMessage('despertar', ({ trabajo }) => trabajador.hear(trabajo));
  const idle = new Promise<void>((resolve) => {
    setInterval(() => {
      if (trabajador.isBusy) busyAt = Date.now();
      else if (Date.now() - busyAt > idleMs) resolve();
    }, LOOK_MS);
  });
  await Promise.race([stopping, idle]);
  setTimeout(() => process.exit(1), DEADLINE_MS).unref();
  await trabajador.stop();
  await app.close();
}

/** The application without what answers requests. */
async function open({ config, databaseUrl }: Assignment): Promise<INestApplicationContext> {
  const dataSource = createDataSource(databaseUrl, { poolSize: CONNECTIONS });
  await connectOrExplain('DATABASE_URL', () => dataSource.initialize());
  const log = createLog(config.logLevel);
  const module = AppModule.with(config, dataSource, log);
  return NestFactory.createApplicationContext(module, { logger: new NestLogger(log), abortOnError: false });
}

/** Whoever waits for an answer comes first. */
function giveWay(): void {
  try {
    setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // Where that is not allowed it works as others do.
  }
}
