import { useLayoutEffect, useRef, type RefObject } from 'react';

/**
 * While a part of the page is inert nothing in it can have the keyboard. Gives it back afterwards to what had it or, if that
 * is gone, to the heading.
 * @returns for the part
 */
export function useKeptFocus<E extends HTMLElement>(isInert: boolean): RefObject<E> {
  const part = useRef<E>(null);
  const held = useRef<Element | null>(null);
  useLayoutEffect(() => {
    if (isInert) {
      const { activeElement } = document;
      held.current = part.current?.contains(activeElement) ? activeElement : null;
      return;
    }
    const [last, now] = [held.current as HTMLElement | null, document.activeElement];
    held.current = null;
    if (!last || (now !== document.body && now !== last)) return;
    if (last.isConnected) last.focus({ preventScroll: true });
    if (document.activeElement !== last) document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
  }, [isInert]);
  return part;
}
