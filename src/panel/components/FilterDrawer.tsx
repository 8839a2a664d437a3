import { useFilterDrawer, type ResourceJSON } from 'adminjs';
import React, { useEffect, useRef, type ComponentType, type ReactElement } from 'react';

interface FilterProps {
  resource: ResourceJSON;
}
type Props = FilterProps & { OriginalComponent: ComponentType<FilterProps> };

/**
 * AdminJS' filters for the keyboard: they begin at their first field, close with Escape, give the focus back to
 * whatever opened them, and are out of reach while nobody sees them. Before they were opened once they are not there
 * at all: their pickers would search for what they offer at every list.
 */
export default function FilterDrawer({ OriginalComponent, resource }: Props): ReactElement {
  const { isVisible, close } = useFilterDrawer();
  const drawer = useRef<HTMLDivElement>(null);
  const wasOpened = useRef(false);
  wasOpened.current ||= isVisible;

  useEffect(() => {
    if (!isVisible) return undefined;
    const opener = document.activeElement as HTMLElement | null;
    drawer.current?.querySelector('input')?.focus();
    return () => opener?.focus();
  }, [isVisible]);

  return (
    <div
      ref={drawer}
      className={isVisible ? 'rg-drawer' : 'rg-drawer rg-closed'}
      role="dialog"
      aria-label="Filtros"
      onKeyDown={(event) => event.key === 'Escape' && close()}
    >
      {wasOpened.current && <OriginalComponent resource={resource} />}
    </div>
  );
}
