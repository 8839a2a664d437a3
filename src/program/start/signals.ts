import { exitWithError } from './exit.js';

/** Stops on SIGTERM, Ctrl+C or a closed terminal; a second Ctrl+C ends the process at once. */
export function stopOnSignals(stop: () => Promise<void>): void {
  let stopping = false;
  const stopOnce = (): void => {
    if (stopping) return;
    stopping = true;
    stop().then(() => process.exit(0), exitWithError);
  };
  process.on('SIGTERM', stopOnce);
  process.on('SIGINT', () => (stopping ? process.exit(1) : stopOnce()));
  process.on('SIGHUP', () => {
    // The terminal is gone: writing to it fails, which must not end the process before the database.
    for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
    stopOnce();
  });
}
