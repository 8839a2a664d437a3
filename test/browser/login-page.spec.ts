import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import { OFICIAL, PERSONA, PLACA } from '../support/seed.js';
import { ADMIN } from '../support/server-process.js';
import { expectAccessible } from './support/accessibility.js';
import { sendWith } from './support/forms.js';
import { hasFocus, tabTo } from './support/keyboard.js';
import { expectGoodLooks } from './support/looks.js';
import { describeWithoutPanel } from './support/site.js';

const UNAUTHORIZED = [/401 \(Unauthorized\)/];
const onPosix = process.platform === 'win32' ? test.skip : test;

describeWithoutPanel('/login', (site) => {
  test('gives a token that files, and copies it', async () => {
    await site.visit('/login', { permissions: ['clipboard-read', 'clipboard-write'] }, async (page) => {
      await logIn(page);
      await page.getByRole('button', { name: 'Copiar token' }).click();
      await page.getByRole('status').getByText('Copiado.').waitFor();
      const token = await page.evaluate<string>('navigator.clipboard.readText()');
      expect(token).toBe(await page.getByLabel('Token de acceso').inputValue());
      expect((await site.http.get('/infracciones', { token })).status).toBe(200);
      expect(page.url()).toBe(`${site.url}/login`);
    });
  });

  onPosix('shows a command that files as it is pasted into a shell', async () => {
    await site.visit('/login', { permissions: ['clipboard-read', 'clipboard-write'] }, async (page) => {
      await logIn(page);
      await page.getByRole('button', { name: 'Copiar orden' }).click();
      const orden = await page.evaluate<string>('navigator.clipboard.readText()');
      const { stdout } = await promisify(execFile)('sh', ['-c', `${orden} -sS`]);
      const filed = JSON.parse(stdout);
      expect(filed).toMatchObject({
        placa_patente: PLACA,
        oficial: OFICIAL.numero,
        comentarios: 'Cruza con luz roja.',
      });
      const { body } = await site.http.get(`/generar_informe?correo=${PERSONA.correo}`);
      expect(body.infracciones).toContainEqual(expect.objectContaining({ id: filed.id }));
    });
  });

  onPosix('shows an administrator a command that reads', async () => {
    await site.visit('/login', {}, async (page) => {
      await logIn(page, ADMIN.username, ADMIN.password);
      const orden = await page.locator('#orden').innerText();
      const { stdout } = await promisify(execFile)('sh', ['-c', `${orden} -sS`]);
      expect(JSON.parse(stdout).datos).toContainEqual(expect.objectContaining(PERSONA));
    });
  });

  test('keeps the user name of a wrong log-in, and not the password', async () => {
    await site.visit('/login', { expected: UNAUTHORIZED }, async (page) => {
      await logIn(page, OFICIAL.numero, 'una clave equivocada');
      expect((await page.getByRole('alert').allInnerTexts()).join('')).toMatch(/usuario o la clave/i);
      expect(await page.getByLabel('Usuario').inputValue()).toBe(OFICIAL.numero);
      expect(await page.getByLabel('Clave').inputValue()).toBe('');
      await expectAccessible(page);
      await page.getByLabel('Clave').fill(OFICIAL.clave);
      await page.getByRole('button', { name: 'Obtener token' }).click();
      await page.getByLabel('Token de acceso').waitFor();
    });
  });

  test('says what is missing before anything is sent, and takes it back once it is there', async () => {
    await site.visit('/login', {}, async (page) => {
      const sent: string[] = [];
      page.on('request', (request) => sent.push(request.method()));
      await page.getByRole('button', { name: 'Obtener token' }).click();
      await page.getByText('Escriba su usuario.').waitFor();
      await page.getByText('Escriba su clave.').waitFor();
      expect(await hasFocus(page.getByLabel('Usuario'))).toBe(true);
      await page.getByLabel('Usuario').fill('1');
      await page.getByText('Escriba su usuario.').waitFor({ state: 'detached' });
      expect(sent).toEqual([]);
    });
  });

  test('works without scripts, and offers no button that would do nothing', async () => {
    const expected = UNAUTHORIZED;
    await site.visit('/login', { javaScriptEnabled: false, expected }, async (page) => {
      await logIn(page, OFICIAL.numero, 'una clave equivocada');
      expect(await page.getByLabel('Usuario').inputValue()).toBe(OFICIAL.numero);
      await logIn(page);
      const token = await page.getByLabel('Token de acceso').inputValue();
      expect((await site.http.get('/infracciones', { token })).status).toBe(200);
      expect(await page.getByRole('button').count()).toBe(0);
    });
  });

  test('works with the keyboard alone', async () => {
    await site.visit('/login', {}, async (page) => {
      await tabTo(page.getByLabel('Usuario'));
      await page.keyboard.type(OFICIAL.numero);
      await page.keyboard.press('Tab');
      await page.keyboard.type(OFICIAL.clave);
      await page.keyboard.press('Enter');
      await tabTo(page.getByRole('button', { name: 'Copiar token' }));
      await page.keyboard.press('Enter');
      await page.getByRole('status').getByText('Copiado.').waitFor();
    });
  });

  test('the token is accessible and fits every screen, by day and in the dark', async () => {
    await site.visit('/login', {}, async (page) => {
      await logIn(page);
      await expectGoodLooks(page);
    });
  });
});

async function logIn(page: Page, usuario = OFICIAL.numero, clave = OFICIAL.clave): Promise<void> {
  await page.getByLabel('Usuario').fill(usuario);
  await page.getByLabel('Clave').fill(clave);
  await sendWith(page.getByRole('button', { name: 'Obtener token' }));
}
