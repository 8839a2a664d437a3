import type { Locator, Page } from 'playwright-core';
import { acta, OFICIAL, PERSONA } from '../support/seed.js';
import { expectAccessible, expectNoSidewaysScroll } from './support/accessibility.js';
import { hasFocus, tabTo } from './support/keyboard.js';
import { describeWithoutPanel, PHONE } from './support/site.js';

const FILING = 'POST /api/v1/cargar_infraccion';
/** Every operation stands between the top of the page and that of filing. */
const FAR_DOWN = 120;
const ENGLISH =
  /\b(authorize|logout|close|try|cancel|execute|clear|reset|schema|value|download|copy|expand|collapse)\b/i;
const ENGLISH_REFUSAL =
  /\b(bad|request|forbidden|found|conflict|payload|many|server|error:? [A-Z]|gateway|undocumented|failed|reasons|network|must be)\b/i;
/** Of headers, and of the limits of fields. */
const LABELS =
  '.headers__title, .headers th, .headers td.header-col, .header-example, .json-schema-2020-12__constraint';
const ENGLISH_LABEL = /\b(headers|name|description|type|example|characters|items|properties)\b/i;

/** What a status is called. */
const REFUSALS = [
  [400, 'solicitud incorrecta'],
  [403, 'sin permiso'],
  [404, 'no existe'],
  [409, 'conflicto'],
  [413, 'demasiado grande'],
  [429, 'demasiadas solicitudes'],
  [500, 'falla del servidor'],
  [504, 'el servidor tardó demasiado'],
  [418, 'la solicitud no se aceptó'],
] as const;

