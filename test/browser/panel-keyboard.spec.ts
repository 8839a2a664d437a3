import type { Locator, Page } from 'playwright-core';
import { acta, OFICIAL, PLACA } from '../support/seed.js';
import { enter, tabTo } from './support/keyboard.js';
import { asAdmin, noticeWith, rowOf } from './support/panel.js';
import { describeInBrowser, type Visit } from './support/site.js';

/** What a clerk does all day, without a mouse. Search, rows, forms and the log-in are walked beside their features. */
describeInBrowser('the panel by the keyboard alone', (site) => {
  let admin: Visit;

  beforeAll(async () => {
    admin = await asAdmin(site);
    const auth = { token: site.tokens.admin };
    for (const nombre of ['Rosa Araya', 'Rosario Mora']) {
      const correo = `${nombre.toLowerCase().replace(' ', '.')}@example.com`;
      await site.http.post('/personas', { nombre, correo }, auth);
    }
    await site.http.post('/oficiales', { numero: '7001', nombre: 'Temporal', clave: 'una clave de sobra' }, auth);
    await site.http.post(
      '/cargar_infraccion',
      { ...acta('Primera'), timestamp: new Date().toISOString() },
      { token: site.tokens.oficial },
    );
  });

  const inPanel = (path: string, walk: (page: Page) => Promise<void>) => site.visit(`/admin${path}`, admin, walk);
  const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });
  const link = (page: Page, name: string | RegExp) => page.getByRole('link', { name, exact: true }).first();

  /** A form has the keyboard in its first field before anybody types. */
  const focused = (field: Locator) => field.and(field.page().locator(':focus')).waitFor();

  test('a list is filtered, freed again, sorted, named as a view and exported', async () => {
    await inPanel('/resources/personas', async (page) => {
      await rowOf(page, 'Rosa Araya').waitFor();
      await enter(button(page, 'Filtrar'));
      await focused(page.locator('.rg-filters input').first());
      await page.keyboard.type('rosa');
      await page.keyboard.press('Enter');
      await page.waitForURL('**filters.nombre=rosa');
      await rowOf(page, 'Ana Rojas').waitFor({ state: 'detached' });
      await enter(button(page, /^Nombre/).first());
      await page.waitForURL('**sortBy=nombre**');

      await enter(page.locator('summary', { hasText: 'Vistas' }));
      await enter(button(page, 'Guardar esta lista como vista'));
      await focused(page.getByRole('dialog').getByRole('textbox', { name: 'Nombre' }));
      await page.keyboard.type('Las rosas');
      await page.keyboard.press('Enter');
      await noticeWith(page, 'Se guardó la vista.').waitFor();

      await enter(page.locator('summary', { hasText: 'Exportar' }));
      const download = page.waitForEvent('download');
      await enter(page.getByRole('link', { name: /CSV/ }));
      expect((await download).suggestedFilename()).toMatch(/^personas.*\.csv$/);

      await enter(button(page, 'Quitar el filtro Nombre'));
      await rowOf(page, 'Ana Rojas').waitFor();
    });
  });

  test('a preset narrows the infractions, a column goes, and rows are ticked and deactivated', async () => {
    await inPanel('/resources/infracciones', async (page) => {
      await rowOf(page, PLACA).waitFor();
      await enter(button(page, 'Hoy'));
      await page.waitForURL('**filters.momento**');
      await enter(page.locator('summary', { hasText: 'Columnas' }));
      await tabTo(page.getByLabel('Motivo', { exact: true }));
      await page.keyboard.press('Space');
      await page.locator('thead th', { hasText: 'Motivo' }).waitFor({ state: 'hidden' });
    });
    await inPanel('/resources/oficiales', async (page) => {
      await rowOf(page, '7001').waitFor();
      await tabTo(rowOf(page, '7001').getByRole('checkbox'));
      await page.keyboard.press('Space');
      await page.getByText('1 elegido').waitFor();
      await enter(button(page, 'Desactivar'));
      await enter(button(page, 'Sí, desactivar'));
      await rowOf(page, '7001').getByText('Inactivo').waitFor();
    });
  });

  test('a person’s page leads to a vehicle of theirs; a change is undone, a deletion too', async () => {
    await inPanel('/resources/personas?filters.nombre=araya', async (page) => {
      await enter(link(page, 'Rosa Araya'));
      await page.waitForURL('**/show');
      await enter(link(page, 'Agregar vehículo a esta persona'));
      await focused(page.getByLabel(/^Placa patente/));
      await page.keyboard.type('RRSS10');
      await tabTo(page.getByLabel(/^Marca/));
      await page.keyboard.type('Kia');
      await tabTo(page.getByLabel(/^Color/));
      await page.keyboard.type('azul');
      await page.locator('input[value^="Rosa Araya"]').waitFor(); // her name is asked for meanwhile
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: 'RRSS10' }).waitFor();

      await page.keyboard.press('e');
      await focused(page.getByLabel(/^Placa patente/));
      await tabTo(page.getByLabel(/^Color/));
      await page.keyboard.press('Control+a');
      await page.keyboard.type('verde');
      await page.keyboard.press('Enter');
      await noticeWith(page, 'Se guardaron los cambios.').waitFor();
      await enter(button(page, 'Deshacer'));
      await enter(button(page, 'Sí, deshacer'));
      await noticeWith(page, 'Se deshizo el cambio.').waitFor();

      await enter(button(page, 'Borrar'));
      await enter(button(page, 'Sí, borrar'));
      await noticeWith(page, 'Se borró.').waitFor();
      await page.goto('/admin/resources/auditoria?filters.accion=borrar');
      await enter(rowOf(page, 'RRSS10').getByRole('link', { name: 'Borrado' }));
      await enter(button(page, 'Restaurar lo borrado'));
      await enter(button(page, 'Sí, restaurar'));
      await page.getByRole('heading', { name: 'RRSS10' }).waitFor();
    });
  });

  test('a number of the dashboard leads to its list, and the menu of the account chooses a theme', async () => {
    await inPanel('', async (page) => {
      await enter(page.locator('.rg-ranking a', { hasText: OFICIAL.numero }));
      await page.waitForURL('**filters.oficial_id=**');
      await rowOf(page, PLACA).waitFor();
      await enter(page.locator('.rg-user summary'));
      await tabTo(page.getByLabel('Tema'));
      await page.keyboard.type('Osc');
      await page.waitForFunction(`getComputedStyle(document.documentElement).colorScheme === 'dark'`);
    });
  });
});
