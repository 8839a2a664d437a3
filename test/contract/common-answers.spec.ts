import { expectDocumented, expectError, expectProblem } from './support/answers.js';
import { OPERATIONS } from './support/operations.js';
import { UNKNOWN_ID } from './support/record-scenarios.js';
import { scenario } from './support/scenarios.js';
import { send, startWorld, type Request, type World } from './support/world.js';

// What every operation may answer, whatever it is about.

let world: World;

function withWorld(): void {
  beforeAll(async () => {
    world = await startWorld();
  });
  afterAll(() => world.close());
}

const TOO_LARGE = { body: ' '.repeat(64 * 1024 + 1), headers: { 'content-type': 'application/json' } };

describe('as it is', () => {
  withWorld();

  test.each(OPERATIONS.filter(({ isMutation }) => isMutation))('$key refuses a body over 64 KiB', async (operation) => {
    const answer = await send(world, operation, { ...TOO_LARGE, id: UNKNOWN_ID, token: world.admin });
    expectProblem(answer, 413);
    expectDocumented(operation, answer);
  });

  test('every answer gives back what the client calls its request', async () => {
    for (const operation of OPERATIONS) {
      const answer = await send(world, operation, { id: UNKNOWN_ID, headers: { 'x-request-id': 'app-7' } });
      expect(answer.headers.get('x-client-request-id')).toBe('app-7');
      expectDocumented(operation, answer);
    }
  });
});

describe('with its tables gone', () => {
  withWorld();

  test('every operation answers 500', async () => {
    const requests: Request[] = [];
    for (const { key, statuses } of OPERATIONS) requests.push(await scenario(key, statuses[0]!)(world));
    await world.app.owner.query('ALTER SCHEMA registro RENAME TO registro_perdido');
    for (const [index, operation] of OPERATIONS.entries()) {
      const answer = await send(world, operation, requests[index]!);
      expect([operation.key, answer.status]).toEqual([operation.key, 500]);
      expectError(operation, answer, 500);
      expectDocumented(operation, answer);
    }
  });
});

describe('while it stops', () => {
  withWorld();

  test('every operation answers 503 with Retry-After', async () => {
    world.app.refuseRequests();
    for (const operation of OPERATIONS) {
      const answer = await send(world, operation, { id: UNKNOWN_ID, token: world.admin });
      expectProblem(answer, 503);
      expectDocumented(operation, answer);
    }
  });
});

test('what reads nothing does not say that a body may be too large', () => {
  expect(OPERATIONS.filter(({ responses, isMutation }) => 413 in responses !== isMutation)).toEqual([]);
});