// Swagger UI is not ours; what counts here is that our description, headers, policy and additions let it work.
describeWithoutPanel('Swagger UI', (site) => {
  test('takes user name and password, files an infraction and reads the report', async () => {
    await site.visit('/docs', {}, async (page) => {
      await authorise(page, /^clave/, async (scheme) => {
        await scheme.getByLabel('Usuario:').fill(OFICIAL.numero);
        await scheme.getByLabel('Clave:').fill(OFICIAL.clave);
      });
      const filed = await execute(page, FILING, async (operation) => {
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

  test('shows a refusal, files with a pasted token, and tells in Spanish that nobody answered', async () => {
    await site.visit('/docs', { expected: [/401 \(Unauthorized\)/, /ERR_INTERNET_DISCONNECTED/] }, async (page) => {
      const refused = await execute(page, FILING, async (operation) => {
        await operation.locator('textarea').fill(JSON.stringify(acta('desde Swagger, con token')));
      });
      expect(refused).toMatchObject({ status: '401', body: { status: 401 } });

      await authorise(page, /^bearer/, (scheme) => scheme.getByRole('textbox').fill(site.tokens.oficial));
      const operation = operationOf(page, FILING);
      const table = operation.locator('.live-responses-table');
      await operation.getByRole('button', { name: 'Ejecutar' }).click();
      await table.locator('.response-col_status', { hasText: '200' }).waitFor();
      expect(await answerOf(operation)).toMatchObject({
        status: '200',
        body: { comentarios: 'desde Swagger, con token' },
      });

      await page.context().setOffline(true);
      await operation.getByRole('button', { name: 'Ejecutar' }).click();
      await table.getByText('No hubo respuesta.').waitFor();
      expect(await table.innerText()).not.toMatch(ENGLISH_REFUSAL);
      await page.context().setOffline(false);
    });
  });

  test('tells in Spanish that a request and a log-in came to nothing, whatever the reason', async () => {
    const statuses = REFUSALS.map(([status]) => new RegExp(`status of ${status}`));
    const expected = [...statuses, /401 \(Unauthorized\)/, /ERR_INTERNET_DISCONNECTED/];
    await site.visit('/docs', { expected }, async (page) => {
      const operation = operationOf(page, FILING);
      await operation.locator('.opblock-summary-control').click();
      await operation.getByRole('button', { name: 'Probar' }).click();
      let answer: number | undefined = 0;
      await page.route('**/api/v1/**', (route) =>
        answer === undefined ? route.fallback() : route.fulfill({ status: answer, json: { detail: 'No.' } }),
      );
      const table = operation.locator('.live-responses-table');
      for (const [status, words] of REFUSALS) {
        answer = status;
        await operation.getByRole('button', { name: 'Ejecutar' }).click();
        await table.getByText(`Error: ${words}`).waitFor();
        expect(await answerOf(operation)).toEqual({ status: String(status), body: { detail: 'No.' } });
        expect(await table.innerText()).not.toMatch(ENGLISH_REFUSAL);
      }
      answer = undefined;
      const send = await logInWrongly(page);
      const told = page.locator('.dialog-ux .errors');
      await told.getByText('El usuario o la clave no son correctos.').waitFor();
      expect(await told.innerText()).toBe('No se pudo autorizar. El usuario o la clave no son correctos.');
      for (const [status, words] of REFUSALS) {
        answer = status;
        await send.click();
        await told.getByText(`Error: ${words}`).waitFor();
      }
      answer = undefined;
      await page.context().setOffline(true);
      await send.click();
      await told.getByText('No hubo respuesta del servidor: revise la conexión.').waitFor();
      await page.context().setOffline(false);
    });
  });

  test('files an infraction by keyboard alone', async () => {
    await site.visit('/docs', {}, async (page) => {
      const { keyboard } = page;
      await operationOf(page, FILING).waitFor();
      const opener = page.locator('.auth-wrapper > button');
      await tabTo(opener);
      await keyboard.press('Enter');
      const dialog = page.getByRole('dialog', { name: 'Autorización' });
      await dialog.waitFor();
      expect(await hasFocus(dialog.getByLabel('Usuario:'))).toBe(true);
      await keyboard.type(OFICIAL.numero);
      await tabTo(dialog.getByLabel('Clave:'));
      await keyboard.type(OFICIAL.clave);
      await tabTo(dialog.getByRole('button', { name: 'Autorizar con usuario y clave' }));
      await keyboard.press('Enter');
      await dialog.getByRole('button', { name: 'Salir' }).waitFor();
      await keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
      expect(await hasFocus(opener)).toBe(true);

      const filing = operationOf(page, FILING);
      await tabTo(filing.locator('.opblock-summary-control'), FAR_DOWN);
      await keyboard.press('Enter');
      // Who presses keys looks at what they do, too.
      await filing.getByRole('button', { name: 'Probar' }).waitFor();
      await tabTo(filing.getByRole('button', { name: 'Probar' }));
      await keyboard.press('Enter');
      await filing.getByRole('textbox', { name: 'Cuerpo' }).waitFor();
      await tabTo(filing.getByRole('textbox', { name: 'Cuerpo' }));
      await keyboard.press('ControlOrMeta+A');
      await keyboard.insertText(JSON.stringify(acta('desde Swagger, con el teclado')));
      await tabTo(filing.getByRole('button', { name: 'Ejecutar' }));
      await keyboard.press('Enter');
      expect(await answerOf(filing)).toMatchObject({
        status: '200',
        body: { comentarios: 'desde Swagger, con el teclado' },
      });
    });
  });

  test.each(['light', 'dark'] as const)('is accessible, speaks Spanish and fits a phone (%s)', async (colorScheme) => {
    await site.visit('/docs', { colorScheme, expected: [/401 \(Unauthorized\)/] }, async (page) => {
      await operationOf(page, FILING).waitFor();
      await expectAccessible(page);
      await execute(page, FILING, () => Promise.resolve());
      await page.locator('.json-schema-2020-12-accordion').first().click();
      const labels = await page.locator(LABELS).allInnerTexts();
      expect(labels.join('\n')).toMatch(/Encabezados:/i);
      expect(labels.join('\n')).toMatch(/≥ 1 caracteres/);
      expect(labels.filter((label) => ENGLISH_LABEL.test(label))).toEqual([]);
      await page.locator('.auth-wrapper > button').click();
      await page.getByRole('dialog').waitFor();
      await expectAccessible(page);
      const names = await page.evaluate<string[]>(
        `[...document.querySelectorAll('button:not(.opblock-control-arrow)')].flatMap((button) => [button.ariaLabel ?? button.textContent, button.title])`,
      );
      expect(names.filter((name) => ENGLISH.test(name))).toEqual([]);
      await page.setViewportSize(PHONE);
      await expectNoSidewaysScroll(page);
    });
  });
});

async function authorise(page: Page, title: RegExp, fill: (scheme: Locator) => Promise<void>): Promise<void> {
  await page.locator('.auth-wrapper > button').click();
  const scheme = page.locator('.auth-container', { has: page.getByRole('heading', { name: title }) });
  await fill(scheme);
  await scheme.getByRole('button', { name: /^Autorizar/ }).click();
  await scheme.getByRole('button', { name: 'Salir' }).waitFor();
  await page.getByRole('button', { name: 'Cerrar', exact: true }).last().click();
}

/** @returns the button that tries it again */
async function logInWrongly(page: Page): Promise<Locator> {
  await page.locator('.auth-wrapper .authorize').first().click();
  await page.getByLabel('Usuario:').fill(OFICIAL.numero);
  await page.getByLabel('Clave:').fill('una clave equivocada');
  const send = page.getByRole('button', { name: 'Autorizar con usuario y clave' });
  await send.click();
  return send;
}

function operationOf(page: Page, name: string): Locator {
  const [method, path] = name.split(' ') as [string, string];
  return page.locator(`.opblock-${method.toLowerCase()}`, { has: page.locator(`[data-path="${path}"]`) });
}

/** Tries an operation out, and gives what the server answered. */
async function execute(page: Page, name: string, fill: (operation: Locator) => Promise<void>) {
  const operation = operationOf(page, name);
  await operation.locator('.opblock-summary-control').click();
  await operation.getByRole('button', { name: 'Probar' }).click();
  await fill(operation);
  await operation.getByRole('button', { name: 'Ejecutar' }).click();
  return answerOf(operation);
}

/** What the page shows of the server's answer. */
async function answerOf(operation: Locator) {
  const answer = operation.locator('.live-responses-table .response');
  const status = (await answer.locator('.response-col_status').innerText()).trim().slice(0, 3);
  const body: any = JSON.parse(await answer.locator('.response-col_description pre').first().innerText());
  return { status, body };
}
