import { source as axeSource, type AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

/** WCAG 2.2 AA asks for it, and axe only where it is told to. */
const RULES = { 'target-size': { enabled: true } };

/** Fails when axe finds something serious or critical. */
export async function expectAccessible(page: Page): Promise<void> {
  // Evaluated by the debugger: a script element would not pass the content security policy.
  await page.evaluate(axeSource);
  const { violations } = await page.evaluate<AxeResults>(
    `axe.run(document, { resultTypes: ['violations'], rules: ${JSON.stringify(RULES)} })`,
  );
  const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  const found = grave.map(({ id, nodes }) => ({ id, where: nodes.slice(0, 5).map(({ html }) => html.slice(0, 200)) }));
  expect(found).toEqual([]);
}

/** Fails when the page has to be scrolled sideways. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const width = await page.evaluate<number>('document.documentElement.scrollWidth');
  expect(width).toBeLessThanOrEqual(page.viewportSize()!.width);
}
