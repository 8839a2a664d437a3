import type { ExecutionContext } from '@nestjs/common';
import { InformeLimitGuard } from './informe-limit.guard.js';

const MINUTE = 60_000;

let guard: InformeLimitGuard;

beforeEach(() => {
  jest.useFakeTimers();
  guard = new InformeLimitGuard({ limiteInforme: 1 });
});

afterEach(() => jest.useRealTimers());

/** Asks for a report; gives the seconds to wait, 0 when it is answered. */
async function ask(ip: string): Promise<number> {
  const request = { ip, socket: {} };
  const context = { switchToHttp: () => ({ getRequest: () => request }) } as unknown as ExecutionContext;
  try {
    await guard.canActivate(context);
    return 0;
  } catch (refusal) {
    return (refusal as { retryAfterSeconds: number }).retryAfterSeconds;
  }
}

/** Asks once a minute; gives how many were answered. */
async function askFor(minutes: number, ip: string): Promise<number> {
  let answered = 0;
  for (let minute = 0; minute < minutes; minute += 1) {
    if ((await ask(ip)) === 0) answered += 1;
    jest.advanceTimersByTime(MINUTE);
  }
  return answered;
}

test.each(['203.0.113.7', '2001:db8:0:1::7'])(
  'whoever asks without a pause is held to an hour’s and a day’s, from %s',
  async (ip) => {
    const ofAnHour = await askFor(60, ip);
    expect(ofAnHour).toBeGreaterThanOrEqual(10);
    expect(ofAnHour).toBeLessThanOrEqual(20);
    const ofADay = ofAnHour + (await askFor(23 * 60, ip));
    expect(ofADay).toBeGreaterThanOrEqual(50);
    expect(ofADay).toBeLessThanOrEqual(100);
    await ask(ip); // may be the one that has just grown back
    jest.advanceTimersByTime(MINUTE);
    const seconds = await ask(ip);
    expect(seconds).toBeGreaterThan(60);
    jest.advanceTimersByTime(seconds * 1000);
    expect(await ask(ip)).toBe(0);
  },
);

test('all networks of one site have together what four addresses have', async () => {
  let answered = 0;
  for (let network = 0; network < 100; network += 1) {
    if ((await ask(`2001:db8:7:${network.toString(16)}::1`)) === 0) answered += 1;
  }
  expect(answered).toBe(40);
  expect(await ask('2001:db8:8:1::1')).toBe(0);
  for (let address = 0; address < 100; address += 1) expect(await ask(`203.0.113.${address}`)).toBe(0);
});

test('what is refused costs nothing of the hour', async () => {
  for (let attempt = 0; attempt < 100; attempt += 1) await ask('203.0.113.7');
  jest.advanceTimersByTime(2 * MINUTE);
  expect(await ask('203.0.113.7')).toBe(0);
});

test('0 means no limit', async () => {
  guard = new InformeLimitGuard({ limiteInforme: 0 });
  for (let attempt = 0; attempt < 1000; attempt += 1) expect(await ask('2001:db8::1')).toBe(0);
});
