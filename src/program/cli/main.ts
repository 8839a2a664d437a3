import 'reflect-metadata';
import { resolve } from 'node:path';
import { loadDotEnv, readConfig } from '../../config/env.js';
import { exitWithError } from '../start/exit.js';
import { askSecret } from './ask-secret.js';
import { runCommand } from './commands.js';
import { writeLine } from './output.js';
import { progressBar } from './progress-bar.js';

const projectRoot = resolve(import.meta.dirname, '../../../..');

try {
  loadDotEnv(projectRoot);
  await runCommand(process.argv.slice(2), () => readConfig(projectRoot), {
    out: (line) => writeLine(process.stdout, line),
    progress: (line) => console.error(line),
    bar: progressBar,
    ...(process.stdin.isTTY && { ask: askSecret }),
  });
} catch (error) {
  exitWithError(error);
}
