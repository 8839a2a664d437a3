// A file of clean acts, from its confirmation to its end, against COPY of the very rows it made.
import { createReadStream, createWriteStream } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { writeActsFile } from '../load/acts-file.mjs';
import { short } from '../output/format.mjs';
import { Batch } from '../server/batches.mjs';
import { withClient } from '../server/database.mjs';
import { makeFolder, removeFolder } from '../server/folder.mjs';
import { peakMemory } from '../server/memory.mjs';
import { median } from '../statistics.mjs';
import { file, prepareFiling } from './filing-load.mjs';

/** Who files while a file is taken over. */
const CLIENTS = 4;
/** MB */
const MOST_PEAK = 250;
/** Of the file that is taken over while others file, against the first one. */
const SHARE_MEANWHILE = 0.2;

/** @param {import('./bench.mjs').Bench} bench */
export async function measureImports(bench) {
  const { installation } = await bench.registry();
  const { actas } = bench.options;
  await prepareFiling(bench);
  const folder = makeFolder();
  try {
    const whole = await handIn(bench, folder, actas);
    let seconds = 0;
    const worker = installation.filesPid(); // it has just looked at the file
    const peaks = [0, 0];
    peaks[1] = await peakMemory(installation.pid, async () => {
      peaks[0] = await peakMemory(worker, async () => {
        seconds = await takeOver(whole);
      });
    });
    if (installation.filesPid() !== worker) throw new Error('el proceso que trabaja el archivo no siguió hasta el fin');
    const copied = await copyAgain(installation, folder, whole.id);
    bench.results.add('importar', actas / seconds, actas / copied);
    notePeaks(bench, peaks);
    const idle = await file(bench, CLIENTS);
    const part = await handIn(bench, folder, Math.ceil(actas * SHARE_MEANWHILE));
    bench.results.add('importar-p99', await fileDuring(bench, takeOver(part)), idle.p99);
  } finally {
    removeFolder(folder);
  }
}

/** @returns {Promise<Batch>} so many acts, looked at */
async function handIn(bench, folder, count) {
  const { installation, sample } = await bench.registry();
  const nonce = bench.nonce();
  const name = path.join(folder, `${nonce}.csv`);
  writeActsFile(name, sample, count, nonce);
  return Batch.of(installation.url, name);
}

/** @param {Batch} batch @returns {Promise<number>} seconds from its confirmation on */
async function takeOver(batch) {
  const started = Date.now();
  await batch.confirm();
  const { buenas, lineas } = await batch.until('terminado');
  if (buenas !== lineas) throw new Error(`de ${lineas} líneas entraron ${buenas}`);
  return (Date.now() - started) / 1000;
}

/** Takes the rows of a batch out, and in again by COPY alone, keys and indexes there. @returns {Promise<number>} seconds */
async function copyAgain(installation, folder, loteId) {
  const rows = path.join(folder, 'filas');
  return withClient(await installation.databaseUrl('postgres'), async (client) => {
    const acts = `SELECT i.* FROM registro.infracciones i JOIN registro.infracciones_de_lote d
      ON d.infraccion_id = i.id AND d.vehiculo_id = i.vehiculo_id WHERE d.lote_id = '${loteId}' ORDER BY d.linea`;
    await pipeline(client.query(copyTo(`COPY (${acts}) TO STDOUT`)), createWriteStream(rows));
    await client.query(`CREATE TEMPORARY TABLE suyas AS
      SELECT infraccion_id, vehiculo_id FROM registro.infracciones_de_lote WHERE lote_id = '${loteId}'`);
    await client.query(`DELETE FROM registro.infracciones_de_lote WHERE lote_id = '${loteId}'`);
    await client.query(`DELETE FROM registro.infracciones i USING suyas s
      WHERE i.id = s.infraccion_id AND i.vehiculo_id = s.vehiculo_id`);
    await client.query('VACUUM registro.infracciones, registro.infracciones_de_lote');
    await client.query('CHECKPOINT');
    const started = Date.now();
    await pipeline(createReadStream(rows), client.query(copyFrom('COPY registro.infracciones FROM STDIN')));
    return (Date.now() - started) / 1000;
  });
}

/** The slowest hundredth of the filings of each window while a file is taken over; of the windows the middle one. */
async function fileDuring(bench, working) {
  let isOver = false;
  const over = working.finally(() => (isOver = true));
  over.catch(() => undefined); // told below
  const windows = [];
  do windows.push((await file(bench, CLIENTS)).p99);
  while (!isOver);
  await over;
  return median(windows);
}

function notePeaks({ results, options }, [worker, server]) {
  const isMore = worker >= MOST_PEAK;
  results.note(
    `Al importar ${options.actas} líneas el proceso que las trabaja llegó a ${short(worker)} MB (meta: menos de ${MOST_PEAK}: ` +
      `${isMore ? 'NO' : 'sí'}), y el servidor a ${short(server)} MB.`,
    `While it took ${options.actas} lines over, the process that works on files stayed ${isMore ? 'not ' : ''}under ${MOST_PEAK} MB.`,
  );
}
