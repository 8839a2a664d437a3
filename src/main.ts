import 'reflect-metadata';
import cluster from 'node:cluster';
import { resolve } from 'node:path';
import { loadDotEnv, readConfig } from './config/env.js';
import { exitWithError } from './program/start/exit.js';
import { runWorker } from './program/cluster/worker.js';
import { runServer, stopServer } from './program/run-server.js';
import { stopOnSignals } from './program/start/signals.js';
import { announce } from './program/start/announce.js';

if (cluster.isWorker) await runWorker();

const projectRoot = resolve(import.meta.dirname, '../..');

try {
  loadDotEnv(projectRoot);
  const config = readConfig(projectRoot);
  const starting = runServer(config, console.log, process.stdout.isTTY);
  stopOnSignals(() => stopServer(starting, config));
  announce(await starting, config.caras);
} catch (error) {
  exitWithError(error);
}
