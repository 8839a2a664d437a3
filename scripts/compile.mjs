// What `nest build` does, over the compiler's own interface: reads nest-cli.json, applies the
// plugins it names, prints the diagnostics and copies the assets.
import { cpSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { inRoot, root } from './project.mjs';

/**
 * Compiles the project named by nest-cli.json into `outDir`.
 * Gives false, with the diagnostics on stderr, when there is any error; nothing is written then.
 */
export async function compile(nestCli, outDir) {
  const { tsConfigPath = 'tsconfig.json', plugins = [] } = nestCli.compilerOptions;
  const parsed = ts.getParsedCommandLineOfConfigFile(
    inRoot(tsConfigPath),
    { outDir, noEmitOnError: true, incremental: false },
    { ...ts.sys, onUnRecoverableConfigFileDiagnostic: (diagnostic) => report([diagnostic]) },
  );
  if (!parsed) return false;
  const program = ts.createProgram({
    rootNames: parsed.fileNames,
    options: parsed.options,
    configFileParsingDiagnostics: parsed.errors,
  });
  const found = ts.getPreEmitDiagnostics(program);
  if (hasError(found)) return report(found);
  const transformers = { before: await loadPlugins(plugins, program) };
  const { diagnostics } = program.emit(undefined, undefined, undefined, false, transformers);
  report([...found, ...diagnostics]);
  if (hasError(diagnostics)) return false;
  copyAssets(nestCli, outDir);
  return true;
}

/** Each entry is a package name, or `{ name, options }`, with a `plugin` module that exports `before`. */
async function loadPlugins(plugins, program) {
  const transformers = [];
  for (const plugin of plugins) {
    const { name, options = {} } = typeof plugin === 'string' ? { name: plugin } : plugin;
    const { before } = await import(`${name}/plugin`);
    transformers.push(before({ ...options }, program));
  }
  return transformers;
}

/**
 * Each asset is `{ include, outDir }`: a pattern below `sourceRoot`, and where in `dist` the files go, with their
 * path but for its first part. A pattern without files is an error: the pages would miss them only in a browser.
 */
function copyAssets({ sourceRoot, compilerOptions }, outDir) {
  for (const { include, outDir: target } of compilerOptions.assets ?? []) {
    const files = ts.sys.readDirectory(inRoot(sourceRoot), undefined, undefined, [include]);
    if (files.length === 0) throw new Error(`nest-cli.json: no asset matches ${include}`);
    for (const file of files) {
      const below = path.relative(root, file).split(path.sep).slice(1);
      cpSync(file, path.join(outDir, path.relative('dist', target), ...below));
    }
  }
}

function hasError(diagnostics) {
  return diagnostics.some((diagnostic) => diagnostic.category === ts.DiagnosticCategory.Error);
}

function report(diagnostics) {
  const format = process.stderr.isTTY ? ts.formatDiagnosticsWithColorAndContext : ts.formatDiagnostics;
  process.stderr.write(
    format(ts.sortAndDeduplicateDiagnostics(diagnostics), {
      getCanonicalFileName: (file) => path.normalize(file),
      getCurrentDirectory: () => root,
      getNewLine: () => '\n',
    }),
  );
  return false;
}
