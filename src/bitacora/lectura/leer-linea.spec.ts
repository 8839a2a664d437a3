import { leerLinea } from './leer-linea.js';
import type { Lectura, Solicitud } from './solicitud.js';

const ID = '0b8f0c9e-6a4e-4d0e-9f6f-3f1f2a7f9d10';
const RUTA = `/allies/${ID}/credentials`;
const MOMENTO = Date.UTC(2026, 2, 1, 17, 30, 5);
const POST: Solicitud = {
  metodo: 'POST',
  ruta: RUTA,
  estado: 500,
  momento: MOMENTO,
  direccion: '203.0.113.7',
  aliado: null,
  ms: null,
};

const read = (line: string): Lectura => leerLinea(Buffer.from(line).toString('latin1'));
const regular = (solicitud: Partial<Solicitud> = {}): Lectura => ({
  que: 'solicitud',
  solicitud: { ...POST, ...solicitud },
});

describe('what is in format', () => {
  test.each<[string, string, Lectura]>([
    ['Common', `203.0.113.7 - - [01/Mar/2026:17:30:05 +0000] "POST ${RUTA} HTTP/1.1" 500 2326`, regular()],
    [
      'Combined',
      `203.0.113.7 - ana [01/Mar/2026:14:30:05 -0300] "POST ${RUTA}?a=1 HTTP/1.1" 500 12 "https://x.cl/\\"a\\"" "Mozilla/5.0 (X11) [es]"`,
      regular(),
    ],
    [
      'a user with blanks',
      `203.0.113.7 - ana rojas [01/Mar/2026:17:30:05 +0000] "POST ${RUTA} HTTP/2.0" 500 -`,
      regular(),
    ],
    [
      "nginx's package",
      `203.0.113.7 - - [01/Mar/2026:17:30:05 +0000] "POST ${RUTA} HTTP/1.1" 500 0 "-" "curl/8" "10.0.0.1"`,
      regular(),
    ],
    ['Werkzeug', `203.0.113.7 - - [01/Mar/2026 17:30:05] "POST ${RUTA} HTTP/1.1" 500 -`, regular()],
    [
      'Werkzeug through logging',
      `INFO:werkzeug:203.0.113.7 - - [01/Mar/2026 17:30:05] "POST ${RUTA} HTTP/1.1" 500 -`,
      regular(),
    ],
    [
      'Werkzeug in colours',
      `203.0.113.7 - - [01/Mar/2026 17:30:05] "\u001b[35m\u001b[1mPOST ${RUTA} HTTP/1.1\u001b[0m" 500 -`,
      regular(),
    ],
    [
      'IPv6',
      `2001:db8::7 - - [01/Mar/2026:17:30:05 +0000] "POST ${RUTA} HTTP/1.1" 500 -`,
      regular({ direccion: '2001:db8::7' }),
    ],
    [
      'IPv4 in disguise',
      `::ffff:203.0.113.7 - - [01/Mar/2026:17:30:05 +0000] "POST ${RUTA} HTTP/1.1" 500 -`,
      regular(),
    ],
    [
      'a connection without a request',
      '203.0.113.7 - - [01/Mar/2026:17:30:05 +0000] "-" 408 -',
      regular({ metodo: '(sin método)', ruta: '(sin ruta)', estado: 408 }),
    ],
    [
      'TLS where HTTP is spoken',
      String.raw`203.0.113.7 - - [01/Mar/2026:17:30:05 +0000] "\x16\x03\x01\x02" 400 157 "-" "-"`,
      regular({ metodo: '(sin método)', ruta: '(sin ruta)', estado: 400 }),
    ],
    [
      "this server's log",
      `{"level":30,"hora":"2026-03-01T17:30:05.000Z","reqId":"a-1","metodo":"POST","ruta":"/allies/:allyId/credentials","estado":500,"ms":1.5,"aliadoId":"${ID}","msg":"solicitud"}`,
      regular({ ruta: '/allies/:allyId/credentials', direccion: null, aliado: ID, ms: 1.5 }),
    ],
  ])('%s', (_, line, lectura) => expect(read(line)).toEqual(lectura));

  test("lines of this server's log that are about no request", () => {
    expect(read('{"level":40,"hora":"2026-03-01T17:30:05.000Z","msg":"visitas sin anotar"}')).toEqual({ que: 'ajena' });
  });
});

