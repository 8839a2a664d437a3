// Bundles the panel's own components for the browser, with the bundler AdminJS brings.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { compressInto } from './compress-panel.mjs';
import { inRoot } from './project.mjs';

const COMPONENTS = inRoot('src/panel/components');

/** Writes `bundle.js`, the `version` and the compressed scripts into `outDir`. One component a file; those named like one of AdminJS' own replace it. */
export async function bundlePanel(outDir) {
  // AdminJS reads these when it is imported.
  process.env.NODE_ENV = 'production';
  process.env.ADMIN_JS_TMP_DIR = outDir;
  const { AdminJS, ComponentLoader, Router } = await import('adminjs');
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
  const slim = await bundleSlim(outDir);
  writeFileSync(path.join(outDir, 'version'), bundleVersion(outDir));
  const scripts = Router.assets.filter(({ path: url }) => url.endsWith('.js'));
  await Promise.all(
    scripts.map(({ path: url, src }) => {
      const name = path.basename(url);
      return compressInto(outDir, name, slim.get(name) ?? src);
    }),
  );
}

/** What the browser gets in place of some of AdminJS' scripts, by their names. */
const SLIM = { 'global.bundle.js': 'globals.js', 'design-system.bundle.js': 'design-system.js' };

/** Bundles them with the minifier AdminJS brings along. @returns where each is */
async function bundleSlim(outDir) {
  const { build } = await import('esbuild');
  const files = new Map();
  for (const [name, source] of Object.entries(SLIM)) {
    const outfile = path.join(outDir, name);
    await build({
      entryPoints: [inRoot('src/panel/browser', source)],
      outfile,
      bundle: true,
      minify: true,
      format: 'iife',
      target: 'es2020',
      define: { 'process.env.NODE_ENV': '"production"' },
      logLevel: 'error',
    });
    files.set(name, outfile);
  }
  return files;
}

/** Changes whenever our components or AdminJS' own files do: browsers keep what they got under the same version. */
function bundleVersion(outDir) {
  const hash = createHash('sha256');
  const own = [path.join(outDir, 'bundle.js'), ...Object.keys(SLIM).map((name) => path.join(outDir, name))];
  for (const file of [...own, inRoot('package-lock.json')]) hash.update(readFileSync(file));
  return hash.digest('base64url').slice(0, 12);
}
