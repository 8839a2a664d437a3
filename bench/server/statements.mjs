// The statements a request really costs: PostgreSQL's own log tells them, so they can't go stale here.
import { withClient } from './database.mjs';

const APP = 'registro_app';
const LOG_PATIENCE_MS = 10_000;
const END_PATIENCE_MS = 5_000;

/**
 * @typedef {{ name?: string, text: string, values: (string | null)[] }} Statement as `pg` takes it
 */

/**
 * From now on the server's statements are logged, or no longer. Only new connections heed it: those it has are ended.
 * @param {string} adminUrl
 * @param {boolean} on
 */
export function logStatements(adminUrl, on) {
  return withClient(adminUrl, async (client) => {
    await client.query(`ALTER SYSTEM ${on ? "SET log_destination = 'jsonlog'" : 'RESET log_destination'}`);
    await client.query('SELECT pg_reload_conf()');
    for (const [name, value] of [
      ['log_statement', 'all'],
      ['log_error_verbosity', 'default'], // terse would leave the parameters out
    ]) {
      await client.query(`ALTER ROLE ${APP} ${on ? `SET ${name} = '${value}'` : `RESET ${name}`}`);
    }
    await client.query('SELECT pg_terminate_backend(pid, $2) FROM pg_stat_activity WHERE usename = $1', [
      APP,
      END_PATIENCE_MS,
    ]);
  });
}

/**
 * Makes the requests one after the other and gives the statements of each, after `logStatements(…, true)`.
 * @param {string} adminUrl
 * @param {(() => Promise<unknown>)[]} requests
 * @returns {Promise<Statement[][]>}
 */
export function captureStatements(adminUrl, requests) {
  return withClient(adminUrl, async (client) => {
    const mark = markerOf(client);
    await client.query("SET log_statement = 'all'");
    const begin = (await readLog(client)).length;
    await mark('inicio');
    for (const [number, request] of requests.entries()) {
      await request();
      await mark(number);
    }
    const deadline = Date.now() + LOG_PATIENCE_MS;
    for (;;) {
      const entries = parseLog((await readLog(client)).slice(begin));
      const scripts = split(entries, mark.tag, requests.length);
      if (scripts) return scripts;
      if (Date.now() > deadline) throw new Error('el registro de PostgreSQL no muestra las consultas');
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  });
}

/** Writes marks into the log, through the same pipe as the statements between them. */
function markerOf(client) {
  const tag = `marca-${Date.now()}-`;
  return Object.assign((name) => client.query(`SELECT '${tag}${name}' AS marca`), { tag });
}

async function readLog(client) {
  const { rows } = await client.query("SELECT pg_read_file(pg_current_logfile('jsonlog'), true) AS log");
  return rows[0].log ?? '';
}

/** @param {string} text of PostgreSQL's jsonlog; the last line may still be being written */
export function parseLog(text) {
  const lines = text.split('\n').slice(0, -1);
  return lines.map((line) => JSON.parse(line)).filter(({ error_severity: severity }) => severity === 'LOG');
}

/**
 * The statements between the marks; undefined while the last mark is missing. What one connection did stays together.
 * @param {{ user: string, pid: number, message: string, detail?: string }[]} entries
 */
export function split(entries, tag, count) {
  const scripts = [];
  let current = new Map();
  for (const { user, pid, message, detail } of entries) {
    if (message.includes(tag)) {
      if (!message.includes(`${tag}inicio`)) scripts.push([...current.values()].flat());
      current = new Map();
    } else if (user === APP) {
      const statement = parseStatement(message, detail);
      if (statement) current.set(pid, [...(current.get(pid) ?? []), statement]);
    }
  }
  return scripts.length === count ? scripts : undefined;
}

/**
 * A logged statement as `pg` takes it: prepared under a name where the server did so.
 * @param {string} message
 * @param {string} [detail]
 * @returns {Statement | undefined}
 */
export function parseStatement(message, detail = '') {
  const [, kind, text] = /^(statement|execute [^:]+): ([^]*)$/.exec(message) ?? [];
  if (text === undefined) return undefined;
  const name = kind.startsWith('execute ') && kind !== 'execute <unnamed>' ? kind.slice('execute '.length) : undefined;
  return { ...(name && { name }), text, values: parseParameters(detail) };
}

/** `Parameters: $1 = 'it''s', $2 = NULL` @param {string} detail @returns {(string | null)[]} */
export function parseParameters(detail) {
  const found = detail.matchAll(/\$\d+ = (?:NULL|'((?:[^']|'')*)')/g);
  return [...found].map(([, quoted]) => (quoted === undefined ? null : quoted.replaceAll("''", "'")));
}
