import { rm } from 'node:fs/promises';

export default async function globalTeardown() {
  const server = globalThis[Symbol.for('registro.test-server')];
  if (!server) return;
  await server.postgres.stop();
  await rm(server.dataDir, { recursive: true, force: true });
}
