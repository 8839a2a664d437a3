/** Whoever shows the question for the password; see SessionEnd. */
type Ask = (done: () => void) => void;

let ask: Ask | undefined;
let waiting: Promise<void> | undefined;
let times = 0;

/** Registers what asks for the log-in. */
export function askWith(given: Ask): () => void {
  ask = given;
  return () => void (ask = undefined);
}

/** How often the user has logged in again over this page, so far. */
export function timesLoggedIn(): number {
  return times;
}

/**
 * Resolves when the user has logged in again. Everything that waits goes on together.
 * @param timesThen {@link timesLoggedIn} when the request was sent that the session had ended for: an answer that comes late,
 * when the user has logged in already, asks nobody again
 */
export function loggedInAgain(timesThen: number): Promise<void> {
  if (timesThen < times) return Promise.resolve();
  waiting ??= new Promise<void>((resolve) => {
    if (ask) ask(resolve);
    else location.assign(`/admin/login?destino=${encodeURIComponent(location.pathname + location.search)}`);
  }).then(() => {
    times += 1;
    waiting = undefined;
  });
  return waiting;
}
