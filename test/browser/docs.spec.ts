import type { Locator, Page } from 'playwright-core';
import { acta, OFICIAL, PERSONA } from '../support/seed.js';
import { expectAccessible, expectNoSidewaysScroll } from './support/accessibility.js';
import { describeInBrowser, PHONE } from './support/site.js';

// Swagger UI is not ours; what counts here is that our description, headers and policy let it work.
describeInBrowser('Swagger UI', (site) => {
  test('takes user name and password, files an infraction and reads the report', async () => {
    await site.visit('/docs', {}, async (page) => {
      await authorise(page, /^clave/, async (scheme) => {
        await scheme.getByLabel('username:').fill(OFICIAL.numero);
        await scheme.getByLabel('password:').fill(OFICIAL.clave);
      });
      const filed = await execute(page, 'POST /api/v1/cargar_infraccion', async (operation) => {
        await operation.locator('textarea').fill(JSON.stringify(acta('desde Swagger, con clave')));
      });
      expect(filed).toMatchObject({ status: '200', body: { placa_patente: 'BBCL12', oficial: OFICIAL.numero } });

      const report = await execute(page, 'GET /api/v1/generar_informe', async (operation) => {
        await operation.getByPlaceholder('correo').fill(PERSONA.correo);
      });
      expect(report.status).toBe('200');
      expect(report.body.infracciones).toContainEqual(expect.objectContaining({ id: filed.body.id }));
    });
  });

  test('takes a pasted token and files an infraction', async () => {
    await site.visit('/docs', {}, async (page) => {
      await authorise(page, /^bearer/, (scheme) => scheme.getByRole('textbox').fill(site.tokens.oficial));
      const filed = await execute(page, 'POST /api/v1/cargar_infraccion', async (operation) => {
        await operation.locator('textarea').fill(JSON.stringify(acta('desde Swagger, con token')));
      });
      expect(filed).toMatchObject({ status: '200', body: { comentarios: 'desde Swagger, con token' } });
    });
  });

  test('shows a refusal of the server in the page', async () => {
    await site.visit('/docs', { expected: [/401 \(Unauthorized\)/] }, async (page) => {
      const refused = await execute(page, 'POST /api/v1/cargar_infraccion', async (operation) => {
        await operation.locator('textarea').fill(JSON.stringify(acta('sin sesión')));
      });
      expect(refused).toMatchObject({ status: '401', body: { status: 401 } });
    });
  });

  test('fits a phone', async () => {
    await site.visit('/docs', { viewport: PHONE }, async (page) => {
      await operationOf(page, 'POST /api/v1/cargar_infraccion').waitFor();
      await expectNoSidewaysScroll(page);
    });
  });

  test('has no accessibility faults beyond those of Swagger UI itself', async () => {
    await site.visit('/docs', {}, async (page) => {
      await operationOf(page, 'POST /api/v1/cargar_infraccion').waitFor();
      // Its colours, the lock inside the button that opens an operation, and its list of servers.
      await expectAccessible(page, { exempt: ['color-contrast', 'nested-interactive', 'select-name'] });
    });
  });
});

async function authorise(page: Page, title: RegExp, fill: (scheme: Locator) => Promise<void>): Promise<void> {
  await page.locator('.auth-wrapper').getByRole('button', { name: 'Authorize' }).click();
  const scheme = page.locator('.auth-container', { has: page.getByRole('heading', { name: title }) });
  await fill(scheme);
  await scheme.getByRole('button', { name: /^(authorize|apply)/i }).click();
  await scheme.getByRole('button', { name: /^(logout|remove)/i }).waitFor();
  await page.getByRole('button', { name: 'Close' }).last().click();
}

function operationOf(page: Page, name: string): Locator {
  const [method, path] = name.split(' ') as [string, string];
  return page.locator(`.opblock-${method.toLowerCase()}`, { has: page.locator(`[data-path="${path}"]`) });
}

/** Tries an operation out and reads from the page what the server answered. */
async function execute(page: Page, name: string, fill: (operation: Locator) => Promise<void>) {
  const operation = operationOf(page, name);
  await operation.locator('.opblock-summary-control').click();
  await operation.getByRole('button', { name: 'Try it out' }).click();
  await fill(operation);
  await operation.getByRole('button', { name: 'Execute' }).click();
  const answer = operation.locator('.live-responses-table .response');
  const status = (await answer.locator('.response-col_status').innerText()).trim().slice(0, 3);
  const body: any = JSON.parse(await answer.locator('.response-col_description pre').first().innerText());
  return { status, body };
}
