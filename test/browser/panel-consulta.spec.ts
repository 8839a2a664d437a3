import type { BrowserContextOptions, Page } from 'playwright-core';
import { PanelClient } from '../support/panel-client.js';
import { PERSONA } from '../support/seed.js';
import { openRecord } from './support/panel.js';
import { describeInBrowser } from './support/site.js';

const CORREO = 'fiscal@example.com';
const CLAVE = 'una clave larga de sobra';

describeInBrowser('the panel of who only looks', (site) => {
  let consulta: Pick<BrowserContextOptions, 'storageState'>;

  beforeAll(async () => {
    const json = { correo: CORREO, rol: 'consulta', clave: 'la que puso otro' };
    await site.http.post('/usuarios', json, { token: site.tokens.admin });
    const client = new PanelClient(site.url);
    await client.login(CORREO, json.clave);
    await client.changeClave(json.clave, CLAVE);
    const [name = '', value = ''] = client.cookie.split('; ')[0]!.split('=');
    const kept = { name, value, domain: '127.0.0.1', path: '/admin', expires: -1 };
    consulta = {
      storageState: { cookies: [{ ...kept, httpOnly: true, secure: false, sameSite: 'Lax' }], origins: [] },
    };
  });

  const inPanel = (path: string, test: (page: Page) => Promise<void>) => site.visit(`/admin${path}`, consulta, test);

  const offers = (page: Page, name: RegExp): Promise<number> =>
    page.getByRole('link', { name }).or(page.getByRole('button', { name })).count();

  const CHANGES = /^(Agregar|Editar|Borrar|Desactivar|Deshacer|Restaurar)/;

  test('lists and records are there to be looked at and taken along, without a way to change them', async () => {
    await inPanel('/resources/personas', async (page) => {
      await page.getByRole('checkbox', { name: `Elegir ${PERSONA.nombre}` }).check();
      expect(await offers(page, CHANGES)).toBe(0);
      expect(await offers(page, /^Exportar CSV/)).toBe(1);
      await openRecord(page, PERSONA.nombre);
      await page.getByRole('heading', { name: 'Historial' }).waitFor();
      await page.locator('.rg-history li').first().waitFor();
      expect(await offers(page, CHANGES)).toBe(0);
      expect(await offers(page, /^Ver informe/)).toBe(1);
    });
    await inPanel('/resources/oficiales', async (page) => {
      await page.locator('tbody input[type=checkbox]').first().check();
      expect(await offers(page, CHANGES)).toBe(0);
    });
  });

  test('the menu has what may be seen, and a form that is typed into the address is none', async () => {
    await inPanel('/resources/personas/actions/new', async (page) => {
      await page.getByRole('heading', { name: 'Esa página no existe' }).waitFor();
      const menu = page.getByRole('navigation', { name: 'Registros' });
      expect(await menu.getByRole('link', { name: 'Auditoría' }).count()).toBe(1);
      expect(await menu.getByRole('link', { name: 'Usuarios' }).count()).toBe(0);
    });
  });
});
