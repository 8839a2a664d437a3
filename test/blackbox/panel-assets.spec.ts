import { PanelServer } from '../support/panel-server.js';

const MOST_ON_THE_WIRE = 400_000;
const SCRIPT = /src="(\/admin\/frontend\/assets\/[\w.-]+\.js\?v=[\w-]+)"/g;

let panel: PanelServer;
let scripts: string[];

beforeAll(async () => {
  panel = await PanelServer.start();
  const { text } = await panel.admin.get('/admin');
  scripts = [...text.matchAll(SCRIPT)].map(([, url]) => url!);
});
afterAll(() => panel.remove());

test.each([
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip, deflate', 'gzip'],
])('scripts come compressed and are kept (%s)', async (accepted, encoding) => {
  expect(scripts).toHaveLength(4);
  let onTheWire = 0;
  for (const script of scripts) {
    const { status, headers, text } = await panel.admin.get(script, { 'accept-encoding': accepted });
    expect([status, headers.get('content-encoding')]).toEqual([200, encoding]);
    expect(headers.get('vary')?.toLowerCase()).toContain('accept-encoding');
    expect(headers.get('content-type')).toMatch(/javascript/);
    expect(headers.get('cache-control')).toContain('immutable');
    onTheWire += Number(headers.get('content-length'));
    const plain = await panel.admin.get(script, { 'accept-encoding': 'identity' });
    expect(plain.headers.get('content-encoding')).toBeNull();
    expect(text === plain.text).toBe(true);
  }
  expect(onTheWire).toBeGreaterThan(0);
  expect(onTheWire).toBeLessThan(MOST_ON_THE_WIRE);
});

test('without its version a script is not kept for ever', async () => {
  const { headers } = await panel.admin.get(scripts[0]!.replace(/\?.*/, ''), { 'accept-encoding': 'br' });
  expect(headers.get('cache-control') ?? '').not.toContain('immutable');
});
