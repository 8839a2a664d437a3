import { hostileJson, hostileQueries } from '../../bench/load/hostile.mjs';
import { OPERATIONS } from './support/operations.js';
import { UNKNOWN_ID } from './support/record-scenarios.js';
import { send, startWorld, type World } from './support/world.js';

interface Sent {
  title: string;
  type: string;
  body: string;
}

let world: World;

beforeAll(async () => {
  world = await startWorld();
});

afterAll(() => world.close());

/** Both, since a role that may not would be refused before anything is read. */
const tokens = (): string[] => [world.admin, world.oficialToken];

test.each(OPERATIONS.filter(({ requestBody }) => requestBody !== undefined))(
  '$key refuses names, depths and sizes that nobody sends',
  async (operation) => {
    for (const token of tokens()) {
      for (const { title, type, body } of hostileJson() as Sent[]) {
        const request = { id: UNKNOWN_ID, token, body, headers: { 'content-type': type } };
        const { status } = await send(world, operation, request);
        expect([title, status]).toEqual([title, expect.any(Number)]);
        expect([title, status >= 400 && status < 500]).toEqual([title, true]);
      }
    }
  },
);

test.each(OPERATIONS.filter(({ method, parameters }) => method === 'GET' && parameters.some((p) => p.in === 'query')))(
  '$key refuses queries that nobody asks',
  async (operation) => {
    for (const token of tokens()) {
      for (const query of hostileQueries() as string[]) {
        const { status } = await send(world, operation, { id: UNKNOWN_ID, token, query: `?${query}` });
        expect([query.slice(0, 60), status >= 400 && status < 500]).toEqual([query.slice(0, 60), true]);
      }
    }
  },
);

/** Public, and asked for again each time. */
const KEPT = ['GET /tarifario', 'GET /tarifario.csv'];

test('what needs a token is kept nowhere, whatever the answer', async () => {
  for (const operation of OPERATIONS) {
    for (const token of [world.admin, undefined]) {
      const { headers, status } = await send(world, operation, { id: UNKNOWN_ID, token });
      const kept = token === undefined ? 'no-cache' : 'private, no-cache';
      const expected = status === 200 && KEPT.includes(operation.key) ? kept : 'no-store';
      expect([operation.key, headers.get('cache-control')]).toEqual([operation.key, expected]);
    }
  }
});
