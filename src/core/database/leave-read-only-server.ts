import type { EventEmitter } from 'node:events';
import type { Client } from 'pg';

const READ_ONLY = '25006';

/**
 * Ends a connection over which a write was refused because the server only reads: behind the same address there may be
 * another server by now that writes, and a connection would stay with the old one for as long as both live.
 */
export function leaveReadOnlyServer(client: Client): void {
  const { connection } = client as unknown as { connection: EventEmitter };
  connection.on('errorMessage', ({ code }: { code?: string }) => {
    // The statement is told of its error first. A connection that is ending goes back to no pool.
    if (code === READ_ONLY) setImmediate(() => void client.end().catch(() => undefined));
  });
}
