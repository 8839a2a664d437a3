import { ADMIN } from '../support/server-process.js';
import { expectAccessible } from './support/accessibility.js';
import { sendWith } from './support/forms.js';
import { tabTo } from './support/keyboard.js';
import { expectGoodLooks } from './support/looks.js';
import { PERSONA, PLACA } from '../support/seed.js';
import { asAdmin, createUsuario, logIn, logOut, rowOf } from './support/panel.js';
import { describeInBrowser } from './support/site.js';

const LIST = '**/admin/api/resources/vehiculos/actions/list*';
const UNAUTHORIZED = [/401 \(Unauthorized\)/];

describeInBrowser('the log-in of the panel', (site) => {
  test('leads to the dashboard, and out again for good', async () => {
    await site.visit('/admin', {}, async (page) => {
      expect(new URL(page.url()).pathname).toBe('/admin/login');
      await logIn(page);
      await logOut(page);
      await page.waitForURL('**/admin/login');
      await page.goto('/admin/resources/personas');
      expect(new URL(page.url()).pathname).toBe('/admin/login');
    });
  });

  test('after the log-out the browser’s way back shows nothing of what was there', async () => {
    const { body } = await site.http.get('/personas', { token: site.tokens.admin });
    await site.visit(
      `/admin/resources/personas/records/${body.datos[0].id}/show`,
      await asAdmin(site),
      async (page) => {
        await page.getByText(PERSONA.correo).first().waitFor();
        await page.goto('/admin/resources/personas');
        await rowOf(page, PERSONA.nombre).waitFor();
        await logOut(page);
        await page.waitForURL('**/admin/login');
        for (let steps = 0; steps < 2; steps += 1) {
          await page.goBack();
          await page.getByRole('button', { name: 'Entrar' }).waitFor();
          expect(await page.content()).not.toMatch(/Ana Rojas|@example\.com/);
        }
      },
    );
  });

  test('an answer of the session before that comes late asks nobody who has just logged in', async () => {
    await site.visit(
      '/admin/resources/personas',
      { ...(await asAdmin(site)), expected: UNAUTHORIZED },
      async (page) => {
        await rowOf(page, PERSONA.nombre).waitFor();
        await page.context().clearCookies();
        let answerNow = (): void => undefined;
        const late = new Promise<void>((resolve) => (answerNow = resolve));
        await page.route(
          LIST,
          async (route) => {
            const response = await route.fetch();
            await late;
            await route.fulfill({ response });
          },
          { times: 1 },
        );
        await page.getByRole('link', { name: 'Vehículos' }).first().click();
        await page.evaluate(`document.dispatchEvent(new Event('visibilitychange'))`); // it asks whether the session is there
        const dialog = page.getByRole('dialog', { name: 'Su sesión terminó' });
        await dialog.getByLabel('Clave').fill(ADMIN.password);
        await dialog.getByRole('button', { name: 'Seguir' }).click();
        await dialog.waitFor({ state: 'detached' });
        const answered = page.waitForResponse(LIST);
        answerNow();
        expect((await answered).status()).toBe(401);
        await rowOf(page, PLACA).waitFor(); // asked for again of the server, and nothing of the user
        expect(await dialog.count()).toBe(0);
      },
    );
  });

  test('leads to where one wanted to go', async () => {
    await site.visit('/admin/resources/vehiculos', {}, async (page) => {
      await logIn(page);
      await page.waitForURL('**/admin/resources/vehiculos');
    });
  });

  test('refuses a wrong password, keeps the e-mail and lets one try again', async () => {
    await site.visit('/admin/login', { expected: UNAUTHORIZED }, async (page) => {
      await logIn(page, ADMIN.username, 'una clave equivocada');
      await page.getByRole('alert').filter({ hasText: /clave/i }).first().waitFor();
      expect(await page.getByLabel('Correo electrónico').inputValue()).toBe(ADMIN.username);
      expect(await page.getByLabel('Clave').inputValue()).toBe('');
      await expectAccessible(page);
      await logIn(page);
      await page.waitForURL('**/admin');
    });
  });

  test('works with the keyboard alone, and so does the way to a list', async () => {
    await site.visit('/admin/login', {}, async (page) => {
      await tabTo(page.getByLabel('Correo electrónico'));
      await page.keyboard.type(ADMIN.username);
      await page.keyboard.press('Tab');
      await page.keyboard.type(ADMIN.password);
      await page.keyboard.press('Enter');
      await page.waitForURL('**/admin');
      await tabTo(page.getByRole('link', { name: 'Personas' }).first());
      await page.keyboard.press('Enter');
      await page.waitForURL('**/admin/resources/personas');
      await tabTo(page.getByRole('link', { name: 'Agregar persona' }));
      await page.keyboard.press('Enter');
      await page.getByLabel(/^Nombre/).waitFor(); // the form begins at its first field
      await page.keyboard.type('Sin Ratón');
      await tabTo(page.getByLabel(/^Correo electrónico/));
      await page.keyboard.type('sin.raton@example.com');
      await page.keyboard.press('Enter');
      await page.locator('.rg-notice').filter({ hasText: 'Se guardó.' }).waitFor();
    });
  });

  test('a password somebody else gave is replaced before anything else', async () => {
    const nuevo = { correo: 'nuevo@example.com', clave: 'clave provisoria' };
    await site.visit('/admin', await asAdmin(site), (page) => createUsuario(page, nuevo.correo, nuevo.clave));
    await site.visit('/admin/login', { expected: [/400 \(Bad Request\)/] }, async (page) => {
      await logIn(page, nuevo.correo, nuevo.clave);
      await page.waitForURL('**/admin/clave');
      await page.goto('/admin/resources/personas');
      await page.waitForURL('**/admin/clave');
      await page.getByLabel('Clave actual').fill(nuevo.clave);
      await page.getByLabel('Clave nueva', { exact: true }).fill('mi clave propia');
      await page.getByLabel('Clave nueva, otra vez').fill('otra distinta');
      await sendWith(page.getByRole('button', { name: 'Cambiar la clave' }));
      await page.getByText('No es igual a la clave nueva.').waitFor();
      await page.getByLabel('Clave actual').fill(nuevo.clave);
      await page.getByLabel('Clave nueva', { exact: true }).fill('mi clave propia');
      await page.getByLabel('Clave nueva, otra vez').fill('mi clave propia');
      await sendWith(page.getByRole('button', { name: 'Cambiar la clave' }));
      await page.waitForURL('**/admin');
      await page.getByRole('link', { name: 'Personas' }).first().waitFor();
    });
  });

  test('is accessible and fits every screen, by day and in the dark', async () => {
    await site.visit('/admin/login', {}, async (page) => {
      await expectGoodLooks(page);
    });
  });

  test('the change of the password is accessible and fits every screen, by day and in the dark', async () => {
    await site.visit('/admin/clave', await asAdmin(site), async (page) => {
      await page.getByRole('heading', { name: 'Cambiar la clave' }).waitFor();
      await expectGoodLooks(page);
    });
  });
});
