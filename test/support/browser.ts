import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';

interface FoundBrowser {
  executablePath: string;
  /** Where the packed Chromium lies with its libraries and fonts; null for an installed browser. */
  unpackedIn: string | null;
}

/** A browser of the test's own; `close()` leaves neither a process nor a file behind. */
export interface RunningBrowser {
  browser: Browser;
  close(): Promise<void>;
}

/** The browser the global set-up found, or null: then the browser tests can't run here. */
export function foundBrowser(): FoundBrowser | null {
  const found = process.env.REGISTRO_TEST_BROWSER;
  return found ? (JSON.parse(found) as FoundBrowser) : null;
}

export async function openBrowser(): Promise<RunningBrowser> {
  const found = foundBrowser();
  if (!found) throw new Error('the global set-up found no browser');
  const home = mkdtempSync(join(tmpdir(), 'registro-navegador-'));
  const remove = () => rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  try {
    const browser = await chromium.launch({
      executablePath: found.executablePath,
      // Whatever a page asks for, nothing but this machine answers.
      args: ['--no-sandbox', '--disable-gpu', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
      env: found.unpackedIn === null ? { ...process.env, TMPDIR: home } : environmentOf(found.unpackedIn, home),
    });
    return { browser, close: () => browser.close().finally(remove) };
  } catch (error) {
    remove();
    throw error;
  }
}

/** The package's own fonts.conf names a folder that is there only on AWS Lambda, and without fonts pages crash. */
function environmentOf(unpackedIn: string, home: string): NodeJS.ProcessEnv {
  const fontconfig = join(home, 'fontconfig');
  mkdirSync(fontconfig);
  writeFileSync(
    join(fontconfig, 'fonts.conf'),
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${join(unpackedIn, 'fonts')}</dir><cachedir>${join(home, 'fonts-cache')}</cachedir></fontconfig>`,
  );
  return {
    PATH: process.env.PATH,
    HOME: home,
    TMPDIR: home,
    FONTCONFIG_PATH: fontconfig,
    LD_LIBRARY_PATH: join(unpackedIn, 'al2023/lib'),
  };
}
