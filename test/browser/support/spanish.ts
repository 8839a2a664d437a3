import type { Page } from 'playwright-core';

/** What AdminJS says by itself, in English or in its own Spanish. */
const REMNANTS =
  /\b(save|delete|remove|cancel|filters?|edit|show|search|home|dashboard|loading|welcome|select|create|new|list|back|yes|log ?out|sign|confirm|actions?|records?|resources?|next|previous|page|of|export|error(?! \d)|not found|espectáculo|undefined|null|NaN|options)\b/i;

/** Fails on every line of AdminJS' own that the page holds, what is hidden for now included. */
export async function expectSpanish(page: Page): Promise<void> {
  expect((await spokenBy(page)).filter((line) => REMNANTS.test(line))).toEqual([]);
}

/** Every line a person reads or hears on the page, what is hidden for now included. */
function spokenBy(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(`[
    ...[...document.querySelectorAll('body *:not(script):not(style)')].flatMap((element) => [
      ...[...element.childNodes].filter(({ nodeType }) => nodeType === 3).map(({ data }) => data),
      ...['placeholder', 'title', 'alt', 'aria-label'].map((name) => element.getAttribute(name) ?? ''),
    ]),
    document.title,
  ].map((text) => text.trim()).filter((text) => text !== '')`);
}
