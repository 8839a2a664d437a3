import { readFile } from 'node:fs/promises';
import { expectAccessible } from './support/accessibility.js';
import { sendWith } from './support/forms.js';
import { choose, drop, join, pauseAndEnd, pauseAndGoOn, state, upload } from './support/lotes.js';
import { expectGoodLooks } from './support/looks.js';
import { asAdmin, rowOf } from './support/panel.js';
import { describeInBrowser, PHONE, type Visit } from './support/site.js';

const HEADING = 'Dominio;Fecha;Hora;Detalle;Quién firmó';
/** Every day can be a month too: nothing in the file says which is which. */
const ACTAS = [
  HEADING,
  'BBCL12;03/04/2024;10:30;Cruza con luz roja;1001',
  'BBCL12;05/06/2024;23:15;Estaciona en rampa;1001',
  'ZZZZ99;07/08/2024;08:00;Circula sin luces;1001',
].join('\n');

describeInBrowser('batches in the panel', (site) => {
  let admin: Visit;

  beforeAll(async () => {
    admin = await asAdmin(site);
  });

  test('a file is dropped, asked about, corrected, confirmed, followed to its end, and its errors are taken along', async () => {
    await site.visit('/admin/resources/lotes', admin, async (page) => {
      await page.getByRole('link', { name: 'Subir un archivo' }).click();
      await page.getByRole('heading', { name: 'Subir un archivo' }).waitFor();
      await expectGoodLooks(page);
      await upload(page);
      await page.getByText('Elija un archivo.').waitFor();
      await drop(page, 'actas.csv', ACTAS);
      await upload(page);

      await state(page, 'Por confirmar');
      await page.getByText('Faltan 2 respuestas').waitFor();
      await expectGoodLooks(page);
      expect(await page.getByRole('button', { name: 'Confirmar y escribir' }).count()).toBe(0);
      await page.getByLabel('DD/MM/YYYY (día, mes, año)').check();
      await page.getByLabel(/^Quién firmó/).check();
      await page.getByRole('button', { name: 'Leer de nuevo' }).click();

      await page.getByRole('button', { name: 'Confirmar y escribir' }).waitFor();
      await expect(page.getByText('De las primeras 3:').innerText()).resolves.toBe(
        'De las primeras 3: 2 buenas, 1 mala.',
      );
      await expectGoodLooks(page);
      // The mapping is wrong until somebody says so: the hour is no remark.
      await page.getByLabel('Comentarios', { exact: true }).selectOption({ value: '"Hora"' });
      await page.getByRole('button', { name: 'Leer de nuevo' }).click();
      await page.getByText('Falta una respuesta').waitFor();
      await page.getByLabel('Comentarios', { exact: true }).selectOption({ value: '"Detalle"' });
      await join(page, 'Comentarios', 'Quién firmó');
      await expectAccessible(page);
      await page.getByRole('button', { name: 'Leer de nuevo' }).click();
      await page.getByRole('button', { name: 'Confirmar y escribir' }).waitFor();
      await expect(page.getByLabel('Comentarios, y después').inputValue()).resolves.toBe('"Quién firmó"');
      await page.getByLabel('Guardar estas respuestas como').fill('sistema-anterior');
      await sendWith(page.getByRole('button', { name: 'Guardar el perfil' }));
      await page.getByText('El perfil quedó guardado').waitFor();
      await page.getByRole('button', { name: 'Confirmar y escribir' }).click();

      await state(page, 'Terminado');
      await expect(page.locator('[data-cuenta="buenas"]').innerText()).resolves.toBe('2');
      await expect(page.locator('[data-cuenta="malas"]').innerText()).resolves.toBe('1');
      await expect(rowOf(page, 'ZZZZ99').allInnerTexts()).resolves.toHaveLength(1);
      await expectGoodLooks(page);
      const downloading = page.waitForEvent('download');
      await page.getByRole('link', { name: 'Descargar los errores' }).click();
      expect(await readFile(await (await downloading).path(), 'utf8')).toContain('ZZZZ99');

      await page.getByRole('link', { name: 'Ficha e historial' }).click();
      await page.getByRole('heading', { name: 'Historial' }).waitFor();
      await page.getByRole('link', { name: 'Abrir el lote' }).click();
      await page.getByRole('link', { name: 'Volver a los lotes' }).click();
      await rowOf(page, 'actas.csv').getByRole('link', { name: 'actas.csv' }).click();
      await state(page, 'Terminado');
    });
  });

  test('on a phone, by the picker: the same file again leads to its batch, and what is no text is refused by its name', async () => {
    await site.visit('/admin/lotes/nuevo', { ...admin, viewport: PHONE }, async (page) => {
      await choose(page, 'otro-nombre.csv', ACTAS);
      await upload(page);
      await page.getByText('Este archivo ya se había enviado').waitFor();
      await page.getByRole('heading', { name: 'actas.csv' }).waitFor();
      await page.getByRole('link', { name: 'Subir otro archivo' }).click();
      await choose(page, 'planilla.csv', 'PK\u0003\u0004 no es texto');
      await upload(page);
      await state(page, 'Fallido');
      await page.getByText('Guárdelo como CSV').waitFor();
      await expectGoodLooks(page);
      await page.getByRole('button', { name: 'Volver a revisar el archivo' }).click();
      await page.waitForURL(/\/admin\/lotes\/[\w-]{36}$/);
      await state(page, 'Fallido');
      await page.locator('summary', { hasText: 'Menú' }).click();
      await expectGoodLooks(page);
      await page.setViewportSize(PHONE);
      const menu = page.getByRole('navigation', { name: 'Registros' });
      await expect(menu.locator('[aria-current=page]').innerText()).resolves.toBe('Lotes');
      await menu.getByRole('link', { name: 'Tablero' }).click();
      await page.waitForURL(/\/admin$/);
    });
  });

  test('a batch is paused, goes on and is ended, each where its state allows it', async () => {
    const lineas = Array.from({ length: 60_000 }, (_, n) => `Persona ${n};persona-${n}@example.com`);
    await site.visit('/admin/lotes/nuevo', admin, async (page) => {
      await page.getByLabel('De qué son las líneas').selectOption('Personas');
      await choose(page, 'muchas.csv', `nombre;correo\n${lineas.join('\n')}`);
      await upload(page);
      await page.getByRole('button', { name: 'Confirmar y escribir' }).click();
      await pauseAndGoOn(page);
      await pauseAndEnd(page);
    });
  });
});
