// Bundles the panel's own components for the browser, with the bundler AdminJS brings.
import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { inRoot } from './project.mjs';

const COMPONENTS = inRoot('src/panel/components');

/** Writes `bundle.js` into `outDir`. One component a file; those named like one of AdminJS' own replace it. */
export async function bundlePanel(outDir) {
  // AdminJS reads these when it is imported.
  process.env.NODE_ENV = 'production';
  process.env.ADMIN_JS_TMP_DIR = outDir;
  const { AdminJS, ComponentLoader } = await import('adminjs');
  const componentLoader = new ComponentLoader();
  for (const file of readdirSync(COMPONENTS).filter((name) => name.endsWith('.tsx'))) {
    const name = path.basename(file, '.tsx');
    const replaces = ComponentLoader.defaultComponents.includes(name);
    componentLoader[replaces ? 'override' : 'add'](name, path.join(COMPONENTS, file));
  }
  const log = console.log;
  console.log = () => undefined; // it announces itself
  try {
    await new AdminJS({ componentLoader }).initialize();
  } finally {
    console.log = log;
  }
  rmSync(path.join(outDir, 'entry.js'));
}
