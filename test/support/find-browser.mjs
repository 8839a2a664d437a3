// The browser of the browser tests: the one TEST_BROWSER names, the Chromium of the npm package
// where it runs (x64 Linux with glibc), or an installed Chrome, Edge or Chromium.
import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { promisify } from 'node:util';

const ROOT = path.resolve(import.meta.dirname, '../..');
const CACHE = path.join(ROOT, 'node_modules/.cache');

const INSTALLED = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  linux: ['google-chrome', 'microsoft-edge', 'chromium', 'chromium-browser'].map((name) => `/usr/bin/${name}`),
  win32: ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'].flatMap((program) =>
    [process.env.ProgramFiles, process.env['ProgramFiles(x86)'], process.env.LOCALAPPDATA]
      .filter(Boolean)
      .map((folder) => path.join(folder, program)),
  ),
};

/**
 * Gives `{ executablePath, unpackedIn }`, or null when there is no browser. `unpackedIn` is the folder
 * with the libraries and fonts the packed Chromium needs, and null for an installed browser.
 */
export async function findBrowser() {
  const named = process.env.TEST_BROWSER;
  if (named) return { executablePath: named, unpackedIn: null };
  if (runsPackedChromium()) {
    const folder = await unpackOnce();
    return { executablePath: path.join(folder, 'chromium'), unpackedIn: folder };
  }
  const installed = installedBrowser();
  return installed ? { executablePath: installed, unpackedIn: null } : null;
}

/** The program of a browser this machine has by itself, if there is one. */
export function installedBrowser() {
  return (INSTALLED[process.platform] ?? []).find((candidate) => existsSync(candidate));
}

function runsPackedChromium() {
  const glibc = process.report.getReport().header.glibcVersionRuntime;
  return process.platform === 'linux' && process.arch === 'x64' && glibc !== undefined;
}

/** 206 MB in 3 s, once a version. The rename at the end is what makes the folder complete. */
async function unpackOnce() {
  const folder = path.join(CACHE, `chromium-${packageVersion()}`);
  if (existsSync(folder)) return folder;
  await mkdir(CACHE, { recursive: true });
  const unfinished = await mkdtemp(`${folder}-`);
  try {
    const script = path.join(import.meta.dirname, 'unpack-chromium.mjs');
    await promisify(execFile)(process.execPath, [script], { env: { ...process.env, TMPDIR: unfinished } });
    await rename(unfinished, folder);
  } catch (error) {
    // Another run may have finished first: its folder is as good as ours.
    if (!existsSync(folder)) throw error;
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
  return folder;
}

function packageVersion() {
  const main = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  return JSON.parse(readFileSync(path.resolve(path.dirname(main), '../../package.json'), 'utf8')).version;
}
