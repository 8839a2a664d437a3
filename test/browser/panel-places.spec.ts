import type { Page } from 'playwright-core';
import { becomesTrue } from '../../src/postgres/wait.js';
import { acta } from '../support/seed.js';
import { hasFocus } from './support/keyboard.js';
import { asAdmin, edit, openRecord, rowOf, save } from './support/panel.js';
import { describeInBrowser, type Visit } from './support/site.js';

describeInBrowser('where one is in the panel', (site) => {
  let admin: Visit;

  beforeAll(async () => {
    admin = await asAdmin(site);
    const auth = { token: site.tokens.admin };
    for (let n = 10; n < 60; n += 1) {
      await site.http.post('/personas', { nombre: `Vecina ${n}`, correo: `vecina${n}@example.com` }, auth);
    }
    await site.http.post('/cargar_infraccion', acta('Primera'), { token: site.tokens.oficial });
  });

  const inPanel = (path: string, test: (page: Page) => Promise<void>) => site.visit(`/admin${path}`, admin, test);

  const scroll = (page: Page) => page.evaluate<number>('window.scrollY');

  /** Waits until the page is as far down as this, in px. */
  const comesTo = async (page: Page, place: number): Promise<void> => {
    await becomesTrue(async () => Math.abs((await scroll(page)) - place) < 2, 20_000, 50);
    expect(Math.abs((await scroll(page)) - place)).toBeLessThan(2);
  };

  test('a list that was left is found again as it was: page, filter, order and place', async () => {
    await inPanel('/resources/personas?filters.nombre=vecina&sortBy=nombre&direction=asc', async (page) => {
      await page.getByRole('button', { name: 'Siguiente' }).click();
      await rowOf(page, 'Vecina 45').waitFor();
      const place = await page.evaluate<number>('window.scrollTo(0, 300), window.scrollY');
      expect(place).toBeGreaterThan(0);
      await openRecord(page, 'Vecina 45');
      await edit(page);
      await page.getByLabel(/^Nombre/).fill('Vecina 45 bis');
      await save(page);
      await page.getByRole('heading', { name: /^Vecina 45 bis/ }).waitFor();
      await page.getByRole('navigation', { name: 'Dónde está' }).getByRole('link').click();
      await rowOf(page, 'Vecina 45 bis').waitFor();
      expect(new URL(page.url()).search).toMatch(/page=2/);
      expect(page.url()).toMatch(/filters\.nombre=vecina/);
      expect(await page.evaluate<number>('window.scrollY')).toBe(place);
      expect(await page.evaluate<string>('document.activeElement.textContent')).toBe('Vecina 45 bis');
      await openRecord(page, 'Vecina 46');
      await page.goBack();
      await rowOf(page, 'Vecina 46').waitFor();
      expect(await page.evaluate<number>('window.scrollY')).toBe(place);
    });
  });

  test('each page of a list begins at its top and is gone back to where it was left; what had the keyboard keeps it', async () => {
    await inPanel('/resources/personas?filters.nombre=vecina&sortBy=nombre&direction=asc', async (page) => {
      await rowOf(page, 'Vecina 10').waitFor();
      await page.evaluate('window.scrollTo(0, 9999)');
      const end = await scroll(page);
      const next = page.getByRole('button', { name: 'Siguiente' });
      await next.press('Enter');
      await rowOf(page, 'Vecina 35').waitFor();
      await comesTo(page, 0);
      expect(await hasFocus(next)).toBe(true);
      await page.goBack();
      await rowOf(page, 'Vecina 10').waitFor();
      await comesTo(page, end);
      const sort = page.locator('thead').getByRole('button', { name: 'Nombre' });
      await sort.press('Enter');
      await rowOf(page, 'Vecina 59').waitFor();
      expect(await hasFocus(sort)).toBe(true);
    });
  });

  test('a page reached has the keyboard at its heading, and a record gone back to is as far down as it was', async () => {
    await inPanel('/resources/vehiculos', async (page) => {
      await page.setViewportSize({ width: 1280, height: 400 });
      await openRecord(page, 'BBCL12');
      const heading = page.getByRole('heading', { name: 'BBCL12', level: 1 });
      await heading.waitFor();
      expect(await hasFocus(heading)).toBe(true);
      const officer = page.getByRole('link', { name: /^1001 · / });
      await officer.waitFor();
      // What belongs to the record comes after it: until all is there the page may be too short to go so far.
      await becomesTrue(
        async () => (await page.evaluate<number>('window.scrollTo(0, 250), window.scrollY')) === 250,
        20_000,
        50,
      );
      await comesTo(page, 250);
      await officer.dispatchEvent('click');
      const next = page.getByRole('heading', { name: /^1001 · /, level: 1 });
      await next.waitFor();
      expect(await hasFocus(next)).toBe(true);
      expect(await page.evaluate<number>('window.scrollY')).toBe(0);
      await page.goBack();
      await heading.waitFor();
      await comesTo(page, 250);
    });
  });

  test('a menu closes by Escape, by a press elsewhere and when its link is followed', async () => {
    await inPanel('/resources/personas', async (page) => {
      await rowOf(page, 'Vecina 59').waitFor();
      const open = page.locator('.rg-menu-box[open]');
      for (const name of ['Columnas', 'Exportar', 'Vistas', 'admin@registro.local']) {
        const summary = page.locator('summary', { hasText: name });
        await summary.click();
        await open.waitFor();
        await page.keyboard.press('Escape');
        expect([name, await open.count(), await hasFocus(summary)]).toEqual([name, 0, true]);
        await summary.click();
        await page.locator('h1').click();
        expect([name, await open.count()]).toEqual([name, 0]);
      }
    });
  });

  test('what is deleted is chosen no more, and the keyboard is at the heading', async () => {
    const nueva = { nombre: 'Vecina Borrable', correo: 'borrable@example.com' };
    await site.http.post('/personas', nueva, { token: site.tokens.admin });
    await inPanel('/resources/personas', async (page) => {
      const row = rowOf(page, nueva.nombre);
      await row.getByRole('checkbox').check();
      await page.getByText('1 elegido').waitFor();
      await row.getByRole('button', { name: /^Borrar/ }).press('Enter');
      await page.getByRole('button', { name: 'Sí, borrar' }).click();
      await row.waitFor({ state: 'detached' });
      expect(await page.getByText('1 elegido').count()).toBe(0);
      expect(await hasFocus(page.getByRole('heading', { level: 1 }))).toBe(true);
    });
  });
});
