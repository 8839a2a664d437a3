import { source as axeSource, type AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

/**
 * Fails when axe finds something serious or critical. `exempt` names rules whose violation is not ours
 * to mend; one that is no longer violated fails too, so that the list only shrinks.
 */
export async function expectAccessible(page: Page, { exempt = [] }: { exempt?: string[] } = {}): Promise<void> {
  // Evaluated by the debugger: a script element would not pass the content security policy.
  await page.evaluate(axeSource);
  const { violations } = await page.evaluate<AxeResults>(`axe.run(document, { resultTypes: ['violations'] })`);
  const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  const found = grave.map(({ id, nodes }) => ({ id, where: nodes.slice(0, 5).map(({ html }) => html.slice(0, 200)) }));
  expect(found.filter(({ id }) => !exempt.includes(id))).toEqual([]);
  expect(exempt.filter((rule) => !found.some(({ id }) => id === rule))).toEqual([]);
}

/** Fails when the page has to be scrolled sideways. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const width = await page.evaluate<number>('document.documentElement.scrollWidth');
  expect(width).toBeLessThanOrEqual(page.viewportSize()!.width);
}
