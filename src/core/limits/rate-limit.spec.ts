import { RateLimit } from './rate-limit.js';
import { TooManyRequests } from './too-many-requests.js';

test('lets so many through for each key and says when there is room again', async () => {
  const limit = new RateLimit('prueba', 2);
  await limit.consume('a');
  await limit.consume('a');
  const refusal = await limit.consume('a').catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(TooManyRequests);
  const { retryAfterSeconds } = refusal as TooManyRequests;
  expect(Number.isInteger(retryAfterSeconds)).toBe(true);
  expect(retryAfterSeconds).toBeGreaterThanOrEqual(1);
  expect(retryAfterSeconds).toBeLessThanOrEqual(60);
  await expect(limit.consume('b')).resolves.toBeUndefined();
});

test('0 means no limit', async () => {
  const limit = new RateLimit('prueba', 0);
  for (let count = 0; count < 1000; count += 1) await limit.consume('a');
});

test('two limits count apart', async () => {
  const [one, other] = [new RateLimit('prueba', 1), new RateLimit('prueba', 1)];
  await one.consume('a');
  await expect(other.consume('a')).resolves.toBeUndefined();
});

test('takes any text for a key', async () => {
  const limit = new RateLimit('prueba', 1);
  for (const key of ['', '__proto__', 'constructor', '\u0000']) {
    await expect(limit.consume(key)).resolves.toBeUndefined();
    await expect(limit.consume(key)).rejects.toBeInstanceOf(TooManyRequests);
  }
});

test('what is given back was never there, and counting refuses nothing', async () => {
  const limit = new RateLimit('prueba', 1);
  await limit.consume('a');
  await limit.giveBack('a');
  await limit.consume('a');
  await expect(limit.consume('a')).rejects.toBeInstanceOf(TooManyRequests);
  expect([await limit.count('b'), await limit.count('b'), await limit.count('b')]).toEqual([1, 2, 3]);
  expect(await new RateLimit('prueba', 0).count('b')).toBe(0);
});
