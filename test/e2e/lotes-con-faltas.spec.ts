import { readCsvCell } from '../../src/core/csv/csv.js';
import { Trabajador } from '../../src/modules/trabajos/trabajador.service.js';
import { startApp, type TestApp } from '../support/app.js';
import { ArchivoConFaltas, con, type ClaseDeFalta } from '../support/archivo-con-faltas.js';
import { adminToken, Factory } from '../support/factories.js';
import {
  acta,
  CODIGO,
  FALTAS_DE_ACTAS,
  filaDe,
  LATITUD,
  LONGITUD,
  MULTA,
  PLACAS,
  TITULOS,
} from '../support/faltas-de-actas.js';
import { FALTAS_DE_PERSONAS, FALTAS_DE_VEHICULOS } from '../support/faltas-de-registros.js';
import { Lotes, type LoteDicho } from '../support/lotes.js';
import { Tarifa } from '../support/tarifa.js';

// Files of which every tenth line is bad, each kind in its turn, among records of several lines: what is told of each is held
// against what whoever wrote the file knows.

let app: TestApp;
let lotes: Lotes;

beforeAll(async () => {
  app = await startApp();
  lotes = new Lotes(app, await adminToken(app));
  const factory = await Factory.for(app);
  const { id: persona_id } = await factory.persona({ nombre: 'Luz Soto', correo: 'luz@example.org' });
  for (const placa_patente of PLACAS) await factory.vehiculo({ placa_patente, persona_id });
  await factory.oficialToken({ numero: '1001' });
  const tarifa = new Tarifa(factory);
  for (const [codigo, unidad, cantidad, desde] of [
    ['LUZ-1', 'CLP', '50000', '2020-01-01'],
    ['DOLAR', 'USD', '20', '2020-01-01'],
    ['NUEVO', 'CLP', '70000', '2025-01-01'],
  ] as const) {
    await tarifa.tipo({ codigo, precios: [{ unidad, cantidad, desde }] });
  }
  app.service(Trabajador).start();
});

afterAll(async () => {
  await app.service(Trabajador).stop();
  await app.close();
});

/** Takes a file in, has it done, and holds totals and errors against what it knows. */
async function importar(archivo: ArchivoConFaltas, clase: string): Promise<LoteDicho> {
  const { body } = await lotes.subir(archivo.bytes, { clase });
  await lotes.hasta(body.id, 'revisado');
  expect((await lotes.confirmar(body.id)).status).toBe(202);
  const lote = await lotes.hasta(body.id, 'terminado', 'fallido');
  expect(lote).toMatchObject({ estado: 'terminado', ...archivo.totales });
  const [heading, ...errores] = await lotes.csv(body.id, 'errores');
  expect(heading).toEqual(['linea', 'campo', 'valor', 'motivo']);
  expect(errores).toEqual(archivo.errores);
  return lote;
}

/** The records of a file, of which every tenth is bad. */
function* mezcla(
  faltas: readonly ClaseDeFalta[],
  vueltas: number,
  celdasDe: (n: number) => string[],
): Generator<{ n: number; celdas: string[]; falta: ClaseDeFalta | undefined }> {
  for (let n = 0; n < 10 * vueltas * faltas.length; n += 1) {
    const falta = n % 10 === 4 ? faltas[Math.floor(n / 10) % faltas.length] : undefined;
    yield { n, celdas: celdasDe(n), falta };
  }
}

