import { useEffect, useRef } from 'react';
import { useNavigate, type NavigateFunction } from 'react-router-dom';
import { ask, type Question } from '../dialogs/ask';

const LEAVING: Question = {
  title: '¿Salir sin guardar?',
  text: 'Lo que escribió en este formulario se pierde.',
  confirm: 'Salir sin guardar',
  cancel: 'Seguir escribiendo',
  isDanger: true,
};

/**
 * What hears first that somebody goes back. Listeners of the window are called in the order in which they came, so this one
 * is there before the router's: by the time that one has run, the form is gone.
 */
let hearBack: ((event: PopStateEvent) => void) | undefined;
window.addEventListener('popstate', (event) => hearBack?.(event));

/** Says how far back in the tab's history a page is; the router writes it there. */
const indexOf = (state: unknown): number => (state as { idx?: number } | null)?.idx ?? 0;

/**
 * Asks before somebody leaves a form that he changed: by a link, by Back, by reloading. The panel's router can't hold a
 * navigation back, so this catches what leads to one.
 * @returns `leave`, for what leads away by itself
 */
export function useUnsavedGuard(isChanged: boolean): { leave: (go: () => void) => Promise<void> } {
  const navigate = useNavigate();
  const changed = useRef(isChanged);
  changed.current = isChanged;

  const leave = async (go: () => void): Promise<void> => {
    const isSure = !changed.current || (await ask(LEAVING));
    if (!isSure) return;
    changed.current = false;
    go();
  };

  useEffect(() => {
    const here = indexOf(history.state);
    let isReturning = false;

    const warn = (event: BeforeUnloadEvent): void => {
      if (changed.current) event.preventDefault();
    };
    const click = (event: MouseEvent): void => {
      const link = (event.target as Element).closest<HTMLAnchorElement>('a[href]');
      if (!changed.current || !link || !leadsAway(event, link)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      void leave(() => follow(link, navigate));
    };
    // The page stays as it is until there is an answer.
    const back = (event: PopStateEvent): void => {
      if (isReturning) {
        isReturning = false;
        event.stopImmediatePropagation();
        return;
      }
      const steps = indexOf(event.state) - here;
      if (!changed.current || steps === 0) return;
      event.stopImmediatePropagation();
      isReturning = true;
      history.go(-steps);
      void leave(() => history.go(steps));
    };
    window.addEventListener('beforeunload', warn);
    document.addEventListener('click', click, true);
    hearBack = back;
    return () => {
      window.removeEventListener('beforeunload', warn);
      document.removeEventListener('click', click, true);
      if (hearBack === back) hearBack = undefined;
    };
  }, []);
  return { leave };
}

function leadsAway({ button, ctrlKey, metaKey, shiftKey, altKey }: MouseEvent, link: HTMLAnchorElement): boolean {
  const isPlain = button === 0 && !ctrlKey && !metaKey && !shiftKey && !altKey;
  return (
    isPlain && link.target !== '_blank' && !link.hasAttribute('download') && !link.getAttribute('href')!.startsWith('#')
  );
}

function follow(link: HTMLAnchorElement, navigate: NavigateFunction): void {
  const { pathname, search, origin } = link;
  if (origin === location.origin && (pathname === '/admin' || pathname.startsWith('/admin/resources/'))) {
    navigate(pathname + search);
  } else {
    location.assign(link.href);
  }
}
