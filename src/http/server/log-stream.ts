import { destination, pino, type Logger } from 'pino';

/** Lines travel in blocks of so many bytes: each write costs as much as a good part of a request. */
const BLOCK_BYTES = 12_288;
/** No line waits longer, in ms. */
const PATIENCE_MS = 250;

let stream: ReturnType<typeof destination> | undefined;

/** Where the log goes: standard output, one stream for the whole process, written to its end when the process exits. */
export function logStream(): ReturnType<typeof destination> {
  return (stream ??= destination({ dest: 1, sync: false, minLength: BLOCK_BYTES, periodicFlush: PATIENCE_MS }));
}

/** The log of a process that has no server to keep one. */
export function createLog(level: string): Logger {
  return pino({ level, base: null, timestamp: timestampMember }, logStream());
}

/** A log of its own, for a process that serves nobody; each line is written at once to standard error. */
export function createErrorLog(level: string): Logger {
  return pino({ level, base: null, timestamp: timestampMember }, destination({ dest: 2, sync: true }));
}

let lastMs = 0;
let lastText = '';

/** `,"hora":"2026-03-01T17:30:00.000Z"`, as pino wants it. Kept for the lines of the same millisecond: writing an instant out costs time. */
export function timestampMember(): string {
  const now = Date.now();
  if (now !== lastMs) {
    lastMs = now;
    lastText = `,"hora":"${new Date(now).toISOString()}"`;
  }
  return lastText;
}
