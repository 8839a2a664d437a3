import { ADMIN } from '../support/server-process.js';
import { codigoOf } from '../support/totp.js';
import { expectAccessible } from './support/accessibility.js';
import { sendWith } from './support/forms.js';
import { expectGoodLooks } from './support/looks.js';
import { logIn, logOut } from './support/panel.js';
import { describeInBrowser, PHONE } from './support/site.js';

describeInBrowser('the second factor in the panel', (site) => {
  let secreto = '';
  let codigos: string[] = [];

  const unspend = (): Promise<void> => site.query('UPDATE registro.segundos_factores SET ultimo_paso = 0');

  test('is activated from the menu of the account, with a QR and ten codes', async () => {
    await site.visit('/admin', {}, async (page) => {
      await logIn(page);
      await page.locator('.rg-user summary').click();
      await page.getByRole('link', { name: 'Segundo factor' }).click();
      await page.waitForURL('**/admin/segundo-factor');
      await expectGoodLooks(page);
      await page.getByLabel('Clave').fill(ADMIN.password);
      await sendWith(page.getByRole('button', { name: 'Comenzar' }));
      await page.getByRole('img', { name: /Código QR/ }).waitFor();
      await page.getByText('No puedo leer el código QR').click();
      await expectGoodLooks(page);
      secreto = (await page.locator('code.secret').innerText()).replaceAll(' ', '');
      await page.getByLabel('Código', { exact: true }).fill(codigoOf(secreto));
      await sendWith(page.getByRole('button', { name: 'Activar' }));
      await page.getByRole('heading', { name: 'Guarde sus códigos de recuperación' }).waitFor();
      await expectGoodLooks(page);
      codigos = await page.locator('.recovery-codes code').allInnerTexts();
      expect(codigos).toHaveLength(10);
      await unspend();
    });
  });

  test('is asked for on a page of its own, on a phone too', async () => {
    await site.visit('/admin/login', { viewport: PHONE, expected: [/401 \(Unauthorized\)/] }, async (page) => {
      await logIn(page);
      await page.getByRole('heading', { name: 'Escriba su código' }).waitFor();
      await page.locator('#otp:focus').waitFor();
      await expectGoodLooks(page);
      await page.getByLabel('Código').fill('000000');
      await sendWith(page.getByRole('button', { name: 'Entrar' }));
      await page.getByRole('alert').filter({ hasText: 'no es correcto' }).first().waitFor();
      await expectGoodLooks(page);
      await page.getByLabel('Código').fill(codigoOf(secreto));
      await sendWith(page.getByRole('button', { name: 'Entrar' }));
      await page.waitForURL('**/admin');
      await logOut(page);
    });
  });

  test('works without scripts, and is asked for over an open page when a session ends', async () => {
    await site.visit('/admin/login', { javaScriptEnabled: false }, async (page) => {
      await logIn(page);
      await page.getByLabel('Código').fill(codigos[0]!);
      await page.getByRole('button', { name: 'Entrar' }).click();
      await page.waitForURL('**/admin');
    });
    await unspend();
    await site.visit('/admin/login', { expected: [/401 \(Unauthorized\)/] }, async (page) => {
      await logIn(page);
      await page.getByLabel('Código').fill(codigos[1]!);
      await sendWith(page.getByRole('button', { name: 'Entrar' }));
      await page.waitForURL('**/admin');
      await site.query('DELETE FROM registro.sesiones_panel');
      await page.getByRole('link', { name: 'Personas' }).first().click();
      const dialog = page.getByRole('dialog', { name: 'Su sesión terminó' });
      await dialog.getByLabel('Clave').fill(ADMIN.password);
      await dialog.getByRole('button', { name: 'Seguir' }).click();
      await dialog.getByLabel('Código del segundo factor').fill(codigoOf(secreto));
      await expectAccessible(page);
      await dialog.getByRole('button', { name: 'Seguir' }).click();
      await dialog.waitFor({ state: 'detached' });
    });
  });

  test('is deactivated on the same page', async () => {
    await unspend();
    await site.visit('/admin/login', {}, async (page) => {
      await logIn(page);
      await page.getByLabel('Código').fill(codigos[2]!);
      await sendWith(page.getByRole('button', { name: 'Entrar' }));
      await page.waitForURL('**/admin');
      await page.goto('/admin/segundo-factor');
      await expectGoodLooks(page);
      await page.getByLabel('Clave').fill(ADMIN.password);
      await page.getByLabel('Código', { exact: true }).fill(codigoOf(secreto));
      await sendWith(page.getByRole('button', { name: 'Desactivar' }));
      await page.getByText('El segundo factor quedó desactivado.').waitFor();
      await expectGoodLooks(page);
    });
  });
});
