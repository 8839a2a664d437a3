import { source as axeSource, type AxeResults, type RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

/** WCAG 2.2 AA asks for it, and axe only where it is told to. */
const ALL: RunOptions = { rules: { 'target-size': { enabled: true } } };
const COLOURS: RunOptions = { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } };

/** Fails when axe finds something serious or critical. */
export async function expectAccessible(page: Page): Promise<void> {
  await expectNothingGrave(page, ALL);
}

/** The same of what the colours alone decide: enough in the dark for a page that is accessible by day. */
export async function expectAccessibleColours(page: Page): Promise<void> {
  await expectNothingGrave(page, COLOURS);
}

async function expectNothingGrave(page: Page, options: RunOptions): Promise<void> {
  // Evaluated by the debugger: a script element would not pass the content security policy.
  if (!(await page.evaluate<boolean>(`'axe' in window`))) await page.evaluate(axeSource);
  const { violations } = await page.evaluate<AxeResults>(
    `axe.run(document, ${JSON.stringify({ resultTypes: ['violations'], ...options })})`,
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
