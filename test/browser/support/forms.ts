import type { Locator } from 'playwright-core';

/** Presses the button of a form and waits for the page that answers it, whose address may be the same. */
export async function sendWith(button: Locator): Promise<void> {
  const page = button.page();
  const answered = page.waitForEvent('framenavigated');
  await button.click();
  await answered;
  await page.waitForLoadState();
}
