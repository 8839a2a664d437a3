// bench/ratios.json: the ratios of earlier runs, one set for the quick and one for the full run.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { inRoot, say } from '../scripts/project.mjs';
import { findFallen, toKept } from './guard.mjs';
import { GROUPS } from './options.mjs';

const FILE = inRoot('bench', 'ratios.json');

const setOf = ({ rapido, filas, con }) =>
  [rapido ? 'rapido' : 'completo', filas, ...Object.entries(con).map(([name, value]) => `${name}=${value}`)].join('-');

/** @param {import('./options.mjs').Options} options @param {import('./results.mjs').Result[]} results */
export async function keepRatios(options, results) {
  const name = setOf(options);
  const all = read();
  // A run of some measures renews only those.
  const kept = { ...all, [name]: { ...all[name], ...toKept(results) } };
  writeFileSync(FILE, `${JSON.stringify(kept, null, 2)}\n`);
  say('Razones guardadas en bench/ratios.json.');
}

/** Tells what fell. @returns {number} exit code */
export function compareRatios(options, results) {
  const kept = read()[setOf(options)];
  if (!kept) {
    say('No hay razones guardadas de una medición como esta: use --guardar.');
    return 1;
  }
  const isPeer = (id) => id.startsWith('par-');
  const whole = options.solo.length === GROUPS.length;
  const fallen = findFallen(results, kept, (id) => !isPeer(id) && whole);
  for (const line of fallen) say(line);
  if (fallen.length === 0) say('Ninguna razón bajó.');
  return fallen.length === 0 ? 0 : 1;
}

function read() {
  return existsSync(FILE) ? JSON.parse(readFileSync(FILE, 'utf8')) : {};
}
