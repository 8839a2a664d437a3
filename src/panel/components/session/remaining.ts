import { loggedInAgain, timesLoggedIn } from './interrupted';
import { csrfToken } from '../requests/client';

/** How much is left of the session. To ask does not prolong it. */
export interface Remaining {
  segundos: number;
  /** Whether going on prolongs it: nobody stays for longer than a shift. */
  renovable: boolean;
  /** Whose it is: in another tab somebody else may have logged in. */
  correo: string;
}

/** Null where nobody answers: whoever saves hears of that himself. */
export function readRemaining(): Promise<Remaining | null> {
  return ask({ method: 'GET' });
}

/** Goes on for as long as the session may. */
export function prolong(): Promise<Remaining | null> {
  return ask({ method: 'POST', headers: { 'X-XSRF-Token': csrfToken() } });
}

async function ask(init: RequestInit): Promise<Remaining | null> {
  try {
    const before = timesLoggedIn();
    const response = await fetch('/admin/sesion', init);
    if (response.status === 401) {
      await loggedInAgain(before);
      return await ask({ method: 'GET' });
    }
    return response.ok ? ((await response.json()) as Remaining) : null;
  } catch {
    return null;
  }
}
