// npm runs a script through a shell that does not pass signals on: whoever ends `npm start` would
// leave the server behind, on its port.
const LOOK_MS = 500;

/** Sends this process SIGTERM once the one that started it is gone. */
export function stopWithParent() {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, LOOK_MS);
  watch.unref();
}
