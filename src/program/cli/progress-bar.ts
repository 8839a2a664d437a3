import type { WriteStream } from 'node:tty';
import type { ProgressBar } from './terminal.js';

const WIDTH = 30;
/** Where nobody looks on, a line as often as this. */
const LINE_EVERY_MS = 5_000;
const CLEAR_LINE = '\r\u001B[2K';

/** Drawn anew on a terminal; anywhere else, such as a log, now and then a line. */
export function progressBar(total: number, stream: Pick<WriteStream, 'write' | 'isTTY'> = process.stderr): ProgressBar {
  let told = Date.now();
  let last = '';
  const tell = (done: number): void => {
    const text = barOf(done, total);
    if (text === last) return;
    if (!stream.isTTY && Date.now() - told < LINE_EVERY_MS) return;
    [told, last] = [Date.now(), text];
    stream.write(stream.isTTY ? `${CLEAR_LINE}${text}` : `${text}\n`);
  };
  return { update: tell, stop: () => void (stream.isTTY && last !== '' && stream.write('\n')) };
}

function barOf(done: number, total: number): string {
  const share = total === 0 ? 1 : Math.min(1, done / total);
  const full = Math.round(share * WIDTH);
  const bar = '█'.repeat(full) + '░'.repeat(WIDTH - full);
  const [of, all] = [done, total].map((number) => number.toLocaleString('es-CL'));
  return `${bar} ${Math.floor(share * 100)} % · ${of} de ${all} líneas`;
}
