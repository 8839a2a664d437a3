import type { Locator, Page } from 'playwright-core';
import { acta } from '../support/seed.js';
import { asAdmin, openRecord, rowOf } from './support/panel.js';
import { describeInBrowser, PHONE, type Visit } from './support/site.js';

const LARGO = `Circula ${'muy despacio '.repeat(20)}por la pista rápida.`;

describeInBrowser('the panel on a phone', (site) => {
  let admin: Visit;

  beforeAll(async () => {
    admin = { ...(await asAdmin(site)), viewport: PHONE };
    const auth = { token: site.tokens.admin };
    const larga = { nombre: 'Maximiliana Guadalupe Zúñiga Valenzuela', correo: 'zuniga@example.com' };
    await site.http.post('/personas', larga, auth);
    await site.http.post('/cargar_infraccion', acta(LARGO), { token: site.tokens.oficial });
  });

  const inPanel = (path: string, test: (page: Page) => Promise<void>) => site.visit(`/admin${path}`, admin, test);

  test('a list without headings is sorted by a choice of its own, and says what by', async () => {
    await inPanel('/resources/personas', async (page) => {
      const choice = page.getByLabel('Ordenar por');
      expect(await choice.locator('option:checked').innerText()).toBe('Registrada, lo último primero');
      await choice.selectOption('Nombre, ascendente');
      await page.waitForURL('**direction=asc&sortBy=nombre**');
      const first = page.locator('tbody tr [data-property-name="nombre"]').first();
      await first.filter({ hasText: 'Ana Rojas' }).waitFor();
      expect(await choice.locator('option:checked').innerText()).toBe('Nombre, ascendente');
    });
    await site.visit(
      '/admin/resources/personas',
      { ...admin, viewport: { width: 1280, height: 900 } },
      async (page) => {
        await rowOf(page, 'Ana Rojas').waitFor();
        expect(await page.getByLabel('Ordenar por').isVisible()).toBe(false);
      },
    );
  });

  test('the menu opens below the bar, all of it', async () => {
    await inPanel('', async (page) => {
      await page.getByRole('button', { name: 'Abrir o cerrar el menú' }).click();
      const first = page.locator('#menu').getByRole('link', { name: 'Tablero' });
      await first.waitFor();
      expect((await boxOf(first)).y).toBeGreaterThanOrEqual(bottomOf(await boxOf(page.locator('.rg-topbar'))));
    });
  });

  test('the keyboard going up stops at nothing that the bar covers', async () => {
    await inPanel('/resources/personas', async (page) => {
      await rowOf(page, 'Ana Rojas').waitFor();
      await page.setViewportSize({ width: PHONE.width, height: 420 });
      await page.getByLabel('Por página').focus();
      const bar = bottomOf(await boxOf(page.locator('.rg-topbar')));
      for (let presses = 0; presses < 20; presses += 1) {
        await page.keyboard.press('Shift+Tab');
        const focused = page.locator('main :focus');
        if ((await focused.count()) === 0) return;
        expect((await boxOf(focused)).y).toBeGreaterThanOrEqual(bar);
      }
    });
  });

  test('what chooses a row covers no name, and a state is as wide as its word', async () => {
    await inPanel('/resources/personas', async (page) => {
      const row = rowOf(page, 'Maximiliana');
      await row.waitFor();
      const name = await boxOf(row.getByRole('link', { name: /^Maximiliana/ }));
      expect(name.x + name.width).toBeLessThanOrEqual((await boxOf(row.getByRole('checkbox'))).x);
      await page.goto('/admin/resources/oficiales');
      const badge = page.locator('.rg-list .rg-badge').first();
      await badge.waitFor();
      expect((await boxOf(badge)).width).toBeLessThan(100);
    });
  });

  test('related records are cards: nothing in them is broken into letters', async () => {
    await inPanel('/resources/vehiculos', async (page) => {
      await openRecord(page, 'BBCL12');
      const related = page.getByRole('table', { name: 'Infracciones' });
      for (const short of [related.getByRole('link', { name: 'BBCL12' }), related.locator('time')]) {
        await short.first().waitFor();
        expect((await boxOf(short.first())).height).toBeLessThan(30);
      }
    });
  });

  test('a comment that goes on says so, on the dashboard and in the search', async () => {
    await inPanel('', async (page) => {
      expect(await page.locator('.rg-last li p').first().innerText()).toMatch(/^Circula muy despacio .*…$/);
      await page.locator('#buscar-todo').pressSequentially('BBCL12');
      const found = page.getByRole('option', { name: /Circula muy/ });
      await found.waitFor();
      expect(await found.innerText()).toMatch(/…$/);
    });
  });
});

describeInBrowser('what a clerk is told', (site) => {
  const inPanel = async (path: string, test: (page: Page) => Promise<void>) =>
    site.visit(`/admin${path}`, await asAdmin(site), test);

  test('a form says of an empty password only what is so there', async () => {
    await inPanel('/resources/oficiales/actions/new', async (page) => {
      const hint = page.locator('#campo-clave-ayuda');
      expect(await hint.innerText()).toBe('10 caracteres o más; nunca se muestra.');
      await page.goto('/admin/resources/oficiales');
      await page.locator('[data-row-edit]').first().click();
      expect(await hint.innerText()).toMatch(/Vacía no cambia la que hay\.$/);
    });
  });

  test('the way back stands apart from the button beside it', async () => {
    await inPanel('/clave', async (page) => {
      const button = await boxOf(page.getByRole('button', { name: 'Cambiar la clave' }));
      const back = await boxOf(page.getByRole('link', { name: 'Volver al panel' }));
      expect(back.x - button.x - button.width).toBeGreaterThanOrEqual(8);
    });
  });

  test('a page that is not there leads to the dashboard', async () => {
    const visit = { ...(await asAdmin(site)), expected: [/404/] };
    await site.visit('/admin/nada', visit, async (page) => {
      await page.getByRole('link', { name: 'Ir al tablero' }).click();
      await page.getByRole('heading', { name: 'Tablero' }).waitFor();
    });
  });
});

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

async function boxOf(element: Locator): Promise<Box> {
  return (await element.boundingBox())!;
}

const bottomOf = ({ y, height }: Box): number => Math.floor(y + height);