describe('what is certain in a line out of format is read', () => {
  const frame = (request: string, rest = '500 -'): string =>
    `203.0.113.7 - - [01/Mar/2026:17:30:05 +0000] ${request} ${rest}`;
  test.each<[string, string, Partial<Solicitud>]>([
    ['no closing quote', frame(`"POST ${RUTA} HTTP/1.1`), {}],
    ['no quotes', frame(`POST ${RUTA} HTTP/1.1`), {}],
    ['no opening quote', frame(`POST ${RUTA} HTTP/1.1"`), {}],
    ['no version', frame(`"POST ${RUTA}"`), {}],
    ['nothing but the request and its status', `POST ${RUTA} 500`, { momento: null, direccion: null }],
    ['blanks doubled', frame(`"POST   ${RUTA}   HTTP/1.1"`), {}],
    ['no blank before the status', `203.0.113.7 - - [01/Mar/2026:17:30:05 +0000] "POST ${RUTA} HTTP/1.1"500 -`, {}],
    ['no blank after the method', frame(`"POST${RUTA} HTTP/1.1"`), {}],
    ['no blank before the version', frame(`"POST ${RUTA}HTTP/1.1"`), {}],
    ['no bytes', frame(`"POST ${RUTA} HTTP/1.1"`, '500'), {}],
    ['a status in quotes', frame(`"POST ${RUTA} HTTP/1.1"`, '"500" -'), {}],
    ['a status by name', frame(`"POST ${RUTA} HTTP/1.1"`, 'status=500 bytes=12'), {}],
    ['small letters', frame(`"post ${RUTA} http/1.1"`), {}],
    ['no method', frame(`"${RUTA} HTTP/1.1"`), { metodo: '(sin método)' }],
    ['no instant', `203.0.113.7 - - "POST ${RUTA} HTTP/1.1" 500 -`, { momento: null }],
    ['an instant that never was', frame(`"POST ${RUTA} HTTP/1.1"`).replace('01/Mar', '31/Feb'), { momento: null }],
    ['no bracket', frame(`"POST ${RUTA} HTTP/1.1"`).replace(']', ''), {}],
    ['no address', `- - [01/Mar/2026:17:30:05 +0000] "POST ${RUTA} HTTP/1.1" 500 -`, { direccion: null }],
    ['a name before it', `Mar  1 17:30:05 web nginx[12]: ${frame(`"POST ${RUTA} HTTP/1.1"`)}`, {}],
    ['zeros before it', `\0\0\0\0${frame(`"POST ${RUTA} HTTP/1.1"`)}`, {}],
    ['a last text that is cut off', `${frame(`"POST ${RUTA} HTTP/1.1"`)} "-" "Mozilla/5.`, {}],
    ['something after it', `${frame(`"POST ${RUTA} HTTP/1.1"`)}\tup="0.01`, {}],
    ['a path with blanks', frame('"POST /a b/c HTTP/1.1"'), { ruta: '/a b/c' }],
    [
      'JSON that is cut off',
      '{"level":30,"hora":"2026-03-01T17:30:05.000Z","reqId":"a-1","metodo":"POST","ruta":"/a","estado":500,"ms":1.',
      { ruta: '/a', direccion: null },
    ],
    [
      'JSON within a line',
      'app  | {"level":30,"hora":"2026-03-01T17:30:05.000Z","metodo":"POST","ruta":"/a","estado":500,"ms":2,"msg":"solicitud"}',
      { ruta: '/a', direccion: null, ms: 2 },
    ],
    [
      'JSON within JSON',
      String.raw`{"log":"{\"level\":30,\"hora\":\"2026-03-01T17:30:05.000Z\",\"metodo\":\"POST\",\"ruta\":\"/a\",\"estado\":500,\"ms\":2}\n","stream":"stdout"}`,
      { ruta: '/a', direccion: null, ms: 2 },
    ],
  ])('%s', (_, line, differs) => {
    expect(read(line)).toEqual({ ...regular(differs), reparada: expect.any(String) });
  });
});

describe('what is not certain is not read', () => {
  const BEGIN = `203.0.113.7 - - [01/Mar/2026:17:30:05 +0000] "POST ${RUTA} HTTP/1.1"`;
  test.each([
    ['no status', BEGIN],
    ['a dash for a status, and 500 bytes', `${BEGIN} - 500`],
    ['letters in the status', `${BEGIN} 5OO -`],
    ['a status that is cut off', `${BEGIN} 50`],
    ['four digits', `${BEGIN} 5000 -`],
    ['two requests glued together', `${BEGIN} 500 -${BEGIN} 200 -`],
    ['two requests, one without quotes', `${BEGIN} 500 - GET /otra HTTP/1.1 200 -`],
    ['half of a line', `203.0.113.7 - - [01/Mar/2026:17:30:05 +0000] "POST /alli`],
    ['no request', ' * Running on http://127.0.0.1:5000 (Press CTRL+C to quit)'],
    [
      'two of this server in a line',
      '{"metodo":"GET","ruta":"/a","estado":200,"ms":1}{"metodo":"GET","ruta":"/b","estado":500,"ms":1}',
    ],
    ['JSON cut off in the status', '{"level":30,"metodo":"POST","ruta":"/a","estado":50'],
    ['JSON of somebody else', '{"time":"2026-03-01T17:30:05Z","status":500,"path":"/a"}'],
    [
      'a request of this server without a status',
      '{"level":30,"hora":"2026-03-01T17:30:05.000Z","metodo":"GET","ruta":"/a","msg":"solicitud"}',
    ],
  ])('%s', (_, line) => expect(read(line)).toEqual({ que: 'ilegible', motivo: expect.any(String) }));
});

test('a line that is made to take long does not: 64 KiB of whatever patterns go back over', () => {
  for (const piece of [
    '/',
    '"',
    '\\',
    'a',
    ' ',
    '1.',
    ':',
    'POST ',
    '"/',
    '"metodo\\',
    'HTTP',
    '\u001b[1;',
    '01/Mar/2026',
  ]) {
    const line = piece.repeat(65_536 / piece.length);
    for (const hostile of [
      line,
      `GET /${line}`,
      `"GET ${line} HTTP/1.1"`,
      `{"metodo":"${line}`,
      `${line} "GET / HTTP/1.1" 200 `,
    ]) {
      expect(read(hostile).que).toMatch(/ilegible|solicitud/);
    }
  }
});
