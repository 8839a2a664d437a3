import { spawn } from 'node:child_process';
import type { SpawnOptions } from 'node:child_process';

/** How a program ended; `code` is null when a signal ended it. */
export interface ProgramResult {
  code: number | null;
  output: string;
}

/** Runs a program to its end and collects what it printed. Rejects when it can't be started at all. */
export function runProgram(file: string, args: readonly string[], options: SpawnOptions): Promise<ProgramResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { stdio: ['ignore', 'pipe', 'pipe'], windowsHide: true, ...options });
    let output = '';
    const collect = (chunk: Buffer): void => void (output += chunk.toString());
    child.stdout?.on('data', collect);
    child.stderr?.on('data', collect);
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output }));
  });
}
