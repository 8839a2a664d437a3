import { RejectedLogin } from '../../../core/security-events/rejected-login.js';
import { TooManyRequests } from '../../../core/limits/too-many-requests.js';
import type { ReadyConfig } from '../../../config/config.js';
import { LoginLimitsService, type LoginTry } from './login-limits.service.js';

const OFICIAL = 'oficial';
const wrong = (): Promise<never> => Promise.reject(new RejectedLogin(null));
const right = (): Promise<string> => Promise.resolve('adentro');

/** The limits with a clock that never makes anybody wait; `waited` says what it was asked for, in milliseconds. */
function limits(porCuenta: number, porDireccion: number) {
  const waited: number[] = [];
  const wait = (ms: number): Promise<void> => Promise.resolve(void waited.push(ms));
  const service = new LoginLimitsService({ limiteLogin: { porCuenta, porDireccion } } as ReadyConfig, wait);
  /** `adentro`, `rechazado` by the password or `limitado` without a look at it. */
  const attempt = async (login: Partial<LoginTry>, work: () => Promise<string> = wrong): Promise<string> => {
    try {
      const whole = { cuenta: OFICIAL, direccion: '203.0.113.1', dispositivo: undefined, ...login };
      return await service.attempt(whole, work);
    } catch (error) {
      if (error instanceof TooManyRequests) return 'limitado';
      if (error instanceof RejectedLogin) return 'rechazado';
      throw error;
    }
  };
  const times = async (count: number, login: (index: number) => Partial<LoginTry>): Promise<string[]> => {
    const ends: string[] = [];
    for (let index = 0; index < count; index += 1) ends.push(await attempt(login(index)));
    return ends;
  };
  return { waited, attempt, times };
}

const elsewhere = (index: number): Partial<LoginTry> => ({ direccion: `198.51.100.${index}` });

test('who fails too often from one address is refused there, and his victim comes in from another without a wait', async () => {
  const { attempt, times, waited } = limits(3, 0);
  expect(await times(4, () => ({}))).toEqual(['rechazado', 'rechazado', 'rechazado', 'limitado']);
  expect(await attempt({}, right)).toBe('limitado');
  expect(await attempt({ cuenta: 'otro' }, right)).toBe('adentro');
  expect(await attempt(elsewhere(1), right)).toBe('adentro');
  expect(waited).toEqual([]);
});

test('who fails from many addresses slows the account down and shuts nobody out', async () => {
  const { attempt, times, waited } = limits(3, 0);
  expect(new Set(await times(30, elsewhere))).toEqual(new Set(['rechazado']));
  expect(waited).toEqual([]);
  expect(await attempt(elsewhere(101), right)).toBe('adentro');
  expect(waited).toEqual([500]);
  await times(60, (index) => elsewhere(index + 30));
  expect(waited.at(-1)).toBe(8_000);
  expect(await attempt(elsewhere(102), right)).toBe('adentro');
});

test('a known device has a count of its own: it neither waits nor is refused for what others do', async () => {
  const { attempt, times, waited } = limits(3, 4);
  const known = { dispositivo: 'teléfono' };
  await times(6, () => ({})); // from its own address
  await times(60, elsewhere);
  waited.length = 0;
  expect(await attempt(known, right)).toBe('adentro');
  expect(waited).toEqual([]);
  expect(await times(4, () => known)).toEqual(['rechazado', 'rechazado', 'rechazado', 'limitado']);
  expect(await attempt({ dispositivo: 'computador' }, right)).toBe('adentro');
});

test('only failures count: neither success, nor what went wrong on our side, nor a refusal', async () => {
  const { attempt, times } = limits(3, 5);
  for (let count = 0; count < 20; count += 1) expect(await attempt({}, right)).toBe('adentro');
  const broken = (): Promise<never> => Promise.reject(new Error('sin base'));
  for (let count = 0; count < 20; count += 1) await expect(attempt({}, broken)).rejects.toThrow('sin base');
  expect(await times(10, () => ({}))).toEqual([
    ...Array<string>(3).fill('rechazado'),
    ...Array<string>(7).fill('limitado'),
  ]);
  expect(await times(3, () => ({ cuenta: 'otro' }))).toEqual(['rechazado', 'rechazado', 'limitado']);
});

test('tries that are under way at once can not slip past the limit together', async () => {
  const { attempt } = limits(3, 0);
  const ends = await Promise.all(Array.from({ length: 10 }, () => attempt({})));
  expect(ends.filter((end) => end === 'rechazado')).toHaveLength(3);
});

test('an IPv6 network counts as one address, and the /48 around it has a higher ceiling', async () => {
  const { attempt, times } = limits(0, 3);
  const within = (index: number): Partial<LoginTry> => ({ cuenta: `c${index}`, direccion: `2001:db8:1:7::${index}` });
  expect(await times(4, within)).toEqual(['rechazado', 'rechazado', 'rechazado', 'limitado']);
  expect(await attempt({ direccion: '2001:db8:1:8::1' }, right)).toBe('adentro');
  const across = (index: number): Partial<LoginTry> => ({ direccion: `2001:db8:2:${index + 1}::1` });
  expect((await times(13, across)).filter((end) => end === 'rechazado')).toHaveLength(12);
  expect(await attempt({ direccion: '2001:db8:3::1' }, right)).toBe('adentro');
});

test('0 means no limit', async () => {
  const { times, waited } = limits(0, 0);
  expect(new Set(await times(300, () => ({})))).toEqual(new Set(['rechazado']));
  expect(waited).toEqual([]);
});
