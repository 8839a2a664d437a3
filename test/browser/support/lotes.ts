import type { Page } from 'playwright-core';
import { expectGoodLooks } from './looks.js';

/** Lets a file go over the field, as somebody does who brings it from a folder. */
export async function drop(page: Page, nombre: string, text: string): Promise<void> {
  const dataTransfer = await page.evaluateHandle(`(() => {
    const data = new DataTransfer();
    data.items.add(new File([${JSON.stringify(text)}], ${JSON.stringify(nombre)}, { type: 'text/csv' }));
    return data;
  })()`);
  await page.dispatchEvent('[data-soltar]', 'dragover', { dataTransfer });
  await page.dispatchEvent('[data-soltar]', 'drop', { dataTransfer });
}

/** Chooses a file by the field's button. */
export async function choose(page: Page, name: string, content: Buffer | string): Promise<void> {
  const buffer = typeof content === 'string' ? Buffer.from(content) : content;
  await page.getByLabel('Archivo', { exact: true }).setInputFiles({ name, mimeType: 'text/csv', buffer });
}

export const upload = (page: Page): Promise<void> => page.getByRole('button', { name: 'Subir y revisar' }).click();

/** Waits until the page of a batch says so. */
export const state = (page: Page, words: string): Promise<void> => page.locator('.state', { hasText: words }).waitFor();

/** Pauses a batch that is under way, which can then only go on or be ended, and lets it go on. */
export async function pauseAndGoOn(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Pausar' }).click();
  await state(page, 'En pausa');
  await expectGoodLooks(page);
  if ((await page.getByRole('button', { name: 'Pausar' }).count()) > 0)
    throw new Error('what rests can be paused again');
  await page.getByRole('button', { name: 'Reanudar' }).click();
  await page.getByRole('button', { name: 'Pausar' }).waitFor();
}

/** Ends a batch that is under way, from where it rests. */
export async function pauseAndEnd(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Pausar' }).click();
  await state(page, 'En pausa');
  await page.getByRole('link', { name: 'Cancelar…' }).click();
  await expectGoodLooks(page);
  await page.getByRole('button', { name: 'Sí, cancelar el lote' }).click();
  await state(page, 'Cancelado');
  const left = await page.getByRole('button', { name: /Pausar|Reanudar/ }).count();
  if (left > 0) throw new Error('what has ended can be changed');
}

/** Joins a column to the ones of a field, behind the first. @param field what the page calls it */
export async function join(page: Page, field: string, column: string): Promise<void> {
  const select = page.getByLabel(`${field}, y después`);
  await page.locator('details.joined', { has: select }).locator('summary').click();
  await select.selectOption({ value: JSON.stringify(column) });
}
