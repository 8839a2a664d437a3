// The ceiling of HTTP on this machine: node:http that answers the same to everything.
import { createServer } from 'node:http';
import { serve } from '../process/serve.mjs';

const BODY = JSON.stringify({ id: '019a0000-0000-8000-8000-000000000000', placa_patente: 'BBCL12', oficial: '1001' });
const HEADERS = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(BODY) };

const server = createServer((request, response) => {
  request.resume();
  request.on('end', () => response.writeHead(200, HEADERS).end(BODY));
});

/** The question is always the same: start, and say where. */
serve(
  () =>
    new Promise((resolve) => {
      server.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${server.address().port}`));
    }),
);
