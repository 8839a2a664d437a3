import { Readable } from 'node:stream';
import type { QueryRunner } from 'typeorm';
import { newId } from '../../src/core/fields/id.js';
import { ArchivosDeLotes } from '../../src/modules/lotes/archivos-de-lotes.js';
import { ControlService } from '../../src/modules/lotes/control.service.js';
import { LotesService } from '../../src/modules/lotes/lotes.service.js';
import type { Perfil } from '../../src/modules/lotes/lectura/perfil.js';
import type { ModoDeMalas } from '../../src/modules/lotes/lote.entity.js';
import { ProcesoService } from '../../src/modules/lotes/proceso/proceso.service.js';
import { RevisionService } from '../../src/modules/lotes/revision/revision.service.js';
import { EnvioRepository } from '../../src/modules/webhooks/envio/envio.repository.js';
import { SuscripcionesService } from '../../src/modules/webhooks/suscripciones/suscripciones.service.js';
import { startApp, type TestApp } from '../support/app.js';
import { Factory } from '../support/factories.js';
import { cutAfter, loseCommit } from '../support/cut-connections.js';
import { whileHeld } from '../support/held-row.js';

// What a process that ends between two statements leaves behind: for the database it is a connection that is gone.

const ACTOR = {
  tipo: 'usuario',
  id: '01a1b2c3-0000-7000-8000-000000000000',
  nombre: 'admin@example.com',
  rol: 'admin',
  direccion: '127.0.0.1',
  requestId: 'prueba',
} as const;

const FIELDS = {
  archivo: 'a.csv',
  clase: 'infracciones',
  operacion: null,
  cliente_id: null,
  perfil: {},
  forzar: false,
} as const;

let app: TestApp;
let aliado: string;
let lineas = 0;

beforeAll(async () => {
  app = await startApp();
  const factory = await Factory.for(app);
  await factory.oficialToken({ numero: '1001' });
  await factory.vehiculo({ placa_patente: 'ABC123' });
  aliado = (await factory.aliado()).id;
});

afterAll(() => app.close());

const job = (clave: string, intentos = 1) => ({ id: clave, clave, intentos, arriendo: clave });
const run = (id: string): Promise<void> => app.service(ProcesoService).run(job(id), new AbortController().signal);

const HEADING = 'placa;fecha;hora;motivo;oficial';

/** A batch of these lines, confirmed. */
async function confirmar(lines: string[], perfil: Perfil = {}, malas: ModoDeMalas = 'omitir'): Promise<string> {
  const id = newId();
  const file = Readable.from([Buffer.from(lines.join('\n'))]);
  const guardado = await app.service(ArchivosDeLotes).guardar(id, file, 1_000_000);
  await app.service(LotesService).recibir(ACTOR, id, guardado, () => ({ ...FIELDS, perfil }));
  await app.service(RevisionService).run(job(id), new AbortController().signal);
  await app.service(ControlService).confirmar(ACTOR, id, malas);
  return id;
}

/** One of three good acts, a bad one and one that is repeated. */
function confirmado(): Promise<string> {
  const acta = (minuto: number): string =>
    `ABC123;25/03/2024;10:${String(minuto).padStart(2, '0')};Caso ${(lineas += 1)};1001`;
  const repeated = acta(4);
  return confirmar([HEADING, acta(1), acta(2), acta(3), 'ABC123;99/99/2024;10:00;x;1001', repeated, repeated]);
}

test('a batch whose commit nobody heard of has its file, and is the one that the same file is sent for', async () => {
  const bytes = Buffer.from('placa\nABC123');
  const recibir = async (id: string): Promise<unknown> => {
    const guardado = await app.service(ArchivosDeLotes).guardar(id, Readable.from([bytes]), 1_000_000);
    return app.service(LotesService).recibir(ACTOR, id, guardado, () => FIELDS);
  };
  const id = newId();
  await expect(loseCommit(() => recibir(id))).rejects.toThrow('Connection terminated');
  expect(await recibir(newId())).toMatchObject({ repetido: true, lote: { id } });
  const kept: Uint8Array[] = [];
  for await (const chunk of app.service(ArchivosDeLotes).leer(id)) kept.push(chunk);
  expect(Buffer.concat(kept)).toEqual(bytes);
});

interface Estado {
  estado: string;
  posicion: number;
  leidas: number;
  buenas: number;
  actas: number;
  tramos: number;
}

async function estadoOf(id: string): Promise<Estado> {
  const [row] = await app.owner.query<Estado[]>(
    `SELECT estado, posicion, buenas, buenas + malas + repetidas + omitidas AS leidas,
       (SELECT count(*)::int FROM registro.infracciones_de_lote h
        JOIN registro.infracciones i ON i.id = h.infraccion_id AND i.vehiculo_id = h.vehiculo_id WHERE h.lote_id = l.id) AS actas,
       (SELECT count(*)::int FROM registro.tramos_de_lote t WHERE t.lote_id = l.id) AS tramos
     FROM registro.lotes l WHERE id = $1`,
    [id],
  );
  return row!;
}

