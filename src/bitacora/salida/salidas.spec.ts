import type { Analisis } from '../analisis.js';
import { enCsv } from './csv.js';
import { franjasDe } from './franjas.js';
import { enHtml } from './pagina.js';
import { enTabla } from './tabla.js';

const ID = '0b8f0c9e-6a4e-4d0e-9f6f-3f1f2a7f9d10';

const ANALISIS: Analisis = {
  lineas: 1_236,
  vacias: 1,
  no_leidas: 1,
  reparadas: 1,
  filtradas: 0,
  otras: { por_estado: 0, por_metodo: 0, por_hora: 1, rutas: 4, aliados: 0, direcciones: 0, malformadas: 0 },
  total: 1_234,
  fallidas: 34,
  desde: '2026-03-01T10:00:00.000Z',
  hasta: '2026-03-01T12:59:59.000Z',
  por_estado: { 200: 1_200, 500: 34 },
  por_metodo: { POST: 1_234 },
  por_hora: [
    { hora: '2026-03-01T10:00:00.000Z', total: 1_200, fallidas: 0 },
    { hora: '2026-03-01T12:00:00.000Z', total: 33, fallidas: 33 },
  ],
  rutas: [{ ruta: '/allies/{id}/credentials', metodo: 'POST', total: 1_230, fallidas: 34, p50_ms: 1.5, p99_ms: 20 }],
  aliados: [{ id: ID, nombre: 'Andes <b>', total: 1_230, fallidas: 34, por_estado: { 200: 1_196, 500: 34 } }],
  direcciones: [{ direccion: '=cmd', total: 1_234, fallidas: 34 }],
  malformadas: [
    {
      linea: 7,
      texto: 'mala <script>alert(1)</script>\u001b[2J',
      motivo: 'no se encuentra una solicitud',
      reparada: false,
    },
    { linea: 9, texto: 'POST /x 500', motivo: 'sin versión de HTTP', reparada: true },
  ],
};

describe('a table', () => {
  const text = enTabla(ANALISIS);

  test('tells every list, with what does not fit', () => {
    for (const part of [
      'Del 01-03-2026 10:00 UTC al 01-03-2026 12:59 UTC',
      'Otras solicitudes: 4',
      `${ID}  Andes <b>  1.230        34  200: 1.196, 500: 34`,
      'SIN LEER línea 7: no se encuentra una solicitud',
      'leída    línea 9: sin versión de HTTP',
    ]) {
      expect(text).toContain(part);
    }
    expect(text).toMatch(/^ {2}Fallidas +34 +2,8 %$/m);
  });

  test('gives no orders to the terminal', () => {
    expect(text).not.toContain('\u001b');
    expect(text).toContain('\\u{1b}[2J');
  });

  test('of long lists the beginning, with how many more there are', () => {
    const rutas = Array.from({ length: 25 }, (_, n) => ({ ruta: `/r${n}`, metodo: 'GET', total: 1, fallidas: 0 }));
    expect(enTabla({ ...ANALISIS, rutas })).toContain('… y 5 más');
  });

  test('of nothing it is short', () => {
    const nothing = { ...ANALISIS, total: 0, fallidas: 0, desde: null, hasta: null, por_estado: {}, por_metodo: {} };
    const empty = enTabla({ ...nothing, por_hora: [], rutas: [], aliados: [], direcciones: [], malformadas: [] });
    expect(empty.split('\n')).toHaveLength(7);
  });
});

test('a CSV has every list, and no cell is a formula', () => {
  const csv = enCsv(ANALISIS);
  const rows = csv.split('\n');
  expect(rows[0]).toBe('\ufeff"lista";"clave";"detalle";"total";"fallidas";"p50_ms";"p99_ms"');
  for (const row of [
    '"resumen";"total";"";"1234";"";"";""',
    '"por_hora";"2026-03-01T12:00:00.000Z";"";"33";"33";"";""',
    '"rutas";"/allies/{id}/credentials";"POST";"1230";"34";"1.5";"20"',
    `"direcciones";"'=cmd";"";"1234";"34";"";""`,
    '"otras";"rutas";"";"4";"";"";""',
  ]) {
    expect(rows).toContain(row);
  }
});

describe('a page', () => {
  const html = enHtml(ANALISIS, ['acceso.log']);

  test('is one file, in Spanish, that takes nothing from elsewhere and runs nothing', () => {
    expect(html).toMatch(/^<!doctype html><html lang="es">/);
    expect(html).not.toMatch(/<script|<link|@import|\b(?:src|href)=|url\(/);
  });

  test('what a log says is text', () => {
    expect(html).toContain('Andes &lt;b&gt;');
    expect(html).toContain('&lt;script&gt;');
    expect(html).not.toContain('\u001b');
  });

  test('draws every hour, and has the numbers as a table', () => {
    expect(html).toContain('Solicitudes por hora');
    expect(html).toContain('01-03-2026 11:00: 0, fallidas 0');
    expect(html).toContain('Ver los números');
  });
});

describe('the bars of a plot', () => {
  const at = (hora: string): Analisis['por_hora'][number] => ({ hora, total: 2, fallidas: 1 });

  test('are hours, days or months, none left out between the first and the last', () => {
    expect(franjasDe([])).toEqual({ unidad: 'hora', franjas: [] });
    const hours = franjasDe([at('2026-03-01T10:00:00.000Z'), at('2026-03-01T12:00:00.000Z')]);
    expect(hours.franjas.map(({ nombre, total }) => [nombre, total])).toEqual([
      ['01-03-2026 10:00', 2],
      ['01-03-2026 11:00', 0],
      ['01-03-2026 12:00', 2],
    ]);
    const days = franjasDe([at('2026-03-01T10:00:00.000Z'), at('2026-03-31T10:00:00.000Z')]);
    expect([days.unidad, days.franjas.length]).toEqual(['día', 31]);
    const months = franjasDe([
      at('1971-01-01T10:00:00.000Z'),
      at('2026-03-01T10:00:00.000Z'),
      at('2026-03-02T10:00:00.000Z'),
    ]);
    expect(months).toEqual({
      unidad: 'mes',
      franjas: [
        { nombre: '01-1971', total: 2, fallidas: 1 },
        { nombre: '03-2026', total: 4, fallidas: 2 },
      ],
    });
  });
});
