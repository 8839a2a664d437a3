import type { Page } from 'playwright-core';
import { sendWith } from './support/forms.js';
import { expectGoodLooks } from './support/looks.js';
import { asAdmin, rowOf } from './support/panel.js';
import { describeInBrowser, PHONE, type Visit } from './support/site.js';

const HEADING = 'codigo;descripcion;gravedad;puntos;unidad;cantidad';

describeInBrowser('a catalogue in the panel', (site) => {
  let admin: Visit;

  beforeAll(async () => {
    admin = await asAdmin(site);
  });

  const choose = (page: Page, lines: string[]): Promise<void> =>
    page.getByLabel('Archivo CSV').setInputFiles({
      name: 'catalogo.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from([HEADING, ...lines].join('\n')),
    });

  const preview = (page: Page): Promise<void> => sendWith(page.getByRole('button', { name: 'Ver qué cambiaría' }));

  test("Mexico City's is a choice away, from the list and back to it", async () => {
    await site.visit('/admin/resources/tipos_infraccion', admin, async (page) => {
      await page.getByRole('link', { name: 'Importar' }).click();
      await page.getByRole('heading', { name: 'Importar un catálogo' }).waitFor();
      await expectGoodLooks(page);
      await page.getByLabel('Perfil', { exact: true }).selectOption('cdmx');
      await preview(page);
      await page.getByText('179 tipos creados').waitFor();
      await expectGoodLooks(page);
      await sendWith(page.getByRole('button', { name: 'Importar' }));
      await page.getByRole('heading', { name: 'Catálogo importado' }).waitFor();
      await expectGoodLooks(page);
      await page.getByRole('link', { name: 'Ver el tarifario' }).click();
      await page.getByText('179').first().waitFor();
    });
  });

  test('what is wrong is told by line, on a phone too, and what would change before it does', async () => {
    const expected = [/422 \(Unprocessable/];
    await site.visit('/admin/importar', { ...admin, viewport: PHONE, expected }, async (page) => {
      await expectGoodLooks(page);
      await choose(page, ['11-I;Otra;peor;1;UMA;1', 'X-1;Nuevo;leve;999;UMA;1,5']);
      await preview(page);
      await page.getByText('3 errores').waitFor();
      await expect(rowOf(page, '999').allInnerTexts()).resolves.toHaveLength(1);
      await expectGoodLooks(page);
      await page.getByRole('link', { name: 'Elegir otro archivo' }).click();
      await choose(page, ['11-I;Otra descripción;grave;1;UMA;12.5', 'X-1;Nuevo;leve;0;UMA;1']);
      await page.getByLabel('El archivo es el catálogo completo').check();
      await preview(page);
      await expect(rowOf(page, '12,5 UMA').allInnerTexts()).resolves.toHaveLength(1);
      await page.getByText('178 eliminados').waitFor();
      await page.getByRole('button', { name: 'Importar y eliminar 178 tipos' }).waitFor();
      await expectGoodLooks(page);
    });
  });
});
