import { startApp, type TestApp } from '../../support/app.js';
import { adminToken } from '../../support/factories.js';
import { expectPage, openPage, textOf, type PageAnswer } from '../../support/pages.js';

let app: TestApp;
let token: string;

beforeAll(async () => {
  app = await startApp();
  token = await adminToken(app);
  const valores = [
    { valor: '30000', desde: '2024-01-01' },
    { valor: '40000', desde: '2025-06-01' },
  ];
  await app.http.post('/unidades', { codigo: 'UF', nombre: 'Unidad de Fomento', moneda: 'CLP', valores }, { token });
  const luz = { codigo: 'LUZ-1.Ñ', descripcion: 'Cruzar con luz roja & <b>sin luces</b>', articulo: 'Art. 200' };
  const precios = [
    { unidad: 'CLP', cantidad: '25000', desde: '2023-01-01' },
    { unidad: 'UF', cantidad: '1.5', desde: '2025-01-01' },
    { unidad: 'UF', cantidad: '2', desde: '2999-01-01' },
  ];
  await crear({ ...luz, gravedad: 'grave', puntos: 3, precios });
  await crear({ codigo: 'LEVE-1', descripcion: 'Estacionar mal', gravedad: 'leve' });
});

afterAll(() => app.close());

async function crear(json: object): Promise<{ id: string }> {
  const { status, body } = await app.http.post('/tarifario', json, { token });
  if (status !== 201) throw new Error(`creating failed with ${status}: ${JSON.stringify(body)}`);
  return body as { id: string };
}

const abrir = (path: string): Promise<PageAnswer> => openPage(app.http, path);
const tipo = (codigo: string): Promise<PageAnswer> => abrir(`/tarifario/${encodeURIComponent(codigo)}`);
const codesOn = ({ html }: PageAnswer): string[] =>
  [...html.matchAll(/href="\/tarifario\/([^"?]+)"/g)].map(([, code]) => decodeURIComponent(code!));

describe('/tarifario', () => {
  test('lists the living with what they cost now, escaped, in the order of their codes', async () => {
    const page = await abrir('/tarifario');
    expect(page.status).toBe(200);
    expectPage(page);
    expect(codesOn(page)).toEqual(['LEVE-1', 'LUZ-1.Ñ']);
    expect(page.html).not.toContain('<b>');
    expect(textOf(page.html, 'tbody')).toMatch(/60\.000 CLP.*1,5 UF/); // 1.5 × 40,000
    expect(textOf(page.html, 'tbody')).toContain('Sin precio');
    expect(textOf(page.html, 'p', 'role="status"')).toBe('2 tipos de infracción.');
  });

  test('is narrowed by what its form sends; what was left empty narrows nothing', async () => {
    expect(codesOn(await abrir('/tarifario?buscar=LUZ+ROJA&gravedad='))).toEqual(['LUZ-1.Ñ']);
    expect(codesOn(await abrir('/tarifario?buscar=&gravedad=leve'))).toEqual(['LEVE-1']);
    const none = await abrir('/tarifario?buscar=nada%3Cb%3E&gravedad=muy_grave');
    expect(textOf(none.html, 'p', 'role="status"')).toBe(
      'No hay tipos de infracción con «nada<b>» de gravedad «muy grave».',
    );
    expect(none.html).not.toContain('<table');
  });

  test.each(['gravedad=otra', 'cursor=x', 'orden=codigo', 'buscar=%00'])(
    '%s is an error with a page of its own',
    async (query) => {
      const page = await abrir(`/tarifario?${query}`);
      expect(page.status).toBe(400);
      expectPage(page);
    },
  );

  test('goes on where a page ends, narrowed as before', async () => {
    for (let n = 100; n < 205; n += 1) await crear({ codigo: `P${n}`, descripcion: `Página ${n}`, gravedad: 'leve' });
    const first = await abrir('/tarifario?buscar=p%C3%A1gina');
    expect(codesOn(first)).toHaveLength(100);
    expect(textOf(first.html, 'p', 'role="status"')).toContain('hay más');
    const next = /href="(\/tarifario\?[^"]*cursor=[^"]*)"/.exec(first.html)![1]!.replaceAll('&amp;', '&');
    const second = await abrir(next);
    expect(codesOn(second)).toEqual(['P200', 'P201', 'P202', 'P203', 'P204']);
    expect(second.html).toContain('href="/tarifario?buscar=p%C3%A1gina"');
  });

  test('what is gone is never on it, nor has a page, by code or by id', async () => {
    const { id } = await crear({ codigo: 'IDO', descripcion: 'Se fue', gravedad: 'leve' });
    expect((await tipo('ido')).status).toBe(200);
    await app.http.delete(`/tarifario/${id}`, { token });
    expect(codesOn(await abrir('/tarifario?buscar=IDO'))).toEqual([]);
    for (const cual of ['IDO', id]) expect((await tipo(cual)).status).toBe(404);
    expect((await abrir('/tarifario?eliminados=true')).status).toBe(400);
  });

  test('is kept by browsers and asked for again', async () => {
    const { headers } = await abrir('/tarifario?buscar=luz');
    expect(headers.get('cache-control')).toBe('no-cache');
    const again = await fetch(`${app.url}/tarifario?buscar=luz`, {
      headers: { 'if-none-match': headers.get('etag')! },
    });
    expect(again.status).toBe(304);
  });
});

describe('the page of a type', () => {
  test('tells all of it: fields, price, history with what its unit made of it, drawn and as a table', async () => {
    const page = await tipo('luz-1.ñ');
    expect(page.status).toBe(200);
    expectPage(page);
    expect(textOf(page.html, 'h1')).toBe('Cruzar con luz roja & <b>sin luces</b>');
    const facts = textOf(page.html.replaceAll('</dt>', ': </dt>').replaceAll('</dd>', '; </dd>'), 'dl')!;
    expect(facts).toBe(
      'Código: LUZ-1.Ñ; Artículo: Art. 200; Gravedad: Grave; Puntos que resta: 3; Retiro con grúa: No; Descuento por pronto pago: Sí; ',
    );
    expect(textOf(page.html, 'p', 'class="price"')).toBe(
      '60.000 CLP1,5 UF, a 40.000 CLP cada una; vigente desde el 1 de enero de 2025',
    );
    const rows = [...page.html.matchAll(/<tr role="row"><td.*?<\/tr>/g)].map(([row]) =>
      textOf(row.replaceAll('</td>', '|</td>'), 'tr')!,
    );
    expect(rows).toEqual([
      '1 de enero de 2999 |Sin fecha de términoTodavía no rige|2 UF|80.000 CLP|',
      '1 de enero de 2025 |1 de enero de 2999 Vigente|1,5 UF|de 45.000 CLP a 60.000 CLP|',
      '1 de enero de 2023 |1 de enero de 2025 |25.000 CLP|25.000 CLP|',
    ]);
    expect(page.html).toMatch(
      /<svg[^>]*role="img" aria-label="Importe en CLP: 25\.000 CLP desde el 1 de enero de 2023/,
    );
    expect(page.html).toMatch(/class="plot-line" d="M0 /);
    expect(page.html).toMatch(/plot-future" d="M\d+ /);
  });

  test('without a price says so and draws nothing', async () => {
    const { html } = await tipo('LEVE-1');
    expect(textOf(html, 'p', 'class="price"')).toBe('Hoy no tiene precio.');
    expect(html).not.toContain('<svg');
  });

  test('of a code nobody has is an error with a page of its own', async () => {
    const page = await tipo('NO-HAY');
    expect(page.status).toBe(404);
    expectPage(page);
  });
});
