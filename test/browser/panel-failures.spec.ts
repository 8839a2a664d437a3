import type { Page } from 'playwright-core';
import { expectAccessible } from './support/accessibility.js';
import { asAdmin, rowOf, save } from './support/panel.js';
import { expectSpanish } from './support/spanish.js';
import { describeInBrowser, type Visit } from './support/site.js';

/** That of a request anywhere; the others are told by the same words of the same table, wherever they come from. */
const EVERYWHERE = 500;
const STATUSES = [403, 404, 409, 413, 429, 504];
const FAILED = /status of \d{3}|ERR_INTERNET_DISCONNECTED|ERR_TIMED_OUT/;
const DATA = '**/admin/api/**';

describeInBrowser('what fails in the panel', (site) => {
  let admin: Visit;

  beforeAll(async () => {
    admin = await asAdmin(site);
  });

  const personas = (page: Page) =>
    page.getByRole('navigation', { name: 'Registros' }).getByRole('link', { name: 'Personas' });

  /** Every place that asks for data, once the page is there. */
  async function crawl(page: Page, fail: () => Promise<void>, mend: () => Promise<void>): Promise<void> {
    const during = async (place: string, ask: () => Promise<void>): Promise<void> => {
      await fail();
      await ask();
      await told(page, place);
      await mend();
    };
    await page.goto('/admin/resources/personas');
    await rowOf(page, 'Ana Rojas').waitFor();
    await during('a search in the list', async () => {
      await page.getByRole('searchbox', { name: 'Buscar en personas' }).fill('ana');
      await page.keyboard.press('Enter');
    });
    expect(await page.locator('tbody tr').count()).toBe(0);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Volver a intentar' }).click();
    await rowOf(page, 'Ana Rojas').waitFor();
    await during('the search of everything', async () => {
      await page.getByRole('combobox', { name: 'Buscar en todo el registro' }).fill('rojas');
    });
    await page.keyboard.press('Escape');
    await during('a deletion', () =>
      rowOf(page, 'Ana Rojas')
        .getByRole('button', { name: /^Borrar/ })
        .click(),
    );
    await page.getByRole('button', { name: 'Cerrar el aviso' }).click();
    await during('the views', () => page.locator('summary', { hasText: 'Vistas' }).click());
    await during('a record', () =>
      rowOf(page, 'Ana Rojas').getByRole('link', { name: 'Ana Rojas', exact: true }).click(),
    );
    await personas(page).click();
    await rowOf(page, 'Ana Rojas').waitFor();
    await during('a form', () =>
      rowOf(page, 'Ana Rojas')
        .getByRole('link', { name: /^Editar/ })
        .click(),
    );
    await during('the dashboard', () => page.getByRole('link', { name: 'Tablero', exact: true }).click());
    await page.getByRole('heading', { name: 'Tablero' }).waitFor();
    await page.getByRole('button', { name: 'Volver a intentar' }).click();
    await page.locator('.rg-totals').waitFor();
    await page.goto('/admin/resources/vehiculos/actions/new');
    await during('a picker', () => page.getByRole('combobox', { name: /^Dueño/ }).fill('ana'));
    await page.keyboard.press('Escape');
    await page.goto('/admin/resources/personas/actions/new');
    await page.getByLabel(/^Nombre/).fill('Sin Suerte');
    await during('a save', () => save(page));
    expect(await page.getByLabel(/^Nombre/).inputValue()).toBe('Sin Suerte');
    await page.getByLabel(/^Nombre/).fill('');
  }

  const failing = (page: Page, status: number) => page.route(DATA, (route) => route.fulfill({ status, body: 'no' }));

  test('by a fault of the server is told in Spanish wherever it happens', async () => {
    await site.visit('/admin', { ...admin, expected: [FAILED] }, (page) =>
      crawl(
        page,
        async () => void (await failing(page, EVERYWHERE)),
        () => page.unroute(DATA),
      ),
    );
  });

  test('by any other status is told in Spanish, of a list as of a save', async () => {
    await site.visit('/admin/resources/personas', { ...admin, expected: [FAILED] }, async (page) => {
      await rowOf(page, 'Ana Rojas').waitFor();
      for (const status of STATUSES) {
        await failing(page, status);
        await page.getByRole('searchbox', { name: 'Buscar en personas' }).fill(`ana ${status}`);
        await page.keyboard.press('Enter');
        await told(page, `a list, ${status}`);
        await page.unroute(DATA);
        await page.getByRole('button', { name: 'Volver a intentar' }).click();
        await page.getByRole('button', { name: 'Volver a intentar' }).waitFor({ state: 'detached' });
      }
      await page.goto('/admin/resources/personas/actions/new');
      await page.getByLabel(/^Nombre/).fill('Sin Suerte');
      for (const status of STATUSES) {
        await failing(page, status);
        await Promise.all([page.waitForResponse((response) => response.status() === status), save(page)]);
        await told(page, `a save, ${status}`);
        await page.unroute(DATA);
        expect(await page.getByLabel(/^Nombre/).inputValue()).toBe('Sin Suerte');
      }
      await page.getByLabel(/^Nombre/).fill('');
    });
  });

  test('for want of a network is told in Spanish wherever it happens', async () => {
    await site.visit('/admin', { ...admin, expected: [FAILED] }, (page) =>
      crawl(
        page,
        () => page.context().setOffline(true),
        () => page.context().setOffline(false),
      ),
    );
  });

  test('because nobody answers in time is told, and that a change may have been made', async () => {
    await site.visit('/admin/resources/personas', admin, async (page) => {
      await rowOf(page, 'Ana Rojas').waitFor();
      await page.clock.install();
      await page.route(DATA, () => undefined);
      const waitInVain = async (): Promise<void> => {
        await page.waitForTimeout(500);
        await page.clock.fastForward(46_000);
      };
      await page.getByRole('searchbox', { name: 'Buscar en personas' }).fill('ana');
      await page.keyboard.press('Enter');
      await waitInVain();
      await page.getByRole('alert').filter({ hasText: 'El servidor no respondió. Revise la conexión' }).waitFor();
      await page.getByRole('link', { name: 'Agregar persona' }).click();
      await page.getByLabel(/^Nombre/).fill('Sin Respuesta');
      await save(page);
      await waitInVain();
      await page.getByRole('alert').filter({ hasText: 'no se sabe si el cambio se guardó' }).waitFor();
      expect(await page.getByLabel(/^Nombre/).inputValue()).toBe('Sin Respuesta');
      await page.unroute(DATA);
    });
  });
});

/** What is said stands in an alert, and is Spanish. */
async function told(page: Page, place: string): Promise<void> {
  const alert = page.locator('main [role="alert"], dialog [role="alert"], .rg-notices[role="alert"] p, .rg-note');
  await alert
    .filter({ hasText: /\p{L}{3}/u })
    .first()
    .waitFor();
  await naming(place, () => expectSpanish(page));
}

/** Says where it was that something failed. */
async function naming(place: string, look: () => Promise<void>): Promise<void> {
  try {
    await look();
  } catch (error) {
    throw new Error(`${place}: ${(error as Error).message}`, { cause: error });
  }
}
