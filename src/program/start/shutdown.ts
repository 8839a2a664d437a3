import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { refuseNewRequests } from '../../http/server/request-hooks.js';

const DEADLINE_MS = 10_000;
const SWEEP_MS = 100;

/**
 * Ends the server: new requests are refused, those in flight get up to {@link DEADLINE_MS} to finish, then
 * `closeDatabase` runs.
 */
export async function shutDown(app: NestFastifyApplication, closeDatabase: () => Promise<void>): Promise<void> {
  refuseNewRequests(app.getHttpAdapter().getInstance());
  const server = app.getHttpServer();
  // A kept-alive connection that becomes idle while closing would hold the server open until it times out.
  const sweep = setInterval(() => server.closeIdleConnections(), SWEEP_MS);
  const deadline = setTimeout(() => server.closeAllConnections(), DEADLINE_MS);
  try {
    await app.close();
  } finally {
    clearInterval(sweep);
    clearTimeout(deadline);
    await closeDatabase();
  }
}
