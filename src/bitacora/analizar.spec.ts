import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import type { Analisis } from './analisis.js';
import { analizar, Ilegible } from './analizar.js';
import type { Filtro } from './cuentas/contador.js';
import { MOST_KEYS } from './cuentas/lista.js';

const ID = '0b8f0c9e-6a4e-4d0e-9f6f-3f1f2a7f9d10';
const OTHER = '7f3d1e52-90ab-4f7e-8a44-5c1f0a2b3c4d';
const RUTA = '/allies/{id}/credentials';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'registro-bitacora-'));
});
afterAll(() => rm(folder, { recursive: true }));

const hora = (hour: number, minute = 0): string =>
  `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}:00`;
const line = (request: string, status: number | string, hour = 10, address = '203.0.113.7'): string =>
  `${address} - - [01/Mar/2026:${hora(hour)} +0000] "${request} HTTP/1.1" ${status} -`;

function read(text: string, filtro: Filtro = {}): Promise<Analisis> {
  return analizar(['-'], filtro, Readable.from([Buffer.from(text)]));
}

/** What has to hold of every analysis. */
function assertAddsUp(analisis: Analisis): void {
  const { total, otras } = analisis;
  const sum = (counts: Iterable<number>): number => [...counts].reduce((all, count) => all + count, 0);
  const totals = (list: readonly { total: number }[]): number => sum(list.map((entry) => entry.total));
  expect(analisis.lineas).toBe(total + analisis.no_leidas + analisis.vacias + analisis.filtradas);
  expect(sum(Object.values(analisis.por_estado)) + otras.por_estado).toBe(total);
  expect(sum(Object.values(analisis.por_metodo)) + otras.por_metodo).toBe(total);
  for (const lista of ['por_hora', 'rutas', 'direcciones'] as const) {
    expect(totals(analisis[lista]) + otras[lista]).toBe(total);
  }
  expect(analisis.malformadas.length + otras.malformadas).toBe(analisis.no_leidas + analisis.reparadas);
  for (const { por_estado, ...aliado } of analisis.aliados) expect(sum(Object.values(por_estado))).toBe(aliado.total);
}

test('counts add up, whatever the lines are', async () => {
  const analisis = await read(
    [
      line(`POST /allies/${ID}/credentials`, 500, 10),
      line(`POST /allies/${ID}/credentials`, 200, 11),
      line(`GET /allies/${OTHER}/credentials`, 404, 11, '203.0.113.8'),
      '',
      '   ',
      'nada de esto es una solicitud',
      `POST /allies/${OTHER}/credentials 400`,
      '{"level":30,"hora":"2026-03-01T12:00:00.000Z","msg":"otra cosa"}',
      `{"level":30,"hora":"2026-03-01T12:59:59.999Z","metodo":"GET","ruta":"/allies/:id/credentials","estado":200,"ms":3,"aliadoId":"${ID}","msg":"solicitud"}`,
    ].join('\n'),
  );
  assertAddsUp(analisis);
  expect(analisis).toEqual({
    lineas: 9,
    vacias: 2,
    no_leidas: 1,
    reparadas: 1,
    filtradas: 1,
    otras: { por_estado: 0, por_metodo: 0, por_hora: 1, rutas: 0, aliados: 0, direcciones: 2, malformadas: 0 },
    total: 5,
    fallidas: 3,
    desde: '2026-03-01T10:00:00.000Z',
    hasta: '2026-03-01T12:59:59.999Z',
    por_estado: { 200: 2, 400: 1, 404: 1, 500: 1 },
    por_metodo: { POST: 3, GET: 2 },
    por_hora: [
      { hora: '2026-03-01T10:00:00.000Z', total: 1, fallidas: 1 },
      { hora: '2026-03-01T11:00:00.000Z', total: 2, fallidas: 1 },
      { hora: '2026-03-01T12:00:00.000Z', total: 1, fallidas: 0 },
    ],
    rutas: [
      { ruta: RUTA, metodo: 'POST', total: 3, fallidas: 2 },
      { ruta: RUTA, metodo: 'GET', total: 2, fallidas: 1, p50_ms: 3, p99_ms: 3 },
    ],
    aliados: [
      { id: OTHER, nombre: null, total: 2, fallidas: 2, por_estado: { 400: 1, 404: 1 } },
      { id: ID, nombre: null, total: 3, fallidas: 1, por_estado: { 200: 2, 500: 1 } },
    ],
    direcciones: [
      { direccion: '203.0.113.7', total: 2, fallidas: 1 },
      { direccion: '203.0.113.8', total: 1, fallidas: 1 },
    ],
    malformadas: [
      { linea: 6, texto: 'nada de esto es una solicitud', motivo: 'no se encuentra una solicitud', reparada: false },
      {
        linea: 7,
        texto: `POST /allies/${OTHER}/credentials 400`,
        motivo: 'sin versión de HTTP; sin fecha legible; sin dirección',
        reparada: true,
      },
    ],
  });
});

