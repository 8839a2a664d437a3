// The ceiling of the database: the same statements through `pg`, without HTTP, in a process of its own.
import pg from 'pg';
import { serve } from '../process/serve.mjs';
import { Window } from '../process/window.mjs';
import { insertions } from './insert.mjs';

let lists;
let url;

serve((question) => {
  if (question.lists) return void ({ lists, url } = question);
  return question.scripts ? replay(question) : insert(question);
});

/** Single-row inserts; with `pipelined` so many are under way on the connections together. */
async function insert({ connections, pipelined, nonce, warmup, seconds }) {
  const next = insertions(lists, nonce);
  const work = (client) => client.query(next());
  return withClients(connections, pipelined !== undefined, (clients) =>
    loop(pipelined ?? connections, warmup, seconds, (n) => work(clients[n % clients.length])),
  );
}

/** The statements of whole requests, captured from the server, one request after the other on each connection. */
async function replay({ scripts, connections, warmup, seconds }) {
  let n = 0;
  const work = async (client) => {
    n += 1;
    for (const statement of scripts[n % scripts.length]) await client.query(statement);
  };
  return withClients(connections, false, (clients) =>
    loop(connections, warmup, seconds, (lane) => work(clients[lane])),
  );
}

async function loop(lanes, warmup, seconds, work) {
  const window = new Window(warmup, seconds);
  const run = async (lane) => {
    while (!window.isOver) {
      const began = performance.now();
      await work(lane);
      window.record(performance.now() - began);
    }
  };
  await Promise.all(Array.from({ length: lanes }, (_, lane) => run(lane)));
  return window.result();
}

async function withClients(count, pipeline, work) {
  const clients = Array.from({ length: count }, () => new pg.Client({ connectionString: url, pipeline }));
  try {
    await Promise.all(clients.map((client) => client.connect()));
    return await work(clients);
  } finally {
    await Promise.all(clients.map((client) => client.end()));
  }
}
