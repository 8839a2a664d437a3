// Writes the document and its plot.
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { inRoot, say } from '../../scripts/project.mjs';
import { sizeOf } from '../data/size.mjs';
import { formatDocument } from './document.mjs';
import { plotRatios } from './plot.mjs';

/**
 * @param {import('../options.mjs').Options} options
 * @param {import('../results.mjs').Result[]} results
 * @param {{ en: string }[]} notes
 */
export async function writeDocument(options, results, notes) {
  const folder = path.resolve(inRoot(), options.destino);
  mkdirSync(path.join(folder, 'imagenes'), { recursive: true });
  const text = formatDocument(
    results,
    setup(options),
    notes.map(({ en }) => en),
  );
  writeFileSync(path.join(folder, 'bench.md'), text);
  writeFileSync(path.join(folder, 'imagenes', 'bench.svg'), plotRatios(results));
  say(`Escritos bench.md e imagenes/bench.svg en ${options.destino}.`);
}

const PEERS = [
  'FastAPI and Django do what the server does with the same tokens and tables: token, session, plate, insert, and a repeat ' +
    'is recognised. Directus is given the id of the vehicle, which it has no look-up for, and keeps its activity log, as it ' +
    'does unless told otherwise, where a row of the registry says who filed it, when and from where.',
];

function setup({ filas, semilla, repeticiones, segundos, con, pares }) {
  const others = Object.entries(con).map(([name, value]) => `\`${name}=${value}\``);
  const { vehiculos, personas, oficiales } = sizeOf(filas);
  const count = (number) => number.toLocaleString('en');
  return [
    `${availableParallelism()} cores shared by the server, its embedded PostgreSQL and the load generator; Node ` +
      `${process.versions.node}, ${process.platform}.`,
    'PostgreSQL with its default durability: `fsync`, `full_page_writes` and `synchronous_commit` on (the run checks it).',
    'The server as `npm start` builds and runs it: `LOG_LEVEL=info`, its log thrown away; no limits on log-ins and reports.' +
      (others.length > 0 ? ` Besides: ${others.join(', ')}.` : ''),
    `${count(filas)} infractions, ${count(vehiculos)} vehicles, ${count(personas)} people, ${count(oficiales)} officers; ` +
      `made with seed ${semilla}. Each filing is another infraction.`,
    'Load by autocannon over HTTP, in a process of its own; direct statements by `pg`, in another.',
    `${repeticiones} rounds, windows of ${segundos} s after a warm-up; server and ceiling in turns, every other round the ` +
      'ceiling first.',
    "Every window of the server's filing is held against the table: a row for each answer 200, none twice. Beyond them only " +
      'requests that were under way at its end.',
    ...(pares ? PEERS : []),
  ];
}
