import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { StartupError } from '../../core/errors/startup.error.js';

/** Asks on the terminal, which shows nothing of what is typed. @throws StartupError when it is closed or Ctrl+C is pressed */
export async function askSecret(question: string): Promise<string> {
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const reader = createInterface({ input: process.stdin, output: nowhere, terminal: true });
  process.stderr.write(question);
  const closed = new Promise<never>((_resolve, reject) => {
    reader.once('close', () => reject(new StartupError('No se escribió ninguna clave.')));
  });
  try {
    return await Promise.race([reader.question(''), closed]);
  } finally {
    process.stderr.write('\n');
    reader.close();
  }
}
