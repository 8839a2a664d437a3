import { useShortcuts } from '../lib/shortcuts';

/** The links that lead to the records of the list, in order. */
const links = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('.rg-list tbody a.rg-record')];

const rowInFocus = (): Element | null | undefined => document.activeElement?.closest('.rg-list tbody tr');

/** Arrows go from record to record, Enter opens the one reached, `e` edits it, `n` begins a new one. */
export function useRowKeys(startNew: (() => void) | undefined): void {
  useShortcuts({
    ArrowDown: () => step(1),
    ArrowUp: () => step(-1),
    e: () => rowInFocus()?.querySelector<HTMLElement>('[data-row-edit]')?.click(),
    n: () => startNew?.(),
  });
}

function step(by: number): void {
  const all = links();
  const row = rowInFocus();
  const at = all.findIndex((link) => row?.contains(link));
  all[at < 0 ? 0 : Math.min(all.length - 1, Math.max(0, at + by))]?.focus();
}
