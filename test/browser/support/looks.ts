import type { Page } from 'playwright-core';
import { expectAccessible, expectAccessibleColours, expectNoSidewaysScroll } from './accessibility.js';
import { DESKTOP, PHONE } from './site.js';

const SMALLEST = { width: 320, height: 640 };

/**
 * Fails unless the page that is open can be read, by day and in the dark, on every screen it has to fit. The colours
 * are the same on all of them, and so is what lies where on both phones: axe looks once at each.
 */
export async function expectGoodLooks(page: Page): Promise<void> {
  for (const viewport of [DESKTOP, PHONE, SMALLEST]) {
    await page.setViewportSize(viewport);
    await expectNoSidewaysScroll(page);
    if (viewport !== SMALLEST) await expectAccessible(page);
  }
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectAccessibleColours(page);
  await page.emulateMedia({ colorScheme: 'light' });
}
