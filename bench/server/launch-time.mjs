const LOOK_MS = 10;
const PATIENCE_MS = 120_000;

/**
 * Waits until a server that was just launched says it is ready.
 * @param {import('node:child_process').ChildProcess} child
 * @param {string} url its address; ready means 200 on `path`
 * @param {() => string} complaint what it said, for the error
 * @param {string} [path]
 * @returns {Promise<number>} ms since this was called
 */
export async function launchTime(child, url, complaint, path = '/health/ready') {
  const began = performance.now();
  for (;;) {
    if (child.exitCode !== null || child.signalCode !== null) throw new Error(`no arrancó: ${complaint()}`);
    if (await isReady(url + path)) return performance.now() - began;
    if (performance.now() - began > PATIENCE_MS) throw new Error(`no atiende en ${url}: ${complaint()}`);
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
}

async function isReady(url) {
  try {
    const response = await fetch(url);
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
}
