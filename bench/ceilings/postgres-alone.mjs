// The ceiling of a start: the embedded PostgreSQL of that folder and nothing else. Argument: the data folder.
import 'reflect-metadata';
import { startEmbeddedPostgres } from '../../dist/src/postgres/embedded-postgres.js';
import { root } from '../../scripts/project.mjs';

const postgres = await startEmbeddedPostgres({
  dataDir: process.argv[2],
  projectRoot: root,
  holder: 'servidor',
  log: () => undefined,
});
process.send('ready');
process.once('message', async () => {
  await postgres.stop();
  process.exit(0);
});
process.once('disconnect', () => void postgres.stop());
