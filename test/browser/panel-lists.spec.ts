import { becomesTrue } from '../../src/postgres/wait.js';
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { acta, PERSONA } from '../support/seed.js';
import { asAdmin, logIn, rowOf } from './support/panel.js';
import { describeInBrowser, type Visit } from './support/site.js';

describeInBrowser('lists in the panel', (site) => {
  let admin: Visit;

  beforeAll(async () => {
    admin = await asAdmin(site);
    const auth = { token: site.tokens.admin };
    await site.http.post('/personas', { nombre: 'José Núñez', correo: 'jose@example.com' }, auth);
    await site.http.post('/personas', { nombre: '=1+1; "Zoé"', correo: 'zoe@example.com' }, auth);
    for (const comentarios of ['Primera', 'Segunda']) {
      await site.http.post('/cargar_infraccion', acta(comentarios), { token: site.tokens.oficial });
    }
  });

  const inPanel = (path: string, test: (page: Page) => Promise<void>) => site.visit(`/admin${path}`, admin, test);

  test('a filter finds without accents, shows in the address and is taken away', async () => {
    await inPanel('/resources/personas', async (page) => {
      await rowOf(page, 'Ana Rojas').waitFor();
      await page.getByRole('button', { name: 'Filtrar' }).click();
      await page.locator('#filtro-nombre').fill('nunez');
      await page.getByRole('button', { name: 'Aplicar' }).click();
      await rowOf(page, 'Ana Rojas').waitFor({ state: 'detached' });
      await rowOf(page, 'José Núñez').waitFor(); // while a list loads it has no rows at all
      expect(await names(page)).toEqual(['José Núñez']);
      expect(page.url()).toContain('filters.nombre=nunez');
      await page.getByText('Filtrar (1)').waitFor();
      const chip = page.getByRole('list', { name: 'Filtros aplicados' }).getByRole('listitem');
      expect(await chip.innerText()).toMatch(/^Nombre: nunez/);
      await chip.getByRole('button').click();
      await rowOf(page, 'Ana Rojas').waitFor();
    });
  });

  test.each(['', '?page=1&filters.nombre=Jos%C3%A9'])(
    'a list asks for its rows once, and for nothing else (%s)',
    async (query) => {
      await inPanel('/clave', async (page) => {
        const asked: string[] = [];
        page.on('request', (request) => {
          if (request.url().includes('/admin/api/')) asked.push(new URL(request.url()).pathname);
        });
        await page.goto(`/admin/resources/personas${query}`);
        // What else the page asks for it asks for no later than its rows.
        await rowOf(page, 'José Núñez').waitFor();
        expect(asked).toEqual(['/admin/api/resources/personas/actions/list']);
      });
    },
  );

  test('a column sorts, both ways', async () => {
    await inPanel('/resources/personas', async (page) => {
      const byCorreo = page.locator('thead').getByRole('button', { name: 'Correo electrónico' });
      await byCorreo.click();
      await page.waitForURL('**direction=asc&sortBy=correo**');
      await rowOf(page, 'Ana Rojas').waitFor();
      await expectEventually(() => names(page), ['Ana Rojas', 'José Núñez', '=1+1; "Zoé"']);
      await byCorreo.click();
      await expectEventually(() => names(page), ['=1+1; "Zoé"', 'José Núñez', 'Ana Rojas']);
    });
  });

  test('a list becomes a file for spreadsheets, sorted as it is shown', async () => {
    await inPanel('/resources/personas?direction=asc&sortBy=correo', async (page) => {
      await rowOf(page, 'Ana Rojas').waitFor();
      const [header, ...rows] = await exported(page);
      expect(header).toBe('\uFEFF"Identificador";"Nombre";"Correo electrónico";"Registrada";"Registrada (hora local)"');
      expect(rows[0]).toMatch(/^"[\w-]{36}";"Ana Rojas";"ana\.rojas@example\.com";/);
      expect(rows[1]).toMatch(/;"José Núñez";"jose@example\.com";/);
      // Quoted as CSV asks; the mark keeps a spreadsheet from computing what somebody typed.
      expect(rows[2]).toMatch(/;"'=1\+1; ""Zoé""";"zoe@example\.com";/);
      expect(rows).toHaveLength(3);
    });
  });

  test('whose session has ended is led to the log-in, from where the list is one step away, and gets no file', async () => {
    await inPanel('/resources/personas?filters.nombre=nunez', async (page) => {
      await rowOf(page, 'José Núñez').waitFor();
      await page.context().clearCookies();
      await page.locator('summary', { hasText: 'Exportar' }).click();
      await page.getByRole('link', { name: /^CSV/ }).click();
      await page.waitForURL('**/admin/login?**');
      await logIn(page);
      await page.waitForURL('**/admin/resources/personas?filters.nombre=nunez');
      await rowOf(page, 'José Núñez').waitFor();
    });
  });

  test('what a filter leaves out of a list is not in its file', async () => {
    await inPanel('/resources/personas?filters.nombre=nunez', async (page) => {
      await rowOf(page, 'José Núñez').waitFor();
      const [, ...rows] = await exported(page);
      expect(rows).toEqual([expect.stringMatching(/;"José Núñez";/)]);
    });
  });

  test('the dashboard counts what is there and leads to it', async () => {
    await inPanel('', async (page) => {
      const totals = page.locator('.rg-totals li');
      await totals.first().waitFor();
      expect((await totals.allInnerTexts()).map((text) => text.replace(/\s+/g, ' '))).toEqual([
        '3 Personas',
        '1 Vehículos',
        '1 Oficiales',
        '2 Infracciones',
      ]);
      await page.getByText('Segunda').waitFor();
      await totals.getByRole('link', { name: 'Infracciones' }).click();
      await page.waitForURL('**/admin/resources/infracciones');
      await rowOf(page, 'Primera').waitFor();
    });
  });

  test('an infraction shows what was filed and offers nothing that would change it', async () => {
    await inPanel('/resources/infracciones', async (page) => {
      await rowOf(page, 'Primera').getByRole('link').first().click();
      await page.waitForURL('**/show');
      for (const text of ['BBCL12', 'Primera', PERSONA.nombre]) await page.getByText(text).first().waitFor();
      for (const action of ['Editar', 'Borrar']) expect(await page.getByText(action, { exact: true }).count()).toBe(0);
    });
  });

  test('an entry of the trail reads as a person would tell it, and leads to what it names', async () => {
    const auth = { token: site.tokens.admin };
    const otro = await site.http.post('/personas', { nombre: 'David Navarro', correo: 'david@example.com' }, auth);
    const campos = { placa_patente: 'ZZYY98', marca: 'Fiat', color: 'azul', persona_id: otro.body.id as string };
    const auto = await site.http.post('/vehiculos', campos, auth);
    const personas = await site.http.get(`/personas?buscar=${encodeURIComponent(PERSONA.correo)}`, auth);
    const persona_id = personas.body.datos[0].id as string;
    await site.http.patch(`/vehiculos/${auto.body.id}`, { persona_id }, auth);
    await site.http.delete(`/personas/${otro.body.id}`, auth);
    await inPanel(`/resources/auditoria?filters.entidad_id=${auto.body.id}`, async (page) => {
      const chip = page.getByRole('list', { name: 'Filtros aplicados' });
      await chip.getByText('Identificador del registro: ZZYY98').waitFor();
      await rowOf(page, 'Modificación').getByRole('link', { name: 'Modificación' }).click();
      await page.waitForURL('**/show');
      const row = page.getByRole('row', { name: /Dueño/ });
      await row.waitFor();
      expect(await row.locator('del').innerText()).toBe('David Navarro');
      expect(await row.getByRole('link', { name: 'David Navarro' }).count()).toBe(0);
      expect(await page.locator('main, #app').first().innerText()).not.toMatch(/\dT\d\d:\d\d/);
      await row.getByRole('link', { name: PERSONA.nombre }).click();
      await page.waitForURL(`**/personas/records/${persona_id}/show`);
      await page.getByText(PERSONA.correo).first().waitFor();
    });
  });

  test('the trail tells who created what', async () => {
    await inPanel('/resources/auditoria', async (page) => {
      const row = rowOf(page, 'José Núñez');
      await row.waitFor();
      expect(await row.innerText()).toMatch(/Creación[^]*Persona[^]*admin@registro\.local/);
    });
  });
});

/** The lines of the file a list gives. */
async function exported(page: Page): Promise<string[]> {
  await page.locator('summary', { hasText: 'Exportar' }).click();
  const downloading = page.waitForEvent('download');
  await page.getByRole('link', { name: /^CSV/ }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe('personas.csv');
  return (await readFile(await download.path(), 'utf8')).trimEnd().split('\n');
}

function names(page: Page): Promise<string[]> {
  return page.locator('tbody tr [data-property-name="nombre"]').allInnerTexts();
}

/** Reads until it is as expected: the list is replaced after the address. */
async function expectEventually<T>(read: () => Promise<T>, expected: T): Promise<void> {
  const same = async () => JSON.stringify(await read()) === JSON.stringify(expected);
  await becomesTrue(same, 60_000, 50);
  expect(await read()).toEqual(expected);
}
