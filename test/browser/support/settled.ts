import type { Page, Request } from 'playwright-core';

const QUIET_MS = 500;

/**
 * Goes there and waits until the page has asked for nothing for a while. Playwright's own `networkidle` now and then
 * never comes to a page that preloads what its scripts ask for.
 */
export async function gotoSettled(page: Page, path: string): Promise<void> {
  const open = new Set<Request>();
  let changed = 0;
  const note = (change: () => void): void => {
    change();
    changed = Date.now();
  };
  const begin = (request: Request): void => note(() => open.add(request));
  const end = (request: Request): void => note(() => open.delete(request));
  page.on('request', begin).on('requestfinished', end).on('requestfailed', end);
  await page.goto(path);
  while (open.size > 0 || Date.now() - changed < QUIET_MS) await page.waitForTimeout(QUIET_MS / 10);
  page.off('request', begin).off('requestfinished', end).off('requestfailed', end);
}
