import { accountOf, isClean } from '../../bench/crashes/account.mjs';
import { requestsOf } from '../../bench/load/requests.mjs';
import { parseParameters, parseStatement, split } from '../../bench/server/statements.mjs';

test('acts that are lost, changed, doubled or nobody’s are told apart', () => {
  const promised = new Map([1, 2, 3, 4].map((n) => [n, `id-${n}`]));
  const row = (n: number, id = `id-${n}`): object => ({ n, id });
  expect(isClean(accountOf(promised, [row(1), row(2), row(3), row(4)]))).toBe(true);
  const account = accountOf(promised, [row(2, 'other'), row(3), row(3, 'again'), row(4), row(9)]);
  expect(account).toEqual({ lost: [1], changed: [2], doubled: [3], unknown: 1 });
  expect(isClean(account)).toBe(false);
});

describe('what PostgreSQL logs of the server', () => {
  test('parameters come back as they were given', () => {
    expect(parseParameters("Parameters: $1 = 'it''s, $2', $2 = NULL, $3 = '{a,b}'")).toEqual([
      "it's, $2",
      null,
      '{a,b}',
    ]);
    expect(parseParameters('')).toEqual([]);
  });

  test('statements keep their name when they are prepared', () => {
    expect(parseStatement('execute <unnamed>: SELECT 1,\n 2')).toEqual({ text: 'SELECT 1,\n 2', values: [] });
    expect(parseStatement('execute buscar: SELECT $1', "Parameters: $1 = 'a'")).toEqual({
      name: 'buscar',
      text: 'SELECT $1',
      values: ['a'],
    });
    expect(parseStatement('statement: COMMIT')).toEqual({ text: 'COMMIT', values: [] });
    expect(parseStatement('connection received')).toBeUndefined();
  });

  test('they are divided by the marks between the requests, each connection on its own', () => {
    const entry = (user: string, pid: number, message: string): object => ({
      user,
      pid,
      message: `statement: ${message}`,
    });
    const entries = [
      entry('registro_app', 1, 'before'),
      entry('postgres', 9, "SELECT 'm-inicio'"),
      entry('registro_app', 1, 'BEGIN'),
      entry('registro_app', 2, 'SELECT 2'),
      entry('registro_app', 1, 'COMMIT'),
      entry('postgres', 9, "SELECT 'm-0'"),
      entry('registro_app', 2, 'SELECT 3'),
    ];
    expect(split(entries, 'm-', 2)).toBeUndefined();
    const scripts = split([...entries, entry('postgres', 9, "SELECT 'm-1'")], 'm-', 2);
    expect(scripts.map((script: any[]) => script.map(({ text }) => text))).toEqual([
      ['BEGIN', 'COMMIT', 'SELECT 2'],
      ['SELECT 3'],
    ]);
  });
});

test('every filing is another infraction, and says how long it is', () => {
  const load = {
    kind: 'carga',
    path: '/x',
    nonce: 'a',
    shape: 'registro',
    placas: ['AA10', 'ÑÑ20'],
    tokens: ['t1', 't2'],
  };
  const next = requestsOf(load, '127.0.0.1:1');
  const bodies = Array.from({ length: 10 }, () => {
    const [head = '', body = ''] = next().split('\r\n\r\n');
    expect(head).toMatch(/^POST \/x HTTP\/1\.1\r\nhost: 127\.0\.0\.1:1\r\n/);
    expect(head).toMatch(/\r\nauthorization: Bearer t[12]\r\n/);
    expect(head).toContain(`content-length: ${Buffer.byteLength(body)}`);
    return JSON.parse(body) as { comentarios: string };
  });
  expect(new Set(bodies.map(({ comentarios }) => comentarios)).size).toBe(10);
});

test('queries take their turns', () => {
  const next = requestsOf({ kind: 'consulta', paths: ['/a', '/b'], headers: { cookie: 'c=1' } }, 'h:1');
  expect([next(), next(), next()].map((text) => text.split(' ')[1])).toEqual(['/a', '/b', '/a']);
  expect(next()).toBe('GET /b HTTP/1.1\r\nhost: h:1\r\nconnection: keep-alive\r\ncookie: c=1\r\n\r\n');
});
