import type { Page } from 'playwright-core';
import { expectGoodLooks } from './support/looks.js';
import { describeInBrowser } from './support/site.js';

const NOT_FOUND = { path: '/no-existe', expected: [/404 \(Not Found\)/] };
const PAGES = [{ path: '/' }, { path: '/login' }, { path: '/informe' }, NOT_FOUND];

describeInBrowser('the public pages', (site) => {
  describe.each(PAGES)('$path', ({ path, ...page }) => {
    test('is accessible and fits every screen, by day and in the dark', async () => {
      await site.visit(path, page, async (page) => {
        await expectGoodLooks(page);
      });
    });

    test('is Spanish, has a title and one main heading', async () => {
      await site.visit(path, page, async (page) => {
        expect(await page.getAttribute('html', 'lang')).toBe('es');
        expect(await page.title()).toContain('Registro de Infracciones');
        expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
        expect(await page.getByRole('main').count()).toBe(1);
      });
    });

    test('lets the keyboard skip to the content', async () => {
      await site.visit(path, page, async (page) => {
        await page.keyboard.press('Tab');
        expect(await page.evaluate('document.activeElement.textContent')).toBe('Ir al contenido');
        await page.keyboard.press('Enter');
        expect(await page.evaluate('document.activeElement.localName')).toBe('main');
      });
    });
  });

  test.each([true, false])('the first page leads everywhere (with scripts: %s)', async (javaScriptEnabled) => {
    await site.visit('/', { javaScriptEnabled }, async (page) => {
      for (const path of ['/informe', '/tarifario', '/login', '/docs', '/health/ready']) {
        expect(await page.locator(`main a[href="${path}"]`).count()).toBe(1);
      }
      await page.getByRole('main').getByRole('link', { name: 'Consultar infracciones' }).click();
      await page.waitForURL('**/informe');
      await page.getByRole('navigation').getByRole('link', { name: 'Token' }).click();
      await page.waitForURL('**/login');
      await page.getByRole('banner').getByRole('link', { name: 'Registro de Infracciones' }).click();
      await page.waitForURL(`${site.url}/`);
    });
  });

  test('the first page tells that the system serves', async () => {
    await site.visit('/', {}, async (page) => page.getByRole('status').getByText('En servicio').waitFor());
  });

  test('the colours of the dark differ from those of the day', async () => {
    const backgrounds: unknown[] = [];
    for (const colorScheme of ['light', 'dark'] as const) {
      await site.visit('/', { colorScheme }, async (page) => void backgrounds.push(await backgroundOf(page)));
    }
    expect(backgrounds[0]).not.toBe(backgrounds[1]);
  });

  test('an unknown address explains itself and leads back', async () => {
    await site.visit(NOT_FOUND.path, NOT_FOUND, async (page) => {
      await page.getByRole('heading', { name: 'Esta página no existe' }).waitFor();
      await page.getByRole('link', { name: 'Volver al inicio' }).click();
      await page.waitForURL(`${site.url}/`);
    });
  });
});

function backgroundOf(page: Page): Promise<unknown> {
  return page.evaluate('getComputedStyle(document.body).backgroundColor');
}
