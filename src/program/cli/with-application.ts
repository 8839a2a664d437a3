import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { createErrorLog } from '../../http/server/log-stream.js';
import { AppModule } from '../../app.module.js';
import type { Config } from '../../config/config.js';
import { registryOfFolder } from './registry-of-folder.js';
import { openDatabase } from '../start/open-database.js';

/** Opens the database beside a running server or without one, and runs `work` with the application's services. */
export async function withApplication(
  config: Config,
  progress: (line: string) => void,
  work: (app: INestApplicationContext, registry: Config) => Promise<void>,
): Promise<void> {
  const registry = await registryOfFolder(config, progress);
  const database = await openDatabase(registry, { holder: 'cli', log: progress });
  try {
    const module = AppModule.with(database.config, database.dataSource, commandLog(config));
    const app = await NestFactory.createApplicationContext(module, { logger: false, abortOnError: false });
    await work(app, registry);
    await app.close();
  } finally {
    await database.close();
  }
}

/** Events of security, on standard error; on a terminal, which nobody collects, they would only be in the way. */
function commandLog({ logLevel }: Config): ReturnType<typeof createErrorLog> {
  return createErrorLog(process.stderr.isTTY ? 'silent' : logLevel);
}