test('5,000 lines whose only failures of a route stand in lines out of format: all are found', async () => {
  const lines = Array.from({ length: 5_000 }, (_, place) =>
    place % 3 === 0
      ? line(`POST /allies/${ID}/credentials`, 200, place % 24)
      : line('GET /otra', place % 2 ? 200 : 500),
  );
  const bad = [
    `203.0.113.7 - - [01/Mar/2026:10:00:00 +0000] "POST /allies/${ID}/credentials HTTP/1.1 500 -`,
    `203.0.113.7 - - [01/Mar/2026:10:00:00 +0000 POST /allies/${OTHER}/credentials HTTP/1.1 500 -`,
    `POST /allies/${ID}/credentials 400 -`,
    `web | 203.0.113.7 - - [01/Mar/2026:10:00:00 +0000] "POST /allies/${OTHER}/credentials HTTP/1.1"401 -`,
  ];
  const unread = `203.0.113.7 - - [01/Mar/2026:10:00:00 +0000] "POST /allies/${ID}/credentials HTTP/1.1" 5`;
  bad.forEach((text, place) => (lines[place * 1_100 + 7] = text));
  lines[4_999] = unread;
  const analisis = await read(lines.join('\n'), { ruta: RUTA });
  assertAddsUp(analisis);
  expect(analisis).toMatchObject({ lineas: 5_000, reparadas: bad.length, no_leidas: 1, fallidas: bad.length });
  expect(analisis.rutas).toEqual([expect.objectContaining({ ruta: RUTA, metodo: 'POST', fallidas: bad.length })]);
  expect(analisis.malformadas.map(({ linea, texto }) => [linea, texto])).toEqual([
    ...bad.map((text, place) => [place * 1_100 + 8, text]),
    [5_000, unread],
  ]);
  expect(analisis.aliados.map(({ id, fallidas }) => [id, fallidas])).toEqual([
    [ID, 2],
    [OTHER, 2],
  ]);
});

test('only a route and a time: what is of another one is told, what nobody knows is shown', async () => {
  const text = [
    line(`POST /allies/${ID}/credentials`, 500, 10),
    line(`POST /allies/${ID}/credentials`, 500, 12),
    line('GET /otra', 500, 11),
    line(`POST /allies/${ID}/credentials`, 200, 11),
    `POST /allies/${ID}/credentials 500`,
    '203.0.113.7 - - [01/Mar/2026:11:00:00 +0000] "PO ST" 500 -',
    '203.0.113.7 - - [01/Mar/2026:11:00:00 +0000] "-" 408 -',
  ].join('\n');
  const at = (hour: number): number => Date.UTC(2026, 2, 1, hour);
  const analisis = await read(text, { ruta: RUTA, desde: at(11), hasta: at(12) });
  assertAddsUp(analisis);
  expect(analisis).toMatchObject({ lineas: 7, total: 1, fallidas: 0, no_leidas: 2, filtradas: 4, reparadas: 0 });
  expect(analisis.malformadas.map(({ linea, motivo }) => [linea, motivo])).toEqual([
    [5, 'sin fecha: no se sabe si es del período'],
    [6, 'no se sabe qué ruta se pidió'],
  ]);
  expect((await read(text, { ruta: RUTA })).fallidas).toBe(3);
});

test('a list has no more than so many keys, and the rest is counted with the others', async () => {
  const count = MOST_KEYS + 50;
  const lines = Array.from({ length: count }, (_, place) =>
    line(
      `GET /r${String.fromCharCode(97 + (place % 26))}x${place}`,
      404,
      10,
      `10.${place >> 16}.${(place >> 8) & 255}.${place & 255}`,
    ),
  );
  const bad = Array.from({ length: count }, (_, place) => `mala ${place}`);
  const analisis = await read([...lines, ...bad, ...lines].join('\n'));
  assertAddsUp(analisis);
  expect(analisis.rutas).toHaveLength(MOST_KEYS);
  expect(analisis.direcciones).toHaveLength(MOST_KEYS);
  expect(analisis.malformadas).toHaveLength(MOST_KEYS);
  expect(analisis.otras).toMatchObject({ rutas: 100, direcciones: 100, malformadas: 50, por_estado: 0 });
  expect(analisis.fallidas).toBe(2 * count);
});

describe('files', () => {
  const write = async (name: string, content: string | Buffer): Promise<string> => {
    await writeFile(join(folder, name), content);
    return join(folder, name);
  };

  test('several, plain and compressed, in parts or under another name; lines out of format name theirs', async () => {
    const text = `${line('GET /a', 200)}\nmala\n`;
    const plain = await write('uno.log', text);
    const zipped = await write('dos.log.gz', Buffer.concat([gzipSync(text), gzipSync(text)]));
    const disguised = await write('tres.log', gzipSync(text));
    const analisis = await analizar([plain, zipped, disguised], {}, Readable.from([]));
    assertAddsUp(analisis);
    expect(analisis).toMatchObject({ lineas: 8, total: 4, no_leidas: 4 });
    expect(analisis.malformadas.map(({ archivo, linea }) => [archivo, linea])).toEqual([
      [plain, 2],
      [zipped, 2],
      [zipped, 4],
      [disguised, 2],
    ]);
  });

  test('one that can not be read to its end is no analysis', async () => {
    const zipped = gzipSync(`${line('GET /a', 200)}\n`.repeat(1_000));
    const cut = await write('cortado.gz', zipped.subarray(0, zipped.length / 2));
    const changed = await write('cambiado.gz', Buffer.concat([zipped.subarray(0, -8), Buffer.alloc(8)]));
    const none = await write('otro.gz', 'nada');
    for (const archivo of [cut, changed, none, join(folder, 'no-existe'), folder]) {
      await expect(analizar([archivo], {}, Readable.from([]))).rejects.toThrow(Ilegible);
    }
  });

  test('an empty one has nothing', async () => {
    const analisis = await analizar([await write('vacio.log', '')], {}, Readable.from([]));
    expect(analisis).toMatchObject({ lineas: 0, total: 0, desde: null, hasta: null, rutas: [] });
  });
});