test('a process that ends between any two statements of a chunk leaves all of it or nothing', async () => {
  const seen = new Set<string>();
  for (let n = 1; ; n += 1) {
    const id = await confirmado();
    const isCut = await cutAfter(n, () => run(id));
    if (!isCut) {
      expect(n).toBeGreaterThan(10);
      break;
    }
    const { estado, posicion, leidas, buenas, actas, tramos } = await estadoOf(id);
    const isDone = posicion > 0;
    expect({ n, leidas, buenas, actas, tramos }).toEqual(
      isDone ? { n, leidas: 6, buenas: 4, actas: 4, tramos: 1 } : { n, leidas: 0, buenas: 0, actas: 0, tramos: 0 },
    );
    seen.add(`${estado} ${isDone}`);
    await run(id);
    expect(await estadoOf(id)).toMatchObject({ estado: 'terminado', leidas: 6, buenas: 4, actas: 4, tramos: 1 });
  }
  expect([...seen].sort()).toEqual(expect.arrayContaining(['confirmado false', 'procesando false', 'procesando true']));
});

test('two processes that do the same batch do each line once', async () => {
  const ids = await Promise.all([confirmado(), confirmado()]);
  await Promise.all(ids.flatMap((id) => [run(id), run(id), run(id)]));
  for (const id of ids) {
    expect(await estadoOf(id)).toMatchObject({ estado: 'terminado', leidas: 6, buenas: 4, actas: 4, tramos: 1 });
  }
});

test('an act that somebody files at the same moment is one act, which was there', async () => {
  const acta = `ABC123;25/03/2024;12:00;Caso ${(lineas += 1)};1001`;
  const first = await confirmar([HEADING, acta]);
  await run(first);
  const second = await confirmar([HEADING, acta, '']);
  const [row] = await app.owner.query<{ id: string }[]>(
    `SELECT i.* FROM registro.infracciones i JOIN registro.infracciones_de_lote d ON d.infraccion_id = i.id
     WHERE d.lote_id = $1`,
    [first],
  );
  await app.owner.query('DELETE FROM registro.infracciones_de_lote WHERE lote_id = $1', [first]);
  await app.owner.query('DELETE FROM registro.infracciones WHERE id = $1', [row!.id]);
  const fileAgain = (other: QueryRunner): Promise<unknown> =>
    other.query(
      'INSERT INTO registro.infracciones SELECT * FROM json_populate_record(NULL::registro.infracciones, $1)',
      [JSON.stringify(row)],
    );
  await whileHeld(app.owner, fileAgain, 1, () => [run(second)]);
  expect(await estadoOf(second)).toMatchObject({ estado: 'terminado', leidas: 1, buenas: 0, actas: 0, tramos: 1 });
});

test('a look that was cut begins anew where lines depend on those above them', async () => {
  const lines = [
    `${HEADING};marca;color;nombre;correo`,
    'NEW-001;25/03/2024;11:00;uno;1001;Kia;azul;Sol Paz;sol@example.org',
  ];
  while (lines.length < 2_100) lines.push(`NEW-001;25/03/2024;11:00;línea ${lines.length};1001;;;;`);
  const id = await confirmar(lines, { crear_vehiculos: true }, 'detener');
  for (let n = 15; (await estadoOf(id)).posicion === 0; n += 1) await cutAfter(n, () => run(id));
  await run(id);
  expect(await estadoOf(id)).toMatchObject({ estado: 'terminado', buenas: 2_099, actas: 2_099, tramos: 2 });
});

test('a defect is tried again, and soon is a failure that says so; what is done stays', async () => {
  const id = await confirmado();
  const tried = (intentos: number) => app.service(ProcesoService).run(job(id, intentos), new AbortController().signal);
  await app.owner.query('ALTER TABLE registro.tramos_de_lote RENAME TO otra');
  await expect(tried(1)).rejects.toThrow('tramos_de_lote');
  expect(await estadoOfLote(id)).toEqual({ estado: 'procesando', error: null });
  const again = await tried(8).catch((error: unknown) => error);
  await app.owner.query('ALTER TABLE registro.otra RENAME TO tramos_de_lote');
  expect(again).toBeInstanceOf(Error);
  expect(await estadoOfLote(id)).toEqual({ estado: 'fallido', error: expect.stringContaining('error inesperado') });
});

async function estadoOfLote(id: string): Promise<{ estado: string; error: string | null }> {
  const [row] = await app.owner.query<{ estado: string; error: string | null }[]>(
    'SELECT estado, error FROM registro.lotes WHERE id = $1',
    [id],
  );
  return row!;
}

test('whoever is subscribed is told of every act of a file once, wherever it was cut', async () => {
  const suscripcion = { url: 'https://avisos.example.org/', eventos: ['infraccion.creada' as const] };
  await app.service(SuscripcionesService).create(ACTOR, aliado, suscripcion);
  const id = await confirmado();
  for (const n of [4, 8, 12, 16]) await cutAfter(n, () => run(id));
  await run(id);
  expect(await app.service(EnvioRepository).repartir('urn:registro', 100)).toBe(4);
  const told = await app.owner.query<{ sujeto: string; placa: string }[]>(
    `SELECT sujeto, datos ->> 'placa_patente' AS placa FROM registro.eventos WHERE tipo = 'infraccion.creada' ORDER BY sujeto`,
  );
  const filed = await app.owner.query<{ id: string }[]>(
    'SELECT infraccion_id AS id FROM registro.infracciones_de_lote WHERE lote_id = $1 ORDER BY infraccion_id',
    [id],
  );
  expect(filed).toHaveLength(4);
  expect(told).toEqual(filed.map((acta) => ({ sujeto: acta.id, placa: 'ABC123' })));
});
