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
