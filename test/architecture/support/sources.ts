import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import ts from 'typescript';

const ROOT = resolve(__dirname, '../../..');

/** One import, re-export or dynamic import of a file of ours. */
export interface Import {
  /** `src/modules/auth/auth.module.ts` */
  target: string;
  /** Nothing of it is left when the program runs. */
  typeOnly: boolean;
}

/** A source file as the rules see it. Paths are relative to the project, with slashes. */
export interface Source {
  path: string;
  lines: number;
  imports: Import[];
  /** What it takes from elsewhere and still needs when it runs: `pg`, `node:fs`, `@nestjs/common`. */
  packages: string[];
  usesForwardRef: boolean;
  usesImportMeta: boolean;
  readsEnvironment: boolean;
}

/** Every file of src that Node runs: no unit test, and not what the browser runs of the panel. */
export function readSources(): Source[] {
  return readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => /(?<!\.spec)\.tsx?$/.test(name) && !name.includes(join('panel', 'components')))
    .map((name) => join(ROOT, 'src', name))
    .map((file) => parseSource(toPath(file), readFileSync(file, 'utf8')));
}

/** The packages an installation for production leaves out. */
export function readDevelopmentPackages(): string[] {
  const { devDependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    devDependencies: Record<string, string>;
  };
  return Object.keys(devDependencies);
}

/** What there is to say about `text`, were it the file at `path`. */
export function parseSource(path: string, text: string): Source {
  const parsed = ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, true);
  const source: Source = {
    path,
    lines: text.trimEnd().split('\n').length,
    imports: [],
    packages: [],
    usesForwardRef: false,
    usesImportMeta: false,
    readsEnvironment: false,
  };
  const visit = (node: ts.Node): void => {
    inspect(source, node);
    ts.forEachChild(node, visit);
  };
  visit(parsed);
  return source;
}

function inspect(source: Source, node: ts.Node): void {
  if (ts.isImportDeclaration(node)) addImport(source, node.moduleSpecifier, isTypeOnly(node.importClause));
  if (ts.isExportDeclaration(node) && node.moduleSpecifier) addImport(source, node.moduleSpecifier, node.isTypeOnly);
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) addImport(source, node.argument.literal, true);
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    addImport(source, node.arguments[0], false);
  }
  if (ts.isIdentifier(node) && node.text === 'forwardRef') source.usesForwardRef = true;
  if (ts.isMetaProperty(node)) source.usesImportMeta = true;
  if (readsEnvironment(node)) source.readsEnvironment = true;
}

function addImport(source: Source, specifier: ts.Node | undefined, typeOnly: boolean): void {
  if (!specifier || !ts.isStringLiteralLike(specifier)) return;
  if (!specifier.text.startsWith('.')) {
    if (!typeOnly) source.packages.push(specifier.text);
    return;
  }
  const stem = resolve(ROOT, dirname(source.path), specifier.text).replace(/\.js$/, '');
  const file = existsSync(`${stem}.tsx`) ? `${stem}.tsx` : `${stem}.ts`;
  source.imports.push({ target: toPath(file), typeOnly });
}

function isTypeOnly(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const { name, namedBindings } = clause;
  return (
    !name && !!namedBindings && ts.isNamedImports(namedBindings) && namedBindings.elements.every((e) => e.isTypeOnly)
  );
}

/** `process.env`, `process['env']`, `const { env } = process`, and `env` taken from the module. */
function readsEnvironment(node: ts.Node): boolean {
  const isProcess = (candidate: ts.Node | undefined): boolean =>
    candidate !== undefined && ts.isIdentifier(candidate) && candidate.text === 'process';
  if (ts.isPropertyAccessExpression(node)) return isProcess(node.expression) && node.name.text === 'env';
  if (ts.isElementAccessExpression(node)) return isProcess(node.expression);
  if (ts.isVariableDeclaration(node)) return isProcess(node.initializer);
  if (ts.isImportDeclaration(node))
    return /^'(node:)?process'$/.test(node.moduleSpecifier.getText().replaceAll('"', "'"));
  return false;
}

function toPath(file: string): string {
  return relative(ROOT, file).split(sep).join('/');
}
