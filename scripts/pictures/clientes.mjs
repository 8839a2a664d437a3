// What is done on the pages of clients before a picture. The demo opens an account for whoever logs in for the first time.
import { askForReport } from './pages.mjs';

const CLIENTE = { correo: 'consultas@automotora.example', clave: 'Clave-larga-2026' };

/** Logs in, and opens a page. */
export const openAsClient = (path) => async (page) => {
  await enter(page);
  await page.goto(path);
};

/** Asks about a plate that has infractions, which leads to the page of its record. */
export async function askForInfractions(page, demo) {
  await page.goto('/informe');
  await askForReport(page, demo);
  const placa = await page.locator('.plate').first().textContent();
  await enter(page);
  for (const tipo of ['Consulta de patente', 'Resumen de una patente', 'Infracciones de una patente']) {
    await page.goto('/clientes/operaciones');
    await page.getByRole('radio', { name: tipo }).check();
    await page.fill('[name=placa_patente]', placa);
    await page.getByRole('main').locator('button[type=submit]').click();
    await page.getByRole('heading', { level: 1, name: placa }).waitFor();
  }
}

/** Hands in a file of plates, and looks at what it would cost. */
export async function handInPlates(page) {
  await enter(page);
  await page.goto('/clientes/lotes/nuevo');
  const lines = ['patente', 'DFGD70', 'KXRT-21', '???', 'dfgd-70', 'ZZZZ99', 'BBCL12'];
  const buffer = Buffer.from(lines.join('\n'));
  await page.locator('[name=archivo]').setInputFiles({ name: 'placas de la flota.csv', mimeType: 'text/csv', buffer });
  await page.getByRole('main').locator('button[type=submit]').click();
  await page.getByRole('heading', { name: 'Confirmar' }).waitFor();
  await page.getByRole('heading', { name: 'Confirmar' }).evaluate((one) => one.scrollIntoView({ block: 'end' }));
}

async function enter(page) {
  await page.goto('/clientes');
  await page.fill('[name=correo]', CLIENTE.correo);
  await page.fill('[name=clave]', CLIENTE.clave);
  await page.getByRole('main').locator('button[type=submit]').click();
  await page.getByRole('navigation', { name: 'Su cuenta' }).waitFor();
}
