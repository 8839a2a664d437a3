// The browser that takes the pictures.
import { chromium } from 'playwright-core';
import { installedBrowser } from '../../test/support/find-browser.mjs';

/** The one TEST_BROWSER names, or an installed one, which has the fonts of a desktop; it speaks Spanish, so that date fields do too. */
export async function openBrowser() {
  const executablePath = process.env.TEST_BROWSER || installedBrowser();
  if (!executablePath) throw new Error('No Chromium found: name one with TEST_BROWSER.');
  return chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--hide-scrollbars', '--lang=es-CL'],
    env: { ...process.env, LANG: 'es_CL.UTF-8', LANGUAGE: 'es' },
  });
}
