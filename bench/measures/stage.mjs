// What the measures work with: a filled registry, the server on it, and the programs beside it.
import path from 'node:path';
import { inRoot, say } from '../../scripts/project.mjs';
import { fill, readSample } from '../data/fill.mjs';
import { sizeOf } from '../data/size.mjs';
import { assertSameColumns } from '../ceilings/insert.mjs';
import { Helper } from '../process/helper.mjs';
import { withClient } from '../server/database.mjs';
import { Installation } from '../server/installation.mjs';

/** Absolute path of a module that runs as a process. */
export const programAt = (...parts) => path.join(inRoot('bench'), ...parts);

/**
 * @typedef {object} Registry a filled registry with its server
 * @property {Installation} installation
 * @property {import('../data/fill.mjs').Sample} sample
 * @property {import('../data/size.mjs').Size} size
 */

/**
 * Makes a registry of `filas` infractions; its server runs.
 * @param {number} filas
 * @param {import('../options.mjs').Options} options
 * @param {Installation[]} opened gets it before anything can go wrong
 * @returns {Promise<Registry>}
 */
export async function openRegistry(filas, { semilla, con }, opened) {
  say(`Base de ${filas} infracciones…`);
  const installation = new Installation(con);
  opened.push(installation);
  await installation.start();
  const adminUrl = await installation.databaseUrl('postgres');
  const size = sizeOf(filas);
  await withClient(await installation.databaseUrl(), assertSafe);
  await fill(adminUrl, size, semilla);
  return { installation, size, sample: await readSample(adminUrl, size) };
}

/** A bench of a database that loses data, or of another table, would mean nothing. As the server's own role sees it. */
async function assertSafe(client) {
  for (const name of ['fsync', 'synchronous_commit', 'full_page_writes']) {
    const { rows } = await client.query(`SHOW ${name}`);
    if (rows[0][name] !== 'on') throw new Error(`PostgreSQL corre con ${name}=${rows[0][name]}: así no se mide.`);
  }
  await assertSameColumns(client);
}

/** The programs that make load and stand for ceilings; each starts with its first use. */
export class Helpers {
  #running = new Map();

  /** @param {string} name a program in bench: `load/generator` @returns {Helper} */
  get(name) {
    const running = this.#running.get(name) ?? new Helper(programAt(`${name}.mjs`));
    this.#running.set(name, running);
    return running;
  }

  async stop() {
    await Promise.all([...this.#running.values()].map((helper) => helper.stop()));
  }
}
