import { connect } from 'node:net';

/** What a server answered on a bare connection; `status` 0 when it closed without a word. */
export interface RawAnswer {
  status: number;
  headers: Record<string, string>;
  text: string;
}

type Header = readonly [name: string, value: string];

/** The bytes of a request; Host and Content-Length are added unless they are among `headers`. */
export function rawRequest(method: string, path: string, headers: readonly Header[] = [], body?: Buffer): Buffer {
  const has = (name: string): boolean => headers.some(([given]) => given.toLowerCase() === name);
  const all = [...headers];
  if (!has('host')) all.unshift(['Host', 'registro.test']);
  if (body && !has('content-length') && !has('transfer-encoding')) all.push(['Content-Length', String(body.length)]);
  const head = [`${method} ${path} HTTP/1.1`, ...all.map(([name, value]) => `${name}: ${value}`)];
  return Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`, 'latin1'), body ?? Buffer.alloc(0)]);
}

/** Sends `bytes` and gives the first whole answer; fails when there is neither an answer nor an end in time. */
export function sendRaw(url: string, bytes: Buffer, patienceMs = 10_000): Promise<RawAnswer> {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  return new Promise<RawAnswer>((resolve, reject) => {
    const chunks: Buffer[] = [];
    const answer = (): RawAnswer | undefined => parseAnswer(Buffer.concat(chunks));
    const end = (): void => resolve(answer() ?? { status: 0, headers: {}, text: '' });
    socket.setTimeout(patienceMs, () => reject(new Error('neither an answer nor an end')));
    socket.on('error', end); // a server that refuses in mid-body may reset the connection
    socket.on('end', end);
    socket.on('data', (chunk: Buffer) => {
      chunks.push(chunk);
      const whole = answer();
      if (whole) resolve(whole);
    });
    socket.write(bytes);
  }).finally(() => socket.destroy());
}

/** The answer in `bytes`, or undefined while it is not whole. */
function parseAnswer(bytes: Buffer): RawAnswer | undefined {
  const headEnd = bytes.indexOf('\r\n\r\n');
  if (headEnd < 0) return undefined;
  const [statusLine = '', ...lines] = bytes.subarray(0, headEnd).toString('latin1').split('\r\n');
  const headers = Object.fromEntries(
    lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]),
  );
  const body = bytes.subarray(headEnd + 4);
  if (body.length < Number(headers['content-length'] ?? 0)) return undefined;
  return { status: Number(statusLine.split(' ')[1]), headers, text: body.toString() };
}
