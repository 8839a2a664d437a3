// A receiver of webhooks, in a process of its own. It may fail at random, and keep what it was told.
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import { serve } from '../process/serve.mjs';

/** Of each event, by its id: what came, and of what it told once it was accepted. @type {Map<string, { sum: string, subject?: string }>} */
let events = new Map();
let requests = 0;
let accepted = 0;
let changed = 0;
let fails = 0;
let keeps = false;

/** Where it listens; the same for all questions. @type {Promise<string> | undefined} */
let listening;

serve(async (question) => {
  if (question.count) return accepted;
  if (question.report) return report();
  ({ fails = 0, keeps = false } = question);
  events = new Map();
  [requests, accepted, changed] = [0, 0, 0];
  return (listening ??= listen());
});

function listen() {
  const server = createServer((request, response) => {
    requests += 1;
    const isAccepted = Math.random() >= fails;
    if (!keeps) {
      request.resume();
      request.on('end', () => response.writeHead(204).end());
      return;
    }
    const chunks = [];
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('end', () => {
      keep(String(request.headers['webhook-id']), Buffer.concat(chunks), isAccepted);
      response.writeHead(isAccepted ? 204 : 500).end();
    });
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${server.address().port}/`));
  });
}

function keep(id, body, isAccepted) {
  const sum = createHash('sha256').update(body).digest('base64');
  const known = events.get(id) ?? { sum };
  if (known.sum !== sum) changed += 1;
  if (isAccepted && known.subject === undefined) {
    accepted += 1;
    known.subject = JSON.parse(body).subject;
  }
  events.set(id, known);
}

function report() {
  const subjects = [...events.values()].flatMap(({ subject }) => (subject === undefined ? [] : [subject]));
  return { requests, changed, events: events.size, subjects };
}
