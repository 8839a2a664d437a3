import { rm } from 'node:fs/promises';

export default async function globalTeardown() {
  await rm(process.env.REGISTRO_TEST_SHARED, { recursive: true, force: true });
  const server = globalThis[Symbol.for('registro.test-server')];
  if (!server) return;
  await server.postgres.stop();
  await rm(server.dataDir, { recursive: true, force: true });
}
