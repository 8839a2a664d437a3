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

/** A form that is open. */
interface OpenForm {
  isChanged: boolean;
  /** How far back in the tab's history its page is. */
  place: number;
  navigate: NavigateFunction;
}

/** A form may be opened over another one: the innermost comes last. */
const forms: OpenForm[] = [];

const changedForms = (): OpenForm[] => forms.filter(({ isChanged }) => isChanged);

/** Goes unless one of these forms was changed and its user would rather stay. */
async function leaveThese(left: readonly OpenForm[], go: () => void): Promise<void> {
  const isSure = !left.some(({ isChanged }) => isChanged) || (await ask(LEAVING));
  if (!isSure) return;
  for (const form of left) form.isChanged = false;
  go();
}

/** For what leads to another page by itself, without a link. */
export function leavePage(go: () => void): Promise<void> {
  return leaveThese(forms, go);
}

/** For what closes the form that was opened last, and no other. */
export function leaveLastForm(go: () => void): Promise<void> {
  return leaveThese(forms.slice(-1), go);
}

/**
 * Asks before somebody leaves a form that he changed: by a link, by Back, by reloading. The panel's router can't hold a
 * navigation back, so this catches what leads to one.
 * @returns `leave`, for what leads away from this form by itself
 */
export function useUnsavedGuard(isChanged: boolean): { leave: (go: () => void) => Promise<void> } {
  const navigate = useNavigate();
  const form = useRef<OpenForm>({ isChanged, place: 0, navigate }).current;
  form.isChanged = isChanged;
  form.navigate = navigate;
  useEffect(() => {
    form.place = placeOf(history.state);
    forms.push(form);
    return () => void forms.splice(forms.indexOf(form), 1);
  }, []);
  return { leave: (go) => leaveThese([form], go) };
}

/** The router writes it there. */
function placeOf(state: unknown): number {
  return (state as { idx?: number } | null)?.idx ?? 0;
}

let isReturning = false;

/**
 * Hears first that somebody goes back. Listeners of the window are called in the order in which they came, so this one is
 * there before the router's: by the time that one has run, the form is gone. The page stays as it is until there is an
 * answer.
 */
window.addEventListener('popstate', (event) => {
  if (isReturning) {
    isReturning = false;
    event.stopImmediatePropagation();
    return;
  }
  const [form] = changedForms();
  const steps = form ? placeOf(event.state) - form.place : 0;
  if (steps === 0) return;
  event.stopImmediatePropagation();
  isReturning = true;
  history.go(-steps);
  void leavePage(() => history.go(steps));
});

window.addEventListener('beforeunload', (event) => {
  if (changedForms().length > 0) event.preventDefault();
});

document.addEventListener(
  'click',
  (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[href]');
    const [form] = changedForms();
    if (!form || !link || !leadsAway(event, link)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    void leavePage(() => follow(link, form.navigate));
  },
  true,
);

function leadsAway({ button, ctrlKey, metaKey, shiftKey, altKey }: MouseEvent, link: HTMLAnchorElement): boolean {
  const isPlain = button === 0 && !ctrlKey && !metaKey && !shiftKey && !altKey;
  return isPlain && link.target !== '_blank' && !link.getAttribute('href')!.startsWith('#');
}

function follow(link: HTMLAnchorElement, navigate: NavigateFunction): void {
  const { pathname, search, origin } = link;
  if (origin === location.origin && (pathname === '/admin' || pathname.startsWith('/admin/resources/'))) {
    navigate(pathname + search);
  } else {
    location.assign(link.href);
  }
}
