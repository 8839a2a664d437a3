import { progressBar } from './progress-bar.js';

function written(isTTY: boolean, ...steps: number[]): string {
  let text = '';
  const stream = { isTTY, write: (some: string | Uint8Array) => ((text += String(some)), true) };
  const bar = progressBar(2_000, stream);
  for (const step of steps) bar.update(step);
  bar.stop();
  return text;
}

test('on a terminal it is drawn anew, and once where nothing changed', () => {
  expect(written(true, 0, 1_000, 1_000, 2_000).split('\r\u001B[2K')).toEqual([
    '',
    `${'░'.repeat(30)} 0 % · 0 de 2.000 líneas`,
    `${'█'.repeat(15)}${'░'.repeat(15)} 50 % · 1.000 de 2.000 líneas`,
    `${'█'.repeat(30)} 100 % · 2.000 de 2.000 líneas\n`,
  ]);
});

test('elsewhere it does not fill a log', () => {
  expect(written(false, 0, 500, 1_000)).toBe('');
});
