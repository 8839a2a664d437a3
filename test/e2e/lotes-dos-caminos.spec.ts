import fc from 'fast-check';
import { Trabajador } from '../../src/modules/trabajos/trabajador.service.js';
import { startApp, type TestApp } from '../support/app.js';
import { adminToken, Factory } from '../support/factories.js';
import type { Answer } from '../support/http-client.js';
import { Lotes } from '../support/lotes.js';

// The same acts by phone and by file: the same are taken, under the same ids, and for the same reasons others are not.

let app: TestApp;
let lotes: Lotes;
let tokens: Record<string, string>;

beforeAll(async () => {
  app = await startApp({ limiteCarga: 0 });
  const admin = await adminToken(app);
  lotes = new Lotes(app, admin);
  const factory = await Factory.for(app);
  for (const placa_patente of ['ABC123', 'ÑU4321']) await factory.vehiculo({ placa_patente });
  tokens = {};
  for (const numero of ['1001', 'A-77']) {
    tokens[numero] = (await factory.oficialToken({ numero })).token;
  }
  for (const codigo of ['LUZ-1', 'PARE']) {
    const precio = { unidad: 'CLP', cantidad: '50000', desde: '2020-01-01' };
    const tipo = { codigo, descripcion: 'Cruza', gravedad: 'grave', precios: [precio] };
    expect((await app.http.post('/tarifario', tipo, { token: admin })).status).toBe(201);
  }
  app.service(Trabajador).start();
});

afterAll(async () => {
  await app.service(Trabajador).stop();
  await app.close();
});

interface Acta {
  placa_patente: string;
  timestamp: string;
  comentarios: string;
  codigos: string[];
  oficial: string;
  lugar: string;
  latitud: string;
  longitud: string;
}

const oneOf = (...texts: string[]): fc.Arbitrary<string> => fc.constantFrom(...texts);
const two = (number: number): string => String(number).padStart(2, '0');

/** A local instant: some do not exist yet, or never did. */
const instant = fc
  .tuple(
    fc.constantFrom(2023, 2024, 2124),
    fc.integer({ min: 1, max: 13 }),
    fc.integer({ min: 1, max: 31 }),
    fc.nat(23),
  )
  .map(([year, month, day, hour]) => `${year}-${two(month)}-${two(day)} ${two(hour)}:${two(day)}:07`);

/** What people write, with what hurts in a file; no NUL, which a file may pad with. */
const words = fc
  .array(
    fc.oneof(
      oneOf('"', ';', '\n', '\r\n', ' ', '=1+1', '—', '🚗', "'", 'ñ'),
      fc.string({ unit: 'grapheme', maxLength: 8 }),
    ),
    {
      maxLength: 6,
    },
  )
  .map((parts) => parts.join('').replaceAll('\0', '').replaceAll('\u001A', ''));

const acta: fc.Arbitrary<Acta> = fc.record({
  placa_patente: fc.oneof(
    { weight: 6, arbitrary: oneOf('ABC123', 'abc-123', 'Ab.C 123', 'ñu4321') },
    oneOf('ZZZ999', '???'),
  ),
  timestamp: instant,
  comentarios: fc.oneof({ weight: 4, arbitrary: words }, oneOf('', 'x'.repeat(2_001))),
  codigos: fc.oneof(
    { weight: 3, arbitrary: fc.constant<string[]>([]) },
    fc.subarray(['LUZ-1', 'PARE', 'luz-1', 'NADA'], { minLength: 1, maxLength: 2 }),
  ),
  oficial: oneOf('1001', 'A-77'),
  lugar: fc.oneof({ weight: 3, arbitrary: oneOf('', 'Av. Providencia 1200') }, fc.constant('x'.repeat(201))),
  latitud: oneOf('', '', '-33.4262', '-91'),
  longitud: oneOf('', '', '-70.6111'),
});

