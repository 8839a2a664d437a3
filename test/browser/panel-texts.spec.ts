import type { BrowserContextOptions, Page } from 'playwright-core';
import { becomesTrue } from '../../src/postgres/wait.js';
import { acta } from '../support/seed.js';
import { asAdmin } from './support/panel.js';
import { expectNoSidewaysScroll } from './support/accessibility.js';
import { describeInBrowser } from './support/site.js';

const CLAVE_LARGA = 'una clave larga de sobra';

/** How many pixels the tables on the page stand out of the boxes around them, those that do. */
const TOO_WIDE = `[...document.querySelectorAll('table')]
  .map((table) => table.getBoundingClientRect().right - table.parentElement.getBoundingClientRect().right)
  .filter((pixels) => pixels > 1)`;

/** The elements that hold such a sign and share their line with something else without keeping it to themselves. */
const TURNED = `[...document.querySelectorAll('.rg-app *')]
  .filter((element) => [...element.childNodes].some(({ nodeType, data }) => nodeType === 3 && data.includes('\u202E')))
  .filter((element) => {
    const { display, unicodeBidi } = getComputedStyle(element);
    const isAlone = element.childNodes.length === 1 && !display.startsWith('inline');
    return !isAlone && unicodeBidi !== 'isolate';
  })
  .map((element) => element.outerHTML.slice(0, 200))`;

describeInBrowser('hostile texts in the panel', (site) => {
  let admin: Pick<BrowserContextOptions, 'storageState'>;

  beforeAll(async () => {
    admin = await asAdmin(site);
  });

  /** One visit: a browser that comes anew reads the whole panel again. */
  const onEach = (paths: readonly string[], test: (page: Page) => Promise<void>): Promise<void> =>
    site.visit('/admin', admin, async (page) => {
      for (const path of paths) {
        await page.goto(`/admin${path}`);
        await test(page);
      }
    });

  test('markup in names and comments is shown as text, wherever they stand', async () => {
    const markup = '<b id="colado">Eva</b>';
    const create = async (path: string, json: object, { token } = auth()): Promise<string> => {
      const { status, body } = await site.http.post(path, json, { token });
      expect(status).toBeLessThan(300);
      return body.id as string;
    };
    const persona = await create('/personas', { nombre: markup, correo: 'marcas@example.com' });
    const vehiculo = { placa_patente: 'MARC99', marca: markup, color: markup, persona_id: persona };
    const id = await create('/vehiculos', vehiculo);
    const carga = { ...acta(markup), placa_patente: 'MARC99' };
    const infraccion = await create('/cargar_infraccion', carga, { token: site.tokens.oficial });
    const pages = [
      '/resources/personas',
      `/resources/personas/records/${persona}/show`,
      '/resources/vehiculos',
      `/resources/vehiculos/records/${id}/edit`,
      `/resources/infracciones/records/${infraccion}/show`,
      '/resources/auditoria',
    ];
    await onEach(pages, async (page) => {
      await page.locator(':text("Eva</b>"), input[value*="colado"]').first().waitFor();
      expect(await page.locator('#colado').count()).toBe(0);
    });
  });

  test('what is written from right to left turns nothing round that stands beside it', async () => {
    const nombre = 'Ana \u202Esajor'; // shows as «rojas» reversed, and would show what follows reversed, too
    const { status, body } = await site.http.post('/personas', { nombre, correo: 'al.reves@example.com' }, auth());
    expect(status).toBe(201);
    const auto = { placa_patente: 'REVE55', marca: nombre, color: 'rojo', persona_id: body.id as string };
    const { body: vehiculo } = await site.http.post('/vehiculos', auto, auth());
    await site.http.post(
      '/cargar_infraccion',
      { ...acta(nombre), placa_patente: 'REVE55' },
      { token: site.tokens.oficial },
    );
    const paths = ['personas', 'vehiculos', 'infracciones', 'auditoria'].map((name) => `/resources/${name}`);
    paths.push(`/resources/vehiculos/records/${vehiculo.id}/show`, `/resources/personas?filters.nombre=ana`);
    await onEach(paths, async (page) => {
      await page.locator(':text("sajor")').first().waitFor();
      expect(await page.evaluate<string[]>(TURNED)).toEqual([]);
    });
  });

  test('a word without end makes no page wider than the screen, and no list wider than its place', async () => {
    const word = (length: number): string => 'x'.repeat(length);
    const { body: persona } = await site.http.post(
      '/personas',
      { nombre: word(200), correo: `${word(60)}@${word(60)}.${word(60)}.cl` },
      auth(),
    );
    const vehiculo = { placa_patente: 'LARGA123', marca: word(60), color: word(30), persona_id: persona.id };
    const { body: auto } = await site.http.post('/vehiculos', vehiculo, auth());
    const oficial = { numero: '987654', nombre: word(200), clave: CLAVE_LARGA };
    await site.http.post('/oficiales', oficial, auth());
    const { body: acceso } = await site.http.post('/login/access-token', { username: '987654', password: CLAVE_LARGA });
    const carga = { ...acta(word(420)), placa_patente: 'LARGA123' };
    const { body: infraccion } = await site.http.post('/cargar_infraccion', carga, { token: acceso.access_token });
    expect([persona.id, auto.id, acceso.access_token, infraccion.id]).not.toContain(undefined);
    const paths = [
      '',
      ...['personas', 'vehiculos', 'oficiales', 'infracciones', 'auditoria'].map((name) => `/resources/${name}`),
      `/resources/personas/records/${persona.id}/show`,
      `/resources/vehiculos/records/${auto.id}/edit`,
      `/resources/infracciones/records/${infraccion.id}/show`,
    ];
    await onEach(paths, async (page) => {
      const shows = () =>
        page.evaluate<boolean>(
          `document.body.innerText.includes('xxxxxxxx') || document.querySelector('input[value*="xxxxxxxx"]') !== null`,
        );
      expect(await becomesTrue(shows, 60_000, 50)).toBe(true);
      for (const width of [1440, 1280, 768, 390]) {
        await page.setViewportSize({ width, height: 900 });
        await expectNoSidewaysScroll(page);
        expect(await page.evaluate<number[]>(TOO_WIDE)).toEqual([]);
      }
    });
  });

  const auth = () => ({ token: site.tokens.admin });
});
