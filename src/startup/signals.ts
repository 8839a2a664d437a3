import { exitWithError } from './exit.js';

/** Stops on SIGTERM or Ctrl+C; a second Ctrl+C ends the process at once. */
export function stopOnSignals(stop: () => Promise<void>): void {
  let stopping = false;
  const stopOnce = (): void => {
    if (stopping) return;
    stopping = true;
    stop().then(() => process.exit(0), exitWithError);
  };
  process.on('SIGTERM', stopOnce);
  process.on('SIGINT', () => (stopping ? process.exit(1) : stopOnce()));
}