/** What stands below the last act that says what it is about is no act: the file ends with one. */
const LAST: Acta = {
  placa_patente: 'ABC123',
  timestamp: '2024-03-01 12:00:00',
  comentarios: 'La última',
  codigos: [],
  oficial: '1001',
  lugar: '',
  latitud: '',
  longitud: '',
};

const COLUMNS = [
  'placa_patente',
  'timestamp',
  'comentarios',
  'codigos',
  'oficial',
  'lugar',
  'latitud',
  'longitud',
] as const;

function fileOf(actas: readonly Acta[]): { text: string; lineas: number[] } {
  const lineas: number[] = [];
  let text = `${COLUMNS.join(';')}\n`;
  for (const one of actas) {
    lineas.push(text.split(/\r\n|\r|\n/).length);
    const cells = COLUMNS.map((column) => (column === 'codigos' ? one.codigos.join('|') : one[column]));
    text += `${cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';')}\n`;
  }
  return { text, lineas };
}

function byPhone({ oficial, codigos, comentarios, lugar, latitud, longitud, ...fields }: Acta): Promise<Answer> {
  const json = {
    ...fields,
    ...(comentarios !== '' && { comentarios }),
    ...(codigos.length > 0 && { codigos }),
    ...(lugar !== '' && { lugar }),
    ...(latitud !== '' && { latitud: Number(latitud) }),
    ...(longitud !== '' && { longitud: Number(longitud) }),
  };
  return app.http.post('/cargar_infraccion', json, { token: tokens[oficial]! });
}

/** All fields that an answer blames, a code by its list, and maybe more: a file is told at once what a phone is told next. */
const blaming = ({ body }: Answer): unknown =>
  expect.arrayContaining((body.errores as { campo: string }[]).map(({ campo }) => campo.replace(/\[\d+\]$/, '')));

test.each([
  ['the file first', true],
  ['the phone first', false],
])('%s', async (_, fileFirst) => {
  await fc.assert(
    fc.asyncProperty(fc.array(acta, { minLength: 40, maxLength: 40 }), async (generated) => {
      const actas = [...generated, LAST];
      const { text, lineas } = fileOf(actas);
      const phone = async (): Promise<Answer[]> => {
        const answers: Answer[] = [];
        for (const one of actas) answers.push(await byPhone(one));
        return answers;
      };
      const before = fileFirst ? null : await phone();
      const perfil = JSON.stringify({ formato_fecha: 'YYYY-MM-DD', codificacion: 'utf-8', delimitador: ';' });
      const { body } = await lotes.subir(text, { clase: 'infracciones', perfil, forzar: 'si' });
      await lotes.hasta(body.id, 'revisado', 'fallido');
      expect((await lotes.confirmar(body.id)).status).toBe(202);
      const lote = await lotes.hasta(body.id, 'terminado');
      const answers = before ?? (await phone());
      const results = new Map((await lotes.csv(body.id, 'resultado')).slice(1).map((row) => [row[0], row.at(-1)]));
      const faults = new Map<string, Set<string>>();
      for (const [linea, campo] of (await lotes.csv(body.id, 'errores')).slice(1)) {
        faults.set(linea!, (faults.get(linea!) ?? new Set()).add(campo!));
      }
      for (const [place, answer] of answers.entries()) {
        const linea = String(lineas[place]);
        if (answer.status === 200) {
          if (results.get(linea) !== answer.body.id) throw new Error(JSON.stringify([actas[place], answer.body]));
          continue;
        }
        const told = [...(faults.get(linea) ?? [])];
        expect([place, results.get(linea), told.length > 0]).toEqual([place, undefined, true]);
        // What the registry has against an act is asked of a line only once nothing else speaks against it.
        if (answer.status === 400) expect([place, told]).toEqual([place, blaming(answer)]);
      }
      expect(lote.omitidas).toBe(0);
    }),
    { numRuns: 4, endOnFailure: true },
  );
});
