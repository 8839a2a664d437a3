import type { Page } from 'playwright-core';
import { expectGoodLooks } from './support/looks.js';
import { describeWithoutPanel } from './support/site.js';
import { sendWith } from './support/forms.js';

const CODIGO = 'LUZ-1.Ñ';

describeWithoutPanel('/tarifario', (site) => {
  beforeAll(async () => {
    const admin = { token: site.tokens.admin };
    const crear = (json: object) => site.http.post('/tarifario', json, admin);
    await site.http.post(
      '/unidades',
      {
        codigo: 'UF',
        nombre: 'Unidad de Fomento',
        moneda: 'CLP',
        valores: [2023, 2024, 2025, 2026].map((year, place) => ({
          valor: `${35000 + place * 1500.5}`,
          desde: `${year}-02-01`,
        })),
      },
      admin,
    );
    await crear({
      codigo: CODIGO,
      descripcion: 'Cruzar un cruce o paso peatonal con luz roja, o sin obedecer la señal de quien dirige el tránsito',
      articulo: 'Art. 200 N.º 5',
      gravedad: 'muy_grave',
      puntos: 3,
      remolque: true,
      precios: [
        { unidad: 'CLP', cantidad: '25000', desde: '2022-01-01' },
        { unidad: 'UF', cantidad: '1.5', desde: '2023-06-01' },
        { unidad: 'UF', cantidad: '1.75', desde: '2025-01-01' },
        { unidad: 'UF', cantidad: '2', desde: '2028-01-01' },
      ],
    });
    await crear({ codigo: 'ART-15-2', descripcion: 'Detenerse donde no se puede. '.repeat(17), gravedad: 'muy_grave' });
    for (let n = 0; n < 102; n += 1) {
      await crear({
        codigo: `VEL-${n}`,
        descripcion: `Exceder la velocidad máxima en ${n} km/h`,
        articulo: 'Art. 146',
        gravedad: n < 20 ? 'leve' : 'grave',
        precio: { unidad: 'UF', cantidad: '0.75' },
      });
    }
  });

  test.each([['/tarifario'], [`/tarifario/${encodeURIComponent(CODIGO)}`]])(
    '%s is accessible and fits every screen, by day and in the dark',
    async (path) => {
      await site.visit(path, {}, expectGoodLooks);
    },
  );

  test('what is short stands on one line, however long the words beside it', async () => {
    await site.visit('/tarifario?buscar=art-15', {}, async (page) => {
      const lines = await page.evaluate<
        number[]
      >(`[...document.querySelectorAll('th, .tariff-code, .tariff-gravity')].map(
        (cell) => {
          const words = document.createRange();
          words.selectNodeContents(cell);
          return new Set([...words.getClientRects()].map(({ bottom }) => Math.round(bottom))).size;
        })`);
      expect(lines).toEqual(Array(6).fill(1));
    });
  });

  test('is searched as one types, and its address says what is shown', async () => {
    await site.visit('/tarifario', {}, async (page) => {
      expect(await rowsOf(page)).toBe(100);
      await page.getByLabel('Buscar').pressSequentially('LUZ', { delay: 20 });
      await page.getByText('1 tipo de infracción con «LUZ».').waitFor();
      expect(await rowsOf(page)).toBe(1);
      expect(new URL(page.url()).search).toBe('?buscar=LUZ');
      await page.getByLabel('Buscar').fill('');
      await page.getByLabel('Gravedad').selectOption('leve');
      await page.getByText('20 tipos de infracción de gravedad «leve».').waitFor();
      expect(new URL(page.url()).search).toBe('?gravedad=leve');
      await page.reload();
      expect(await page.getByLabel('Gravedad').inputValue()).toBe('leve');
      expect(await rowsOf(page)).toBe(20);
    });
  });

  test.each([true, false])('leads to a type and through the pages (with scripts: %s)', async (javaScriptEnabled) => {
    await site.visit('/', { javaScriptEnabled }, async (page) => {
      await page.getByRole('main').getByRole('link', { name: 'Ver el tarifario' }).click();
      await page.waitForURL('**/tarifario');
      await page.getByLabel('Buscar').fill('velocidad');
      await sendWith(page.getByRole('button', { name: 'Buscar' }));
      await page.getByText('Los primeros 100 tipos de infracción con «velocidad»; hay más.').waitFor();
      await page.getByRole('link', { name: 'Ver los siguientes' }).click();
      await page.getByRole('heading', { name: 'continuación' }).waitFor();
      expect(await rowsOf(page)).toBe(2);
      await page.getByRole('link', { name: 'Volver al comienzo' }).click();
      await page.waitForURL('**/tarifario?buscar=velocidad');
      await page.goto('/tarifario?buscar=luz');
      await page.getByRole('link', { name: CODIGO }).click();
      await page.getByRole('heading', { level: 1, name: 'Cruzar un cruce' }).waitFor();
      expect(await page.getByRole('img', { name: 'Importe en CLP' }).boundingBox()).toMatchObject({
        height: expect.any(Number),
      });
      expect(await page.getByRole('table').getByRole('row').count()).toBe(1 + 4);
    });
  });

  test('on paper the list and a type are what they say, without anything to press', async () => {
    await site.visit('/tarifario', {}, async (page) => {
      for (const path of ['/tarifario', `/tarifario/${encodeURIComponent(CODIGO)}`]) {
        await page.goto(path);
        await page.emulateMedia({ media: 'print' });
        expect(await page.locator('button:visible, form:visible, nav:visible').count()).toBe(0);
        expect(await page.getByRole('table').isVisible()).toBe(true);
      }
    });
  });
});

function rowsOf(page: Page): Promise<number> {
  return page.locator('tbody tr').count();
}
