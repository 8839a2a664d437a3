import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { NavigationType, useLocation, useNavigationType } from 'react-router-dom';
import { keepPlace, readPlace } from './place';

/** Back in a list one is where one was: at the same height, with the keyboard at the record one came from. */
export function useReturn(resource: string, search: string, isThere: boolean): void {
  const { state } = useLocation() as { state: { isReturn?: boolean } | null };
  const isReturn = useNavigationType() === NavigationType.Pop || state?.isReturn === true;
  const [place] = useState(() => (isReturn ? readPlace(resource) : undefined));
  const [isDone, setDone] = useState(false);
  const scroll = useRef(0);

  useLayoutEffect(() => {
    if (!isThere || isDone) return;
    setDone(true);
    if (place?.search !== search) return;
    window.scrollTo(0, place.scroll);
    document.querySelector<HTMLElement>(`#fila-${place.id ?? 'ninguna'} a.rg-record`)?.focus({ preventScroll: true });
  }, [isThere]);

  // A list that is left by the menu or by Back is kept as well.
  useEffect(() => {
    const note = (): void => void (scroll.current = window.scrollY);
    window.addEventListener('scroll', note, { passive: true });
    return () => {
      window.removeEventListener('scroll', note);
      const known = readPlace(resource);
      if (known?.search !== search || !known.id) keepPlace(resource, { search, scroll: scroll.current });
    };
  }, [resource, search]);
}
