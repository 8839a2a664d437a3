import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** A file the pages need, held in memory: they are few, small and the same until the next start. */
export interface Asset {
  /** `/assets/pages.css?v=…`: another content has another address, so this one may be kept for ever. */
  url: string;
  version: string;
  type: string;
  content: Buffer;
  /** Absent where the format is compressed already. */
  gzipped: Buffer | undefined;
}

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

const assets = new Map<string, Asset>();

/** Reads what the build put beside the compiled pages. Called once at start, before any page is rendered. */
export function loadAssets(projectRoot: string): void {
  const folder = join(projectRoot, 'dist/src/http/pages/assets');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => extname(name) in TYPES);
  const sheets = files.filter((name) => name.endsWith('.css'));
  for (const file of files) if (!sheets.includes(file)) load(file, readFileSync(join(folder, file)));
  // Style sheets last: they carry the versions of the fonts they name. Those in folders are parts of others.
  for (const file of sheets) if (basename(file) === file) load(file, withVersions(readSheet(folder, file)));
}

function load(file: string, content: Buffer): void {
  assets.set(basename(file), toAsset(basename(file), content));
}

/** The address of an asset in a page, a style sheet or the panel. */
export function assetUrl(name: string): string {
  return assets.get(name)?.url ?? `/assets/${name}`;
}

export function findAsset(name: string): Asset | undefined {
  return assets.get(name);
}

function toAsset(name: string, content: Buffer): Asset {
  const extension = extname(name);
  const version = createHash('sha256').update(content).digest('base64url').slice(0, 12);
  return {
    url: `/assets/${name}?v=${version}`,
    version,
    type: TYPES[extension]!,
    content,
    gzipped: extension === '.woff2' ? undefined : gzipSync(content),
  };
}

/** A style sheet with the parts it imports in their place: a browser asks once for all of it. */
function readSheet(folder: string, file: string): string {
  const sheet = readFileSync(join(folder, file), 'utf8');
  return sheet.replace(/^@import '([^']+)';$/gm, (_, part: string) => readFileSync(join(folder, part), 'utf8'));
}

function withVersions(css: string): Buffer {
  return Buffer.from(css.replace(/url\('([\w.-]+)'\)/g, (_, name: string) => `url('${assetUrl(name)}')`));
}
