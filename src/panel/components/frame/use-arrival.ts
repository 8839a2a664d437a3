import { useEffect, useLayoutEffect, useRef } from 'react';
import { NavigationType, useLocation, useNavigationType } from 'react-router-dom';

/** As long as a page that is gone back to may take to be as high as it was: whoever reads it meanwhile ends the wait. */
const LONGEST_MS = 20_000;

/** How far down each page of this tab's history was when it was left, by the router's name for it. */
const scrolls = new Map<string, number>();

/** Whether a page was reached from another one: what is loaded anew begins where the browser begins. */
let isReached = false;

/**
 * A new page begins at its top, with the keyboard at its heading, as one that is loaded does. One that is gone back to is
 * as far down as it was.
 */
export function useArrival(): void {
  const { pathname, key } = useLocation();
  const isBack = useNavigationType() === NavigationType.Pop;
  const last = useRef({ pathname, key });
  useLayoutEffect(() => {
    const note = (): void => void scrolls.set(key, window.scrollY);
    window.addEventListener('scroll', note, { passive: true });
    return () => window.removeEventListener('scroll', note);
  }, [key]);
  useEffect(() => {
    const from = last.current;
    last.current = { pathname, key };
    if (from.key === key) return undefined;
    if (from.pathname !== pathname) {
      isReached = true;
      if (!isBack) window.scrollTo(0, 0);
      focusHeading();
    }
    return isBack ? scrollBack(scrolls.get(key) ?? 0) : undefined;
  }, [key]);
}

/** For headings that come later than their page. */
export function useHeadingFocus(): void {
  useEffect(() => {
    if (isReached && document.activeElement === document.body) focusHeading();
  }, []);
}

function focusHeading(): void {
  if (document.activeElement?.closest('main form')) return; // a form begins at its first field
  document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
}

/** Goes there as soon as the page is high enough, unless its reader is faster. @returns what gives it up */
function scrollBack(top: number): () => void {
  const go = (): void => window.scrollTo(0, top);
  const growing = new ResizeObserver(go);
  const stop = (): void => growing.disconnect();
  growing.observe(document.querySelector('main')!);
  const timer = setTimeout(stop, LONGEST_MS);
  const MOVES = ['wheel', 'touchstart', 'pointerdown', 'keydown'];
  for (const move of MOVES) window.addEventListener(move, stop, { once: true, passive: true });
  return () => {
    stop();
    clearTimeout(timer);
    for (const move of MOVES) window.removeEventListener(move, stop);
  };
}
