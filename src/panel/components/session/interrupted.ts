/** Whoever shows the question for the password; see SessionEnd. */
type Ask = (done: () => void) => void;

let ask: Ask | undefined;
let waiting: Promise<void> | undefined;

/** Registers what asks for the log-in. */
export function askWith(given: Ask): () => void {
  ask = given;
  return () => void (ask = undefined);
}

/** Resolves when the user has logged in again. Everything that waits goes on together. */
export function loggedInAgain(): Promise<void> {
  waiting ??= new Promise<void>((resolve) => {
    if (ask) ask(resolve);
    else location.assign(`/admin/login?destino=${encodeURIComponent(location.pathname + location.search)}`);
  }).finally(() => (waiting = undefined));
  return waiting;
}
