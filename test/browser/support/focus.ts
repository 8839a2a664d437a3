import type { Page } from 'playwright-core';

/** More than any page of the panel has places for the keyboard that differ. */
const PLACES = 60;
/** WCAG 2.2: 1.4.11 and 2.4.13. */
const LEAST_CONTRAST = 3;
const LEAST_PIXELS = 2;

interface Ring {
  what: string;
  width: number;
  contrast: number;
}

/** Fails unless each place that Tab leads to is seen to have the keyboard, by a ring that stands out from what is behind it. */
export async function expectVisibleFocus(page: Page): Promise<void> {
  const faint: Ring[] = [];
  for (let place = 0; place < PLACES; place += 1) {
    await page.keyboard.press('Tab');
    const ring = await page.evaluate<Ring | null>(RING);
    if (ring && (ring.width < LEAST_PIXELS || ring.contrast < LEAST_CONTRAST)) faint.push(ring);
  }
  expect(faint).toEqual([]);
}

const RING = `(() => {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  const behind = (from) => {
    for (let box = from; box; box = box.parentElement) {
      const { backgroundColor } = getComputedStyle(box);
      if (!/, 0\\)$/.test(backgroundColor)) return backgroundColor;
    }
    return 'rgb(255, 255, 255)';
  };
  const luminance = (colour) => {
    const [red, green, blue] = colour.match(/[\\d.]+/g).slice(0, 3).map((part) => {
      const share = part / 255;
      return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
  const [light, dark] = [outlineColor, behind(element.parentElement)].map(luminance).sort((a, b) => b - a);
  return {
    what: element.outerHTML.slice(0, 120),
    width: outlineStyle === 'none' ? 0 : parseFloat(outlineWidth),
    contrast: (light + 0.05) / (dark + 0.05),
  };
})()`;
