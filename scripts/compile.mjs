// What `nest build` does, over the compiler's own interface: reads nest-cli.json, applies the
// plugins it names and prints the diagnostics.
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
  return !hasError(diagnostics);
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
