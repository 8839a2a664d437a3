import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { foundBrowser, openBrowser, type RunningBrowser } from '../../support/browser.js';
import { openAsOwner } from '../../support/database.js';
import { ExternalInstallation } from '../../support/external-installation.js';
import type { HttpClient } from '../../support/http-client.js';
import { seed, type Tokens } from '../../support/seed.js';
import type { Env, ServerProcess } from '../../support/server-process.js';
import { Watcher } from './watcher.js';

export const DESKTOP = { width: 1280, height: 900 };
export const PHONE = { width: 390, height: 844 };

/** How a visitor comes: on a desktop, with scripts, unless said otherwise. */
export interface Visit extends Pick<
  BrowserContextOptions,
  'viewport' | 'javaScriptEnabled' | 'colorScheme' | 'permissions' | 'storageState'
> {
  /** Complaints of the browser that belong to the test; each has to occur. */
  expected?: RegExp[];
}

/** A built server with seeded data and a browser beside it, for all tests of a file. */
export class Site {
  tokens!: Tokens;
  private installation!: ExternalInstallation;
  private server!: ServerProcess;
  private running!: RunningBrowser;

  constructor(private readonly env: Env) {}

  get url(): string {
    return this.server.url;
  }

  get http(): HttpClient {
    return this.server.http;
  }

  async open(): Promise<void> {
    this.installation = await ExternalInstallation.create(this.env);
    [this.server, this.running] = await Promise.all([this.installation.start(), openBrowser()]);
    this.tokens = await seed(this.http);
  }

  /** Ends everything that was opened, also when opening the rest failed. */
  async close(): Promise<void> {
    await this.running?.close();
    await this.installation?.remove();
  }

  /** Runs a statement as the owner of the database, for what the API has no way to arrange. */
  async query(sql: string, parameters: unknown[] = []): Promise<void> {
    const owner = await openAsOwner(this.installation.database);
    await owner.query(sql, parameters).finally(() => owner.destroy());
  }

  /** Runs `test` on a page in a profile of its own and fails on what the watcher saw. */
  async visit(path: string, { expected = [], ...options }: Visit, test: (page: Page) => Promise<void>): Promise<void> {
    const context = await this.running.browser.newContext({
      baseURL: this.url,
      locale: 'es-CL',
      timezoneId: 'America/Santiago',
      viewport: DESKTOP,
      ...options,
    });
    context.setDefaultTimeout(60_000);
    const watcher = new Watcher(context, this.url);
    try {
      const page = await context.newPage();
      await page.goto(path);
      await test(page);
      watcher.assertNothingElse(expected);
    } catch (error) {
      await saveScreenshots(context);
      throw error;
    } finally {
      await context.close();
    }
  }
}

/**
 * The tests of one file, with a site of their own. Without a browser they are skipped, and where nobody
 * would notice that they fail.
 */
export function describeInBrowser(title: string, define: (site: Site) => void, env: Env = {}): void {
  const missing = foundBrowser() === null;
  if (missing && process.env.CI === 'true') {
    test(title, () => {
      throw new Error('no browser: see TEST_BROWSER in CONTRIBUTING.md');
    });
    return;
  }
  (missing ? describe.skip : describe)(title, () => {
    const site = new Site(env);
    beforeAll(() => site.open());
    afterAll(() => site.close());
    define(site);
  });
}

/** The same for whoever never opens the panel: loading it takes the longer half of a start. */
export function describeWithoutPanel(title: string, define: (site: Site) => void): void {
  describeInBrowser(title, define, { CARAS: 'api,trabajo' });
}

async function saveScreenshots(context: BrowserContext): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'registro-captura-'));
  for (const [index, page] of context.pages().entries()) {
    const file = join(folder, `${index}.png`);
    const saved = await page.screenshot({ path: file, timeout: 5_000 }).catch(() => null);
    if (saved) process.stderr.write(`screenshot of ${page.url()}: ${file}\n`);
  }
}
