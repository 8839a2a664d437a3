import { connectAsSuperuser, disconnect } from './connect.js';
import { ensureRolesAndDatabase } from './roles.js';
import { tryShare } from './usage-lock.js';
import type { ClusterAccess, Usage } from './usage.js';
import { pause } from './wait.js';

/** Uses a database somebody else runs, and leaves it running; null when that one is being stopped. */
export async function joinRunning({ secrets }: ClusterAccess, port: number): Promise<Usage | null> {
  const client = await connectAsSuperuser(port, secrets.postgres, 'registro-cli').catch(() => null);
  if (client === null) return null;
  let isCut = false;
  client.once('end', () => (isCut = true));
  try {
    if (await tryShare(client)) {
      await ensureRolesAndDatabase(client, secrets);
      return { port, stop: () => disconnect(client) };
    }
  } catch (error) {
    if (!isCut) {
      await disconnect(client);
      throw error;
    }
  }
  await disconnect(client);
  await pause(50);
  return null;
}
