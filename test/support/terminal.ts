import type { ProgressBar } from '../../src/program/cli/terminal.js';

/** Where nobody looks at bars. */
export const noBar = (): ProgressBar => ({ update: () => undefined, stop: () => undefined });
