import type { Page } from 'playwright-core';
import { PanelClient } from '../support/panel-client.js';
import { subirLote } from '../support/panel-lotes.js';
import { acta } from '../support/seed.js';
import { ADMIN } from '../support/server-process.js';
import { expectAccessible, expectAccessibleColours, expectNoSidewaysScroll } from './support/accessibility.js';
import { expectVisibleFocus } from './support/focus.js';
import { asAdmin } from './support/panel.js';
import { gotoSettled } from './support/settled.js';
import { expectSpanish } from './support/spanish.js';
import { describeInBrowser, DESKTOP, PHONE, type Visit } from './support/site.js';

const WRITTEN = ['personas', 'vehiculos', 'oficiales', 'usuarios', 'tipos_infraccion', 'unidades'];
const LISTS = [...WRITTEN, 'infracciones', 'visitas', 'lotes', 'costos_operacion', 'avisos', 'auditoria'];
const PRECIOS = ['2024', '2025', '2999'].map((year) => ({ unidad: 'CLP', cantidad: year, desde: `${year}-01-01` }));
/** Addresses no page of the panel leads to. */
const NOT_THERE = ['/admin/resources/nada', '/admin/resources/personas/records/nada/show'];
const PATHS = [
  '/admin',
  ...LISTS.map((resource) => `/admin/resources/${resource}`),
  ...WRITTEN.map((resource) => `/admin/resources/${resource}/actions/new`),
  '/admin/resources/personas?filters.nombre=nadie',
  ...NOT_THERE,
  '/admin/resources/personas/records/00000000-0000-4000-8000-000000000000/edit',
];

describeInBrowser('the pages of the panel', (site) => {
  let admin: Visit;
  /** The pages of one record of each kind, and its form. */
  const records: string[] = [];

  beforeAll(async () => {
    admin = await asAdmin(site);
    const filed = await site.http.post('/cargar_infraccion', acta('Cruza con luz roja.'), {
      token: site.tokens.oficial,
    });
    for (const resource of ['personas', 'vehiculos', 'oficiales']) {
      const { body } = await site.http.get(`/${resource}`, { token: site.tokens.admin });
      const record = `/admin/resources/${resource}/records/${body.datos[0].id}`;
      records.push(`${record}/show`, `${record}/edit`);
    }
    records.push(`/admin/resources/infracciones/records/${filed.body.id}/show`);
    await site.http.post('/clave/olvidada', { correo: ADMIN.username });
    await site.query(`UPDATE registro.avisos SET estado = 'fallido', ultimo_error = '550 5.1.1 No such user'`);
    const { body } = await site.http.get('/avisos', { token: site.tokens.admin });
    records.push(`/admin/resources/avisos/records/${body.datos[0].id}/show`);
    const tipo = { codigo: 'LUZ-1', descripcion: 'Cruzar con luz roja.', gravedad: 'grave', precios: PRECIOS };
    const { body: creado } = await site.http.post('/tarifario', tipo, { token: site.tokens.admin });
    await site.query(
      `INSERT INTO registro.visitas SELECT gen_random_uuid(), $1, now()::date - n, 3 + n, 1, 2 FROM generate_series(0, 9) n`,
      [creado.id],
    );
    records.push(`/admin/resources/tipos_infraccion/records/${creado.id}/show`);
    const client = await PanelClient.loggedIn(site.url, ADMIN.username, ADMIN.password);
    const [costo] = (await client.listed('costos_operacion', 'id')) as string[];
    const lote = await subirLote(client, 'nombre;correo\nAna;ana@example.com', 'personas');
    records.push(
      `/admin/resources/costos_operacion/records/${costo}/show`,
      `${lote.replace('/lotes/', '/resources/lotes/records/')}/show`,
    );
  });

  /** Whether axe has looked at a page of this kind on a phone: lists are alike there, and so are forms. */
  const seenOnPhone = new Set<string>();

  async function look(page: Page, path: string): Promise<void> {
    await expectSpanish(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    await expectAccessibleColours(page);
    await page.emulateMedia({ colorScheme: 'light' });
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await page.setViewportSize(PHONE);
    await expectNoSidewaysScroll(page);
    if (!seenOnPhone.has(kindOf(path))) await expectAccessible(page);
    seenOnPhone.add(kindOf(path));
    await page.setViewportSize(DESKTOP);
  }

  /** All pages in one visit: what the watcher sees on any of them fails the test. */
  test('speak Spanish, are accessible by day and in the dark, and fit a desktop and a phone', async () => {
    await site.visit('/admin', { ...admin, expected: NOT_THERE.map(refused) }, async (page) => {
      for (const path of [...PATHS, ...records]) {
        await gotoSettled(page, path);
        await naming(path, () => look(page, path));
        const filters = page.getByRole('button', { name: 'Filtrar' });
        if (!(await filters.isVisible())) continue;
        await filters.click();
        await page.locator('.rg-filters').waitFor();
        await naming(`${path}, with its filters`, () => look(page, `${path}/filters`));
      }
    });
  });

  test.each(['light', 'dark'] as const)('whatever has the keyboard shows it (%s)', async (colorScheme) => {
    await site.visit('/admin', { ...admin, colorScheme }, async (page) => {
      for (const path of ['/admin', '/admin/resources/personas', ...records.slice(0, 2)]) {
        await gotoSettled(page, path);
        await naming(path, () => expectVisibleFocus(page));
      }
    });
  });
});

/** An address without what tells one resource or record from another. */
function kindOf(path: string): string {
  return path.replace(/\/resources\/\w+/, '').replace(/\/records\/[\w-]+/, '');
}

/** Says on which page it was that something failed. */
async function naming(page: string, look: () => Promise<void>): Promise<void> {
  try {
    await look();
  } catch (error) {
    throw new Error(`${page}: ${(error as Error).message}`, { cause: error });
  }
}

/** What the browser says of a page that is answered with 404. */
function refused(path: string): RegExp {
  return new RegExp(`status of 404 .*${path}\\)$`);
}
