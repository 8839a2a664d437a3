import { readdirSync, readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';

const ROOT = resolve(__dirname, '../../..');

/** One of the project's documents. */
export interface DocumentFile {
  /** Relative to the project, with forward slashes. */
  path: string;
  text: string;
}

/** The documents whose commands, variables, routes and links must exist. */
export const DOCUMENTS: readonly DocumentFile[] = [
  'README.md',
  'README.es.md',
  'docs/asvs.md',
  'docs/aws.md',
  'docs/bench.md',
  'docs/clientes/README.md',
  'docs/container.md',
  'docs/metricas.md',
  'docs/operacion.md',
  ...['docs/manual', 'docs/runbooks'].flatMap((folder) =>
    readdirSync(resolve(ROOT, folder))
      .filter((name) => name.endsWith('.md'))
      .map((name) => `${folder}/${name}`),
  ),
].map((path) => ({ path, text: readProject(path) }));

/** The text of a file of the project. */
export function readProject(path: string): string {
  return readFileSync(resolve(ROOT, path), 'utf8');
}

/** Every file the program is compiled from, relative to the project. */
export function sourceFiles(): string[] {
  return readdirSync(resolve(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
    .map((path) => `src/${path.replaceAll('\\', '/')}`)
    .filter((path) => /\.tsx?$/.test(path) && !/\.spec\.tsx?$/.test(path));
}

/** Every capture of the first group of `pattern`, without repetitions. */
export function captures(text: string, pattern: RegExp): string[] {
  return [...new Set([...text.matchAll(pattern)].map(([, capture]) => capture!))];
}

/** Paths, relative to the project, of the files a document links to or shows. */
export function linkedFiles({ path, text }: DocumentFile): string[] {
  const inMarkdown = captures(text, /\]\((?![a-z]+:|#)([^)#]+)(?:#[^)]*)?\)/g);
  const inHtml = captures(text, /(?:href|src)="(?![a-z]+:|#)([^"#]+)"/g);
  const targets = [...new Set([...inMarkdown, ...inHtml])];
  return targets.map((target) => relative(ROOT, resolve(ROOT, dirname(path), target)).replaceAll('\\', '/'));
}

/** The anchors of the document's own headings, as the usual Markdown viewers make them. */
export function anchors(text: string): string[] {
  return captures(text, /^#+ (.+)$/gm).map((heading) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\p{M} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}
