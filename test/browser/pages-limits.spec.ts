import { expectAccessible } from './support/accessibility.js';
import { sendWith } from './support/forms.js';
import { logIn } from './support/panel.js';
import { describeInBrowser } from './support/site.js';

const expected = [/429 \(Too Many Requests\)/];

describeInBrowser(
  'the limits of the pages',
  (site) => {
    test('/login says when to try again and keeps the user name', async () => {
      await site.visit('/login', { expected: [...expected, /401 \(Unauthorized\)/] }, async (page) => {
        for (let attempt = 0; attempt < 2; attempt += 1) {
          await page.getByLabel('Usuario').fill('2002');
          await page.getByLabel('Clave').fill('una clave equivocada');
          await sendWith(page.getByRole('button', { name: 'Obtener token' }));
        }
        await page.getByText(/Demasiados intentos\. Vuelva a intentarlo en \d+ segundos?\./).waitFor();
        expect(await page.getByLabel('Usuario').inputValue()).toBe('2002');
        await expectAccessible(page);
      });
    });

    test('/informe says when to try again and keeps the e-mail', async () => {
      await site.visit('/informe', { expected }, async (page) => {
        await page.getByLabel('Correo electrónico').fill('ana@example.com');
        await sendWith(page.getByRole('button', { name: 'Ver infracciones' }));
        await page.getByRole('link', { name: 'Consultar otro correo' }).click();
        await page.getByLabel('Correo electrónico').fill('otra@example.com');
        await sendWith(page.getByRole('button', { name: 'Ver infracciones' }));
        await page.getByText(/Demasiadas consultas\. Vuelva a intentarlo en \d+ segundos?\./).waitFor();
        expect(await page.getByLabel('Correo electrónico').inputValue()).toBe('otra@example.com');
        await expectAccessible(page);
      });
    });

    test('/admin/login says when to try again', async () => {
      await site.visit('/admin/login', { expected: [...expected, /401 \(Unauthorized\)/] }, async (page) => {
        await logIn(page, 'nadie@example.com', 'una clave equivocada');
        await logIn(page, 'nadie@example.com', 'una clave equivocada');
        await page.getByText(/demasiados intentos\. Puede volver a intentarlo en \d+ segundos?\./).waitFor();
      });
    });
  },
  { LIMITE_LOGIN: '1,60', LIMITE_INFORME: '1' },
);
