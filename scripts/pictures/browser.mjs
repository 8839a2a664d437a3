// The browser that takes the pictures.
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const INSTALLED = [
  ...['chromium', 'chromium-browser', 'google-chrome', 'microsoft-edge'].map((name) => `/usr/bin/${name}`),
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** The one TEST_BROWSER names, or an installed one; it speaks Spanish, so that date fields do too. */
export async function openBrowser() {
  const executablePath = process.env.TEST_BROWSER || INSTALLED.find((file) => existsSync(file));
  if (!executablePath) throw new Error('No Chromium found: name one with TEST_BROWSER.');
  return chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--hide-scrollbars', '--lang=es-CL'],
    env: { ...process.env, LANG: 'es_CL.UTF-8', LANGUAGE: 'es' },
  });
}
