import 'reflect-metadata';
import { Controller, HttpCode, Module, Post } from '@nestjs/common';
import { APP_PIPE, NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { connect, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../../src/config/env.js';
import { abrirAlmacen } from '../../src/core/almacen/abrir-almacen.js';
import { AlmacenUnavailable } from '../../src/core/almacen/almacen.errors.js';
import type { Guardado } from '../../src/core/almacen/almacen.js';
import { field } from '../../src/core/fields/field.js';
import { OptionalField } from '../../src/core/fields/parsed-by.js';
import { RequestValidationPipe } from '../../src/core/fields/validation.pipe.js';
import { parseTexto } from '../../src/core/fields/valor.js';
import { HttpMetrics } from '../../src/core/metrics/http.metrics.js';
import { Metrics } from '../../src/core/metrics/metrics.js';
import { ArchivoRecibido, RecibeArchivo } from '../../src/core/requests/recibe-archivo.js';
import type { Recibido, Subida } from '../../src/core/requests/subida.js';
import { installBodyParser } from '../../src/http/server/body-parser.js';
import { fastifyOptions } from '../../src/http/server/fastify-options.js';
import { ProblemFilter } from '../../src/http/server/problem.filter.js';
import { installUploads } from '../../src/http/server/uploads.js';
import { becomesTrue } from '../../src/postgres/wait.js';
import { BOUNDARY, form, MULTIPART, part } from '../support/multipart.js';
import { rawRequest, sendRaw, type RawAnswer } from '../support/raw-http.js';

const MB = 1024 * 1024;
const MAX = 3 * MB;
const CLAVE = 'lotes/original';
const carpeta = mkdtempSync(join(tmpdir(), 'subida-'));
const almacen = abrirAlmacen({ tipo: 'carpeta', carpeta });
let storeIsDown = false;

class CamposDto {
  @field(parseTexto, { type: 'string' }) clase!: string;

  @OptionalField() @field(parseTexto, { type: 'string' }) perfil?: string;
}

@Controller('archivos')
class ArchivosController {
  @Post()
  @HttpCode(202)
  @RecibeArchivo(CamposDto)
  create(@ArchivoRecibido(CamposDto) subida: Subida<CamposDto>): Promise<Recibido<CamposDto, Guardado>> {
    return subida.recibir({
      maximoBytes: MAX,
      guardar: ({ contenido }) =>
        storeIsDown
          ? Promise.reject(new AlmacenUnavailable('down'))
          : almacen.guardar(CLAVE, contenido, { maximoBytes: MAX }),
      descartar: () => almacen.borrar(CLAVE),
    });
  }
}

@Module({
  controllers: [ArchivosController],
  providers: [{ provide: APP_PIPE, useClass: RequestValidationPipe }],
})
class ArchivosModule {}

let app: NestFastifyApplication;
let url: string;

beforeAll(async () => {
  const config = { ...readConfig(process.cwd(), { LOG_LEVEL: 'silent' }), jwtSecreto: 'x'.repeat(32) };
  const metrics: HttpMetrics = new Metrics().http;
  const adapter = new FastifyAdapter(fastifyOptions(config, { servesApi: true }, metrics));
  app = await NestFactory.create<NestFastifyApplication>(ArchivosModule, adapter, { bodyParser: false, logger: false });
  installBodyParser(adapter.getInstance());
  installUploads(adapter.getInstance(), { requestMs: 60_000, partingMs: 200 });
  app.useGlobalFilters(new ProblemFilter(undefined as never)); // nobody is logged in here
  await app.listen(0, '127.0.0.1');
  url = `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}`;
});

afterEach(() => {
  storeIsDown = false;
  rmSync(join(carpeta, 'lotes'), { recursive: true, force: true });
  expect(readdirSync(carpeta, { recursive: true }).filter((name) => name !== '.parciales')).toEqual([]);
});

afterAll(async () => {
  await app.close();
  rmSync(carpeta, { recursive: true });
});

type Header = readonly [string, string];

function post(body: Buffer | undefined, contentType = MULTIPART, more: Header[] = []): Promise<RawAnswer> {
  return sendRaw(url, rawRequest('POST', '/archivos', [['Content-Type', contentType], ...more], body), 60_000);
}

const kept = (): boolean => existsSync(join(carpeta, CLAVE));
const CSV = 'placa;fecha\r\nABCD12;01/03/2026\r\n';
const archivo = part('archivo', CSV, 'infracciones.csv');
const clase = part('clase', 'infracciones');

test.each([
  ['before', form(clase, part('perfil', '{"encabezado":true}'), archivo)],
  ['after', form(archivo, part('perfil', '{"encabezado":true}'), clase)],
  ['around', form(clase, archivo, part('perfil', '{"encabezado":true}'))],
])('texts may stand %s the file', async (_, body) => {
  const { status, text } = await post(body);
  expect([status, JSON.parse(text)]).toEqual([
    202,
    {
      campos: { clase: 'infracciones', perfil: '{"encabezado":true}' },
      nombre: 'infracciones.csv',
      guardado: { bytes: CSV.length, sha256: createHash('sha256').update(CSV).digest('hex') },
    },
  ]);
  expect(kept()).toBe(true);
});

test('a file comes through byte for byte, also where it looks like a boundary', async () => {
  const bytes = Buffer.concat([randomBytes(MAX - 1000), Buffer.from(`\r\n--${BOUNDARY.slice(0, -1)}\r\n--`)]);
  const { text } = await post(form(clase, part('archivo', bytes, 'a.csv')));
  const { guardado } = JSON.parse(text) as { guardado: Guardado };
  expect(guardado).toEqual({ bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') });
});

test.each([
  ['año Nº 1.csv', 'año Nº 1.csv'],
  ['C:\\\\Mis datos\\\\a.csv', 'a.csv'],
  ['../../etc/passwd', 'passwd'],
  ['a\u202egpj.csv', 'agpj.csv'],
  [`${'n'.repeat(300)}.csv`, `${'n'.repeat(196)}.csv`],
])('a file may be called %j', async (filename, nombre) => {
  const { text } = await post(form(clase, part('archivo', CSV, filename)));
  expect(JSON.parse(text)).toMatchObject({ nombre });
});

test('a file sent in pieces is read as one', async () => {
  const response = await fetch(`${url}/archivos`, {
    method: 'POST',
    headers: { 'content-type': MULTIPART },
    body: new ReadableStream({
      start: (controller) => {
        for (const byte of form(clase, archivo)) controller.enqueue(Uint8Array.of(byte));
        controller.close();
      },
    }),
    duplex: 'half',
  });
  expect([response.status, kept()]).toEqual([202, true]);
});

const dos = part('archivo', 'x', 'b.csv');
const muchos = Array.from({ length: 21 }, (_, n) => part(`campo${n}`, 'x'));

test.each<[string, Buffer, number, string, string | undefined]>([
  ['no file', form(clase), 400, 'datos_invalidos', 'archivo'],
  ['no file chosen in a page', form(clase, part('archivo', '', '')), 400, 'datos_invalidos', 'archivo'],
  ['a file that is a text', form(clase, part('archivo', CSV)), 400, 'datos_invalidos', 'archivo'],
  ['two files', form(clase, archivo, dos), 400, 'datos_invalidos', 'archivo'],
  ['a file by another name', form(clase, part('otro', CSV, 'a.csv')), 400, 'datos_invalidos', 'otro'],
  ['a text that is missing', form(archivo), 400, 'datos_invalidos', 'clase'],
  ['a text that nobody knows', form(archivo, clase, part('color', 'rojo')), 400, 'datos_invalidos', 'color'],
  ['a text twice', form(clase, clase, archivo), 400, 'datos_invalidos', 'clase'],
  ['a text that is no UTF-8', form(part('clase', Buffer.from([0xf1])), archivo), 400, 'datos_invalidos', 'clase'],
  ['too many texts', form(archivo, ...muchos), 400, 'cuerpo_invalido', undefined],
  [
    'a text that is too long',
    form(part('clase', 'x'.repeat(65_537)), archivo),
    413,
    'cuerpo_demasiado_grande',
    undefined,
  ],
  ['an endless text', form(part('clase', Buffer.alloc(2 * MB)), archivo), 413, 'cuerpo_demasiado_grande', undefined],
  ['an end that is missing', form(clase, archivo).subarray(0, -6), 400, 'cuerpo_invalido', undefined],
  ['a file that is cut off', Buffer.concat([clase, archivo]).subarray(0, -9), 400, 'cuerpo_invalido', undefined],
  [
    'one byte too many',
    form(clase, part('archivo', Buffer.alloc(MAX + 1), 'a')),
    413,
    'archivo_demasiado_grande',
    'archivo',
  ],
])('%s is refused, and nothing is kept', async (_, body, status, codigo, campo) => {
  const answer = await post(body);
  const problem = JSON.parse(answer.text) as { codigo: string; errores?: { campo: string }[] };
  expect([answer.status, problem.codigo, problem.errores?.[0]?.campo]).toEqual([status, codigo, campo]);
  expect(kept()).toBe(false);
});

test.each([
  ['application/json', '{}'],
  ['text/csv', CSV],
  ['application/x-www-form-urlencoded', 'clase=a'],
])('%s is no form with a file', async (contentType, body) => {
  const { status, headers, text } = await post(Buffer.from(body), contentType);
  expect([status, headers.accept]).toEqual([415, 'multipart/form-data']);
  expect(text).toContain('multipart/form-data');
});

test('a form without a boundary, and no form at all, are refused', async () => {
  expect((await post(form(clase, archivo), 'multipart/form-data')).status).toBe(400);
  expect((await post(undefined)).status).toBe(400);
  expect((await sendRaw(url, rawRequest('POST', '/archivos'))).status).toBe(415);
});

test('what is too long by its own word is refused before it is sent', async () => {
  const { status, text } = await post(undefined, MULTIPART, [['Content-Length', String(1024 * MB)]]);
  expect([status, (JSON.parse(text) as { codigo: string }).codigo]).toEqual([413, 'archivo_demasiado_grande']);
});

test('a store that is down is told while the client still sends', async () => {
  storeIsDown = true;
  const { status, headers, text } = await post(form(clase, part('archivo', Buffer.alloc(MAX), 'a.csv')));
  expect([status, headers['retry-after']]).toEqual([503, '30']);
  expect(text).toContain('almacen_no_disponible');
});

/** Sends a form that never ends, on a connection of its own. */
function sendForEver(): { answer: Promise<string>; closed: Promise<number>; drop: () => void } {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  let sent = 0;
  let text = '';
  const chunk = Buffer.alloc(64 * 1024);
  const send = (): void => {
    while (socket.writable && socket.write(Buffer.concat([Buffer.from('10000\r\n'), chunk, Buffer.from('\r\n')]))) {
      sent += chunk.length;
    }
  };
  const first = Buffer.concat([clase, archivo.subarray(0, -2)]);
  socket.write(
    rawRequest('POST', '/archivos', [
      ['Content-Type', MULTIPART],
      ['Transfer-Encoding', 'chunked'],
    ]),
  );
  socket.write(Buffer.concat([Buffer.from(`${first.length.toString(16)}\r\n`), first, Buffer.from('\r\n')]));
  socket.on('drain', send);
  socket.on('error', () => undefined);
  send();
  const answer = new Promise<string>((resolve) => {
    socket.on('data', (data) => {
      text += data.toString();
      if (text.includes('\r\n\r\n')) resolve(text);
    });
  });
  const closed = new Promise<number>((resolve) => socket.once('close', () => resolve(sent)));
  return { answer, closed, drop: () => socket.destroy() };
}

test('who sends for ever is answered, and read from no longer', async () => {
  const { answer, closed } = sendForEver();
  expect(await answer).toMatch(/^HTTP\/1\.1 413 [^]*archivo_demasiado_grande/);
  await closed;
  expect(kept()).toBe(false);
});

test('of a client that goes away in the midst nothing stays', async () => {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  const body = form(clase, part('archivo', Buffer.alloc(2 * MB), 'a.csv'));
  socket.write(
    rawRequest('POST', '/archivos', [
      ['Content-Type', MULTIPART],
      ['Content-Length', String(body.length)],
    ]),
  );
  socket.write(body.subarray(0, MB));
  const partials = (): string[] => readdirSync(join(carpeta, '.parciales'));
  expect(await becomesTrue(async () => partials().length === 1, 60_000, 5)).toBe(true);
  socket.destroy();
  expect(await becomesTrue(async () => partials().length === 0, 60_000, 5)).toBe(true);
  expect(kept()).toBe(false);
});

test('the connection goes on to serve after a form that was read', async () => {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  let text = '';
  socket.on('data', (data) => (text += data.toString()));
  const request = rawRequest('POST', '/archivos', [['Content-Type', MULTIPART]], form(clase, archivo));
  for (const times of [1, 2]) {
    socket.write(request);
    const answered = async (): Promise<boolean> => text.split('HTTP/1.1 202').length === times + 1;
    expect(await becomesTrue(answered, 60_000, 5)).toBe(true);
  }
  socket.destroy();
});
