import React, { useEffect, useRef, type ReactElement, type ReactNode } from 'react';

interface MenuBoxProps {
  /** What it opens with. */
  summary: ReactElement;
  className?: string;
  onToggle?: (isOpen: boolean) => void;
  children: ReactNode;
}

/** Opens below its button, and closes by Escape, by a press elsewhere, and when a link in it is followed. */
export function MenuBox({ summary, className, onToggle, children }: MenuBoxProps): ReactElement {
  const box = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const leave = ({ target }: Event): void => {
      // What a menu opens over the page belongs to it.
      const isElsewhere = target instanceof Element && !box.current!.contains(target) && !target.closest('dialog');
      if (isElsewhere) box.current!.open = false;
    };
    document.addEventListener('pointerdown', leave);
    document.addEventListener('focusin', leave);
    return () => {
      document.removeEventListener('pointerdown', leave);
      document.removeEventListener('focusin', leave);
    };
  }, []);
  return (
    <details
      ref={box}
      className={className ? `rg-menu-box ${className}` : 'rg-menu-box'}
      onToggle={({ currentTarget }) => onToggle?.(currentTarget.open)}
      onClick={({ target, currentTarget }) => {
        if ((target as Element).closest('a')) currentTarget.open = false;
      }}
      onKeyDown={({ key, currentTarget, target }) => {
        if (key !== 'Escape' || !currentTarget.contains(target as Element)) return;
        currentTarget.open = false;
        currentTarget.querySelector('summary')?.focus();
      }}
    >
      {summary}
      <div className="rg-menu-items">{children}</div>
    </details>
  );
}
