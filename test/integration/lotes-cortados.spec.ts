import { Readable } from 'node:stream';
import { newId } from '../../src/core/fields/id.js';
import { ArchivosDeLotes } from '../../src/modules/lotes/archivos-de-lotes.js';
import { ControlService } from '../../src/modules/lotes/control.service.js';
import { LotesService } from '../../src/modules/lotes/lotes.service.js';
import { ProcesoService } from '../../src/modules/lotes/proceso/proceso.service.js';
import { RevisionService } from '../../src/modules/lotes/revision/revision.service.js';
import { startApp, type TestApp } from '../support/app.js';
import { Factory } from '../support/factories.js';
import { cutAfter } from '../support/cut-connections.js';

// What a process that ends between two statements leaves behind: for the database it is a connection that is gone.

const ACTOR = {
  tipo: 'usuario',
  id: '01a1b2c3-0000-7000-8000-000000000000',
  nombre: 'admin@example.com',
  rol: 'admin',
  direccion: '127.0.0.1',
  requestId: 'prueba',
} as const;

let app: TestApp;
let lineas = 0;

beforeAll(async () => {
  app = await startApp();
  const factory = await Factory.for(app);
  await factory.oficialToken({ numero: '1001' });
  await factory.vehiculo({ placa_patente: 'ABC123' });
});

afterAll(() => app.close());

const job = (clave: string) => ({ id: clave, clave, intentos: 1, arriendo: clave });
const run = (id: string): Promise<void> => app.service(ProcesoService).run(job(id), new AbortController().signal);

/** A batch of three good acts, a bad one and one that is repeated, confirmed. */
async function confirmado(): Promise<string> {
  const acta = (minuto: number): string =>
    `ABC123;25/03/2024;10:${String(minuto).padStart(2, '0')};Caso ${(lineas += 1)};1001`;
  const repeated = acta(4);
  const text = [
    'placa;fecha;hora;motivo;oficial',
    acta(1),
    acta(2),
    acta(3),
    'ABC123;99/99/2024;10:00;x;1001',
    repeated,
    repeated,
  ];
  const fields = {
    archivo: 'a.csv',
    clase: 'infracciones',
    operacion: null,
    cliente_id: null,
    perfil: {},
    forzar: false,
  } as const;
  const id = newId();
  const guardado = await app.service(ArchivosDeLotes).guardar(id, Readable.from([Buffer.from(text.join('\n'))]), 1_000);
  const { lote } = await app.service(LotesService).recibir(ACTOR, id, guardado, () => fields);
  await app.service(RevisionService).run(job(lote.id), new AbortController().signal);
  await app.service(ControlService).confirmar(ACTOR, lote.id, 'omitir');
  return lote.id;
}

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
