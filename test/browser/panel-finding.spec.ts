import type { Page } from 'playwright-core';
import { acta, OFICIAL } from '../support/seed.js';
import { expectAccessible } from './support/accessibility.js';
import { asAdmin, noticeWith, rowOf } from './support/panel.js';
import { gotoSettled } from './support/settled.js';
import { describeInBrowser, PHONE, type Visit } from './support/site.js';

describeInBrowser('finding one’s way in the panel', (site) => {
  let admin: Visit;

  beforeAll(async () => {
    admin = await asAdmin(site);
    const auth = { token: site.tokens.admin };
    for (let n = 10; n < 60; n += 1) {
      await site.http.post('/personas', { nombre: `Vecina ${n}`, correo: `vecina${n}@example.com` }, auth);
    }
    for (const numero of ['7001', '7002']) {
      const oficial = { numero, nombre: `Temporal ${numero}`, clave: 'una clave larga de sobra' };
      await site.http.post('/oficiales', oficial, auth);
    }
    await site.http.post('/cargar_infraccion', acta('Primera'), { token: site.tokens.oficial });
  });

  const inPanel = (path: string, test: (page: Page) => Promise<void>, more: Visit = {}) =>
    site.visit(`/admin${path}`, { ...admin, ...more }, test);

  test('one box finds everything, by the keyboard alone', async () => {
    await inPanel('', async (page) => {
      await page.getByRole('heading', { name: 'Tablero' }).waitFor();
      await page.keyboard.press('/');
      await page.keyboard.type('bbcl12');
      const found = page.getByRole('option');
      await found.first().waitFor();
      await page.getByRole('group', { name: 'Infracciones' }).getByRole('option').waitFor();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/resources/vehiculos/records/**');
      await page.getByRole('heading', { name: 'BBCL12' }).waitFor();
      await page.keyboard.press('Control+k');
      await page.keyboard.type('vecina31@');
      await page.getByRole('option', { name: /Vecina 31/ }).click();
      await page.getByRole('heading', { name: /^Vecina 31/ }).waitFor();
      await page.keyboard.press('/');
      await page.keyboard.type('vecina');
      await page.getByRole('option', { name: 'Ver todo en personas' }).click();
      await page.waitForURL('**/resources/personas?filters.buscar=vecina');
      await rowOf(page, 'Vecina 59').waitFor();
    });
  });

  test('while a list loads nothing of the former can be clicked, and its count is gone', async () => {
    await inPanel('/resources/personas', async (page) => {
      await rowOf(page, 'Vecina 59').waitFor();
      let go = (): void => undefined;
      const held = new Promise<void>((resolve) => (go = resolve));
      await page.route('**/actions/list?*', async (route) => {
        await held;
        await route.continue();
      });
      await page.getByRole('searchbox', { name: 'Buscar en personas' }).fill('vecina 12');
      await page.keyboard.press('Enter');
      await page.locator('[aria-busy="true"][inert]').waitFor();
      expect(await page.locator('h1 small').innerText()).toBe('…');
      go();
      await rowOf(page, 'Vecina 12').waitFor();
      expect(await page.locator('h1 small').innerText()).toBe('1');
      await page.unroute('**/actions/list?*');
    });
  });

  test('a list that can’t be read shows nothing of the one before', async () => {
    await inPanel(
      '/resources/personas',
      async (page) => {
        await rowOf(page, 'Vecina 59').waitFor();
        await page.route('**/actions/list?*', (route) => route.fulfill({ status: 500, body: 'no' }));
        await page.getByRole('searchbox', { name: 'Buscar en personas' }).fill('vecina 12');
        await page.keyboard.press('Enter');
        await page.getByRole('alert').filter({ hasText: 'El servidor falló.' }).waitFor();
        expect(await page.locator('tbody tr').count()).toBe(0);
        expect(await page.locator('h1 small').innerText()).toBe('…');
        await page.unroute('**/actions/list?*');
        await page.getByRole('button', { name: 'Volver a intentar' }).click();
        await rowOf(page, 'Vecina 12').waitFor();
      },
      { expected: [/status of 500/] },
    );
  });

  test('a record that is not deleted is named, with what hangs on it', async () => {
    await inPanel('/resources/oficiales', async (page) => {
      await rowOf(page, OFICIAL.numero)
        .getByRole('button', { name: /^Borrar/ })
        .click();
      const question = page.getByRole('dialog', {
        name: new RegExp(`^No se puede borrar el oficial ${OFICIAL.numero} · .+`),
      });
      await question.getByText('Infracciones que cargó: 1').waitFor();
      await page.keyboard.press('Escape');
      await question.waitFor({ state: 'detached' });
      await rowOf(page, OFICIAL.numero).waitFor();
    });
  });

  test('rows are worked by keyboard: arrows, Enter, e, n and ? for help', async () => {
    await inPanel('/resources/personas?sortBy=nombre&direction=desc&filters.nombre=vecina', async (page) => {
      await rowOf(page, 'Vecina 59').waitFor();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('e');
      await page.waitForURL('**/edit');
      await page.locator('input[value="Vecina 58"]').waitFor();
      await page.goBack();
      await rowOf(page, 'Vecina 58').waitFor();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/show');
      await page.goBack();
      await rowOf(page, 'Vecina 58').waitFor();
      await page.keyboard.press('?');
      await page.getByRole('dialog', { name: 'Atajos de teclado' }).waitFor();
      await page.keyboard.press('Escape');
      await page.keyboard.press('n');
      await page.waitForURL('**/actions/new');
    });
  });

  test('on a phone a row’s actions are reached by a tap', async () => {
    await inPanel(
      '/resources/personas',
      async (page) => {
        await rowOf(page, 'Vecina 59')
          .getByRole('link', { name: /^Editar/ })
          .click();
        await page.waitForURL('**/edit');
        await page.getByRole('button', { name: 'Abrir o cerrar el menú' }).click();
        await page.getByRole('navigation', { name: 'Registros' }).getByRole('link', { name: 'Vehículos' }).click();
        await rowOf(page, 'BBCL12').waitFor();
      },
      { viewport: PHONE },
    );
  });

  test('several accounts are deactivated at once, each with an entry of its own', async () => {
    await inPanel('/resources/oficiales', async (page) => {
      for (const numero of ['7001', '7002']) await rowOf(page, numero).getByRole('checkbox').check();
      await page.getByText('2 elegidos').waitFor();
      await page.getByRole('button', { name: 'Desactivar' }).click();
      await page.getByRole('button', { name: 'Sí, desactivar' }).click();
      await noticeWith(page, 'Se desactivaron 2.').waitFor();
      await rowOf(page, '7001').getByText('Inactivo').waitFor();
      await page.getByRole('button', { name: 'Inactivos' }).click();
      await rowOf(page, OFICIAL.numero).waitFor({ state: 'detached' });
      await page.goto('/admin/resources/auditoria?filters.entidad=oficiales&filters.accion=modificar');
      await rowOf(page, '7002 · Temporal 7002').waitFor();
    });
  });

  test('columns are chosen and stay so; on paper a list has all it usually has, and nothing to press', async () => {
    await inPanel('/resources/vehiculos?filters.color=rojo', async (page) => {
      await rowOf(page, 'BBCL12').waitFor();
      await page.locator('summary', { hasText: 'Columnas' }).click();
      await page.getByLabel('Marca', { exact: true }).uncheck();
      await page.reload();
      await rowOf(page, 'BBCL12').waitFor();
      const header = page.locator('thead th', { hasText: 'Marca' });
      expect(await header.isVisible()).toBe(false);
      await page.emulateMedia({ media: 'print' });
      expect(await header.isVisible()).toBe(true);
      await page.getByText(/^Impreso el \d\d-\d\d-\d{4}, \d\d:\d\d por admin@registro\.local$/).waitFor();
      await page.locator('.rg-paper', { hasText: 'Color: rojo' }).waitFor();
      expect(await page.getByRole('heading', { name: /^Vehículos/ }).isVisible()).toBe(true);
      const shown = page.locator('button:visible:not(.rg-sort), input:visible, nav:visible');
      expect(await shown.count()).toBe(0);
    });
  });

  test('on paper every page is light, says whose it is and when, and has nothing to press', async () => {
    const { body } = await site.http.get('/personas', { token: site.tokens.admin });
    const record = `/resources/personas/records/${body.datos[0].id}`;
    await inPanel('', async (page) => {
      await page.locator('.rg-user summary').click();
      await page.getByLabel('Tema').selectOption('Oscuro');
      for (const path of ['', '/resources/personas/actions/new', `${record}/show`, `${record}/edit`]) {
        await gotoSettled(page, `/admin${path}`);
        await page.emulateMedia({ media: 'print' });
        await page.getByText(/^Impreso el \d\d-\d\d-\d{4}, \d\d:\d\d por admin@registro\.local$/).waitFor();
        expect(await page.locator('button:visible, nav:visible, summary:visible').count()).toBe(0);
        await expectAccessible(page); // its contrasts, on white
        await page.emulateMedia({ media: 'screen' });
      }
    });
  });

  test('a preset narrows what is narrowed already, says so, and lets go again', async () => {
    await inPanel('/resources/oficiales?filters.nombre=temporal', async (page) => {
      const active = page.getByRole('button', { name: 'Activos', exact: true });
      const inactive = page.getByRole('button', { name: 'Inactivos', exact: true });
      await active.click();
      await page.waitForURL('**filters.nombre=temporal&filters.activo=true');
      expect(await active.getAttribute('aria-pressed')).toBe('true');
      await inactive.click();
      await page.waitForURL('**filters.nombre=temporal&filters.activo=false');
      expect(await active.getAttribute('aria-pressed')).toBe('false');
      await inactive.click();
      await page.waitForURL('**?filters.nombre=temporal');
    });
  });

  test('a list gets a name, and is found by it again', async () => {
    await inPanel('/resources/personas?filters.nombre=vecina+1', async (page) => {
      await rowOf(page, 'Vecina 19').waitFor();
      await page.locator('summary', { hasText: 'Vistas' }).click();
      await page.getByRole('button', { name: 'Guardar esta lista como vista' }).click();
      await page.getByRole('textbox', { name: 'Nombre' }).fill('Las del uno');
      await page.getByRole('button', { name: 'Guardar vista' }).click();
      await noticeWith(page, 'Se guardó la vista.').waitFor();
      await page.goto('/admin/resources/personas');
      await page.locator('summary', { hasText: 'Vistas' }).click();
      await page.getByRole('link', { name: 'Las del uno' }).click();
      await page.waitForURL('**filters.nombre=vecina**');
      await rowOf(page, 'Vecina 59').waitFor({ state: 'detached' });
    });
  });

  test('every page has a title of its own, a sorted column says so, and the content is one jump away', async () => {
    const titles: Record<string, string> = {
      '': 'Tablero',
      '/resources/personas': 'Personas',
      '/resources/personas/actions/new': 'Agregar persona',
      '/resources/nada': 'Esa página no existe',
    };
    const expected = [/status of 404/];
    await inPanel(
      '/resources/personas?sortBy=nombre&direction=asc',
      async (page) => {
        await rowOf(page, 'Vecina 10').waitFor();
        expect(await page.locator('th', { hasText: 'Nombre' }).getAttribute('aria-sort')).toBe('ascending');
        await page.keyboard.press('Tab');
        await page.keyboard.press('Enter');
        expect(await page.evaluate<string>('document.activeElement.id')).toBe('contenido');
        for (const [path, title] of Object.entries(titles)) {
          await gotoSettled(page, `/admin${path}`);
          expect(await page.title()).toBe(
            path.endsWith('nada') ? await page.title() : `${title} · Registro de Infracciones`,
          );
        }
      },
      { expected },
    );
  });

  test('a theme is chosen and kept', async () => {
    await inPanel('', async (page) => {
      const colour = () => page.evaluate<string>('getComputedStyle(document.body).backgroundColor');
      const light = await colour();
      await page.locator('.rg-user summary').click();
      await page.getByLabel('Tema').selectOption('Oscuro');
      const dark = await colour();
      expect(dark).not.toBe(light);
      for (const path of ['', '/resources/infracciones']) {
        await gotoSettled(page, `/admin${path}`);
        expect(await colour()).toBe(dark);
        await expectAccessible(page);
      }
      await page.emulateMedia({ colorScheme: 'dark' });
      await page.locator('.rg-user summary').click();
      await page.getByLabel('Tema').selectOption('Claro');
      expect(await colour()).toBe(light);
      await page.getByLabel('Tema').selectOption('Como el sistema');
      expect(await colour()).toBe(dark);
      await page.emulateMedia({ colorScheme: 'light' });
      expect(await colour()).toBe(light);
    });
  });

  test('the first page is read before any script arrives, and leads on', async () => {
    await inPanel(
      '',
      async (page) => {
        expect(await page.locator('.rg-totals li', { hasText: 'Infracciones' }).innerText()).toMatch(/^1\s/);
        await page.getByRole('link', { name: 'Personas' }).first().click();
        await page.waitForURL('**/admin/resources/personas');
      },
      { javaScriptEnabled: false },
    );
  });
});