test('acts with faults of 39 kinds: each is told by its line, field and reason, and every good one is filed', async () => {
  expect(new Set(FALTAS_DE_ACTAS.map(({ nombre }) => nombre)).size).toBe(39);
  const archivo = new ArchivoConFaltas();
  archivo.omitida('Municipalidad de Ñuñoa', 'Omitida: está antes del encabezado.');
  archivo.encabezado(TITULOS);
  for (const { n, celdas, falta } of mezcla(FALTAS_DE_ACTAS, 10, acta)) {
    if (falta) archivo.mala(falta, con(celdas, { [CODIGO]: 'LUZ-1', [LATITUD]: '-33,4', [LONGITUD]: '-70,6' }));
    else archivo.buena(celdas);
    if (n % 1_000 === 500) archivo.buena(acta(n - 2), 'repetida');
    if (n === 700) archivo.omitida(TITULOS.join(';'), 'Omitida: repite el encabezado.');
    if (n === 900 || n === 901) archivo.omitida(n === 900 ? '' : ';;;;', 'Omitida: la línea está vacía.');
  }
  archivo.omitida('Total;3.510 actas', 'Omitida: está después del último registro.');
  expect(archivo.totales.malas).toBe(10 * FALTAS_DE_ACTAS.length);
  const lote = await importar(archivo, 'infracciones');

  const rows = await app.owner.query<Record<string, unknown>[]>(
    `SELECT l.linea, l.folio, i.id, i.placa_patente, i.momento, i.comentarios, i.lugar, i.latitud, i.longitud, i.importe
     FROM registro.infracciones i LEFT JOIN registro.infracciones_de_lote l ON l.infraccion_id = i.id ORDER BY l.linea`,
  );
  const buenas = archivo.hechas.filter(({ como }) => como === 'buena');
  expect(rows).toEqual(buenas.map(({ linea, celdas }) => ({ linea, id: expect.any(String), ...filaDe(celdas) })));
  const ids = new Map(rows.map(({ linea, id }) => [linea, id as string]));
  const first = new Map(buenas.map(({ linea, celdas }) => [celdas.join(), linea]));
  const [heading, ...resultados] = await lotes.csv(lote.id, 'resultado');
  expect(heading).toEqual(['linea', ...TITULOS, 'resultado']);
  expect(resultados.map((row) => row.map(readCsvCell))).toEqual(
    archivo.hechas.map(({ linea, celdas }) => [
      String(linea),
      ...celdas,
      `${ids.get(first.get(celdas.join())!)}${
        celdas[MULTA] === '$ 45.000,50' ? ' (el archivo dice 45000.5; se cobró 50000 CLP)' : ''
      }`,
    ]),
  );
});

test.each([
  {
    clase: 'vehiculos',
    titulos: ['Placa', 'Marca', 'Color', 'Propietario', 'Correo'],
    faltas: FALTAS_DE_VEHICULOS,
    celdasDe: (n: number) => {
      const dueno = [`Dueña nº ${n % 50}`, `d${n % 50}@example.org`];
      return [`VE-${1_000 + n}`, ['Toyota', 'Büssing'][n % 2]!, `gris ${n % 3}`, ...dueno];
    },
    filas: `SELECT v.id, left(v.placa_patente, 2) || '-' || substr(v.placa_patente, 3), v.marca, v.color, p.nombre, p.correo
      FROM registro.vehiculos v JOIN registro.personas p ON p.id = v.persona_id
      WHERE v.placa_patente LIKE 'VE%' ORDER BY v.placa_patente`,
  },
  {
    clase: 'personas',
    titulos: ['Nombre', 'Correo'],
    faltas: FALTAS_DE_PERSONAS,
    celdasDe: (n: number) => [`Peña, Núñez & hijos ${n}`, `p${1_000 + n}@example.org`],
    filas: `SELECT id, nombre, correo FROM registro.personas WHERE correo ~ '^p[0-9]+@example' ORDER BY correo`,
  },
])('$clase with faults of every kind: each is told, and every good one is there', async (given) => {
  const { clase, titulos, faltas, celdasDe, filas } = given;
  const archivo = new ArchivoConFaltas();
  archivo.encabezado(titulos);
  for (const { n, celdas, falta } of mezcla(faltas, 2, celdasDe)) {
    if (falta) archivo.mala(falta, celdas);
    else archivo.buena(celdas);
    if (n % 100 === 50) archivo.buena(celdas, 'repetida');
    if (n % 100 === 60) archivo.omitida('', 'Omitida: la línea está vacía.');
  }
  archivo.omitida('Firma: J. Pérez', 'Omitida: está después del último registro.');
  const { id } = await importar(archivo, clase);

  const rows = (await app.owner.query<Record<string, string>[]>(filas)).map((row) => Object.values(row));
  const buenas = archivo.hechas.filter(({ como }) => como === 'buena');
  expect(rows.map(([, ...celdas]) => celdas)).toEqual(buenas.map(({ celdas }) => celdas));
  const ids = new Map(rows.map(([own, ...celdas]) => [celdas.join(), own]));
  expect((await lotes.csv(id, 'resultado')).slice(1)).toEqual(
    archivo.hechas.map(({ linea, celdas }) => [String(linea), ...celdas, ids.get(celdas.join())]),
  );
});
