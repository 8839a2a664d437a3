import { join } from 'node:path';

/** Where the build leaves what the browser runs of the panel. Not a folder with a dot: Express serves nothing from those. */
export function panelBundleDir(projectRoot: string): string {
  return join(projectRoot, 'dist', 'panel');
}

/**
 * AdminJS is configured by the environment alone, which it reads when it is imported: call this before. Anything
 * but `production` would send the browser 26 MB and build the bundle at every start.
 */
export function preparePanelEnvironment(projectRoot: string): void {
  process.env.NODE_ENV = 'production';
  process.env.ADMIN_JS_TMP_DIR = panelBundleDir(projectRoot);
  process.env.ADMIN_JS_SKIP_BUNDLE = 'true';
}
