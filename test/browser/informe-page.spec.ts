import type { Page } from 'playwright-core';
import { acta, PERSONA, PLACA } from '../support/seed.js';
import { expectAccessible } from './support/accessibility.js';
import { sendWith } from './support/forms.js';
import { tabTo } from './support/keyboard.js';
import { expectGoodLooks } from './support/looks.js';
import { describeWithoutPanel } from './support/site.js';

const COMENTARIO = 'Cruza con luz roja.\n<b>«Sin luces»</b> & a 90 km/h.';
/** More than a page of the report; five of the year before. */
const CUANTAS = 60;
const MUCHAS = { nombre: 'Luis Soto', correo: 'luis.soto@example.com' };

describeWithoutPanel('/informe', (site) => {
  beforeAll(async () => {
    await site.http.post('/cargar_infraccion', acta(COMENTARIO), { token: site.tokens.oficial });
    const owner = { token: site.tokens.admin };
    const { body: persona } = await site.http.post('/personas', MUCHAS, owner);
    const vehiculo = { placa_patente: 'DDEE34', marca: 'Fiat', color: 'azul', persona_id: persona.id };
    const { body } = await site.http.post('/vehiculos', vehiculo, owner);
    await site.query(
      `INSERT INTO registro.infracciones
       SELECT gen_random_uuid(), $1, o.id, $2, 'DDEE34', timestamptz '2026-01-01 02:54Z' + n * interval '1 minute',
         'Acta ' || n, now(), 'prueba-1', '127.0.0.1'
       FROM generate_series(1, $3::int) n, registro.oficiales o`,
      [body.id, persona.id, CUANTAS],
    );
  });

  test.each([true, false])('shows what is filed, as it was filed (with scripts: %s)', async (javaScriptEnabled) => {
    await site.visit('/informe', { javaScriptEnabled }, async (page) => {
      await ask(page, ` ${PERSONA.correo.toUpperCase()} `);
      const fila = page.getByRole('row').filter({ hasText: PLACA });
      expect(await fila.count()).toBe(1);
      const celdas = await fila.getByRole('cell').allInnerTexts();
      expect(celdas[0]).toMatch(/1 de marzo de 2026\s+14:30/);
      expect(celdas[1]).toMatch(/BBCL12\s+Toyota, rojo/);
      expect(celdas[2]).toBe(COMENTARIO);
      expect(celdas[3]).toContain('1001');
      expect(celdas[4]).toMatch(/^([0-9A-Z]{4}-){4}[0-9A-Z]$/);
      expect(page.url()).toMatch(/\/informe\/resultado\?consulta=[\w-]+$/);
      expect(await page.getByRole('button', { name: 'Imprimir' }).count()).toBe(javaScriptEnabled ? 1 : 0);
    });
  });

  test.each([true, false])('leads through the pages, and back (with scripts: %s)', async (javaScriptEnabled) => {
    await site.visit('/informe', { javaScriptEnabled }, async (page) => {
      await ask(page, MUCHAS.correo);
      await page.getByRole('definition').filter({ hasText: '60' }).waitFor();
      expect(await page.getByRole('row').count()).toBe(1 + 50);
      await page.getByRole('link', { name: 'Ver las anteriores' }).click();
      await page.getByRole('heading', { name: 'continuación' }).waitFor();
      expect(await page.getByRole('row').count()).toBe(1 + 10);
      expect(await page.getByRole('cell', { name: 'Acta 1', exact: true }).count()).toBe(1);
      expect(await page.getByRole('link', { name: 'Ver las anteriores' }).count()).toBe(0);
      await page.goBack();
      await page.getByRole('cell', { name: 'Acta 60', exact: true }).waitFor();
      await page.goForward();
      await page.getByRole('cell', { name: 'Acta 1', exact: true }).waitFor();
      await page.reload();
      await page.getByRole('cell', { name: 'Acta 1', exact: true }).waitFor();
      await page.getByRole('link', { name: 'Volver a las más recientes' }).click();
      await page.getByRole('cell', { name: 'Acta 60', exact: true }).waitFor();
      expect(page.url()).not.toMatch(/luis|soto|%40/i);
    });
  });

  test.each([true, false])('is narrowed to a year (with scripts: %s)', async (javaScriptEnabled) => {
    await site.visit('/informe', { javaScriptEnabled }, async (page) => {
      await ask(page, MUCHAS.correo);
      await page.getByLabel('Año').selectOption('2025');
      await sendWith(page.getByRole('button', { name: 'Filtrar' }));
      expect(await page.getByRole('row').count()).toBe(1 + 5);
      expect(await page.getByLabel('Año').inputValue()).toBe('2025');
      await page.getByText('5 de 60').waitFor();
      await page.getByRole('link', { name: 'Ver todas' }).click();
      await page.getByRole('cell', { name: 'Acta 60', exact: true }).waitFor();
    });
  });

  test('an unknown e-mail has no infractions, and leads back to the form', async () => {
    await site.visit('/informe', {}, async (page) => {
      await ask(page, 'nadie@example.com');
      await page.getByRole('heading', { name: 'No hay infracciones para este correo' }).waitFor();
      await expectAccessible(page);
      await page.getByRole('link', { name: 'Consultar otro correo' }).click();
      expect(await page.getByLabel('Correo electrónico').inputValue()).toBe('');
    });
  });

  test('says at once that something is no e-mail, and sends nothing', async () => {
    await site.visit('/informe', {}, async (page) => {
      const sent: string[] = [];
      page.on('request', (request) => sent.push(request.method()));
      await page.getByLabel('Correo electrónico').fill('ana.example.com');
      await page.keyboard.press('Enter');
      await page.getByText('Escriba un correo como nombre@ejemplo.com.').waitFor();
      expect(await page.getByLabel('Correo electrónico').getAttribute('aria-invalid')).toBe('true');
      await expectAccessible(page);
      expect(sent).toEqual([]);
    });
  });

  test('the server says so too, at the field, and keeps what was typed', async () => {
    await site.visit('/informe', { expected: [/400 \(Bad Request\)/] }, async (page) => {
      // Browsers let it pass; the registry does not.
      await ask(page, 'ana@localhost');
      const field = page.getByLabel('Correo electrónico');
      expect(await field.inputValue()).toBe('ana@localhost');
      expect(await field.getAttribute('aria-invalid')).toBe('true');
      expect(await page.locator('#correo-error').innerText()).toMatch(/correo/i);
    });
  });

  test('works with the keyboard alone', async () => {
    await site.visit('/informe', {}, async (page) => {
      await tabTo(page.getByLabel('Correo electrónico'));
      await page.keyboard.type(MUCHAS.correo);
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: 'Informe de infracciones' }).waitFor();
      await tabTo(page.getByRole('link', { name: 'Ver las anteriores' }));
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: 'continuación' }).waitFor();
    });
  });

  test('prints black on white, without what only a screen needs', async () => {
    await site.visit('/informe', { colorScheme: 'dark' }, async (page) => {
      await ask(page, PERSONA.correo);
      await page.emulateMedia({ media: 'print' });
      const { background, text } = await page.evaluate<{ background: string; text: string }>(
        '(({ backgroundColor: background, color: text }) => ({ background, text }))(getComputedStyle(document.body))',
      );
      expect({ background, text }).toEqual({ background: 'rgb(255, 255, 255)', text: 'rgb(0, 0, 0)' });
      expect(await page.getByRole('cell', { name: PLACA }).isVisible()).toBe(true);
      for (const role of ['button', 'navigation', 'textbox'] as const) {
        expect(await page.getByRole(role).count()).toBe(0);
      }
      expect(await page.getByText('Fecha del informe').isVisible()).toBe(true);
    });
  });

  test('the report is accessible and fits every screen, by day and in the dark', async () => {
    await site.visit('/informe', {}, async (page) => {
      await ask(page, PERSONA.correo);
      await page.getByRole('cell', { name: PLACA }).waitFor();
      await expectGoodLooks(page);
      await page.goto(`${site.url}/informe`);
      await ask(page, MUCHAS.correo);
      await page.getByLabel('Año').waitFor();
      await expectGoodLooks(page);
    });
  });
});

async function ask(page: Page, correo: string): Promise<void> {
  await page.getByLabel('Correo electrónico').fill(correo);
  await sendWith(page.getByRole('button', { name: 'Ver infracciones' }));
}
