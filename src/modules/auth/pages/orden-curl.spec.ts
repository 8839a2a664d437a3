import { execFileSync } from 'node:child_process';
import { ordenCurl } from './orden-curl.js';

const ORDEN = {
  origin: 'https://registro.example',
  token: 'a.b-c_d',
  tipo: 'oficial',
  ahora: Date.parse('2026-03-01T17:30:00.789Z'),
  zonaHoraria: 'America/Santiago',
} as const;

/** What the program gets when a shell runs the line. */
function argumentsOf(orden: string): string[] {
  const script = `curl() { printf '%s\\0' "$@"; }\n${orden}`;
  return execFileSync('sh', ['-c', script], { encoding: 'utf8' }).split('\0').slice(0, -1);
}

test('an officer’s files an infraction of now, in local time', () => {
  const [url, , authorization, , type, , body] = argumentsOf(ordenCurl(ORDEN));
  expect(url).toBe('https://registro.example/api/v1/cargar_infraccion');
  expect(authorization).toBe('Authorization: Bearer a.b-c_d');
  expect(type).toBe('Content-Type: application/json');
  expect(JSON.parse(body!)).toEqual({
    placa_patente: 'BBCL12',
    timestamp: '2026-03-01T14:30:00-03:00',
    comentarios: 'Cruza con luz roja.',
  });
});

test('an administrator’s reads the people', () => {
  expect(argumentsOf(ordenCurl({ ...ORDEN, tipo: 'usuario' }))).toEqual([
    'https://registro.example/api/v1/personas',
    '-H',
    'Authorization: Bearer a.b-c_d',
  ]);
});

test('nothing in the address reaches the shell', () => {
  const origin = "http://x';touch /tmp/no;echo '$(id)`id`";
  const [url] = argumentsOf(ordenCurl({ ...ORDEN, origin }));
  expect(url).toBe(`${origin}/api/v1/cargar_infraccion`);
});
