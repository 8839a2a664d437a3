import type { Locator } from 'playwright-core';

const FARTHEST = 40;

/** Reaches an element with Tab alone, as somebody without a mouse does; fails when no Tab leads there. */
export async function tabTo(target: Locator, farthest = FARTHEST): Promise<void> {
  const page = target.page();
  for (let presses = 0; presses < farthest; presses += 1) {
    await page.keyboard.press('Tab');
    if (await hasFocus(target)) return;
  }
  throw new Error(`${farthest} times Tab did not lead to ${target.toString()}`);
}

export async function hasFocus(target: Locator): Promise<boolean> {
  return (await target.and(target.page().locator(':focus')).count()) === 1;
}

/** The same, and presses Enter there; fails too where a stop on the way doesn't show that it has the keyboard. */
export async function enter(target: Locator): Promise<void> {
  const page = target.page();
  await target.waitFor();
  for (let presses = 0; presses < FARTHEST * 2; presses += 1) {
    await page.keyboard.press('Tab');
    expect(await page.evaluate<string | null>(UNSEEN)).toBeNull();
    if (await hasFocus(target)) return page.keyboard.press('Enter');
  }
  throw new Error(`no Tab led to ${target.toString()}`);
}

/** What has the keyboard and no outline of 2 px around it; null where all is well. */
const UNSEEN = `(() => {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 ? null : element.outerHTML.slice(0, 200);
})()`;
