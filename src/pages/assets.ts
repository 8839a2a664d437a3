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
  const folder = join(projectRoot, 'dist/src/pages/assets');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => extname(name) in TYPES);
  // Style sheets last: they carry the versions of the fonts they name.
  files.sort((a, b) => Number(a.endsWith('.css')) - Number(b.endsWith('.css')));
  for (const file of files) assets.set(basename(file), toAsset(basename(file), readFileSync(join(folder, file))));
}

/** The address of an asset in a page, a style sheet or the panel. */
export function assetUrl(name: string): string {
  return assets.get(name)?.url ?? `/assets/${name}`;
}

export function findAsset(name: string): Asset | undefined {
  return assets.get(name);
}

function toAsset(name: string, file: Buffer): Asset {
  const extension = extname(name);
  const content = extension === '.css' ? withVersions(file) : file;
  const version = createHash('sha256').update(content).digest('base64url').slice(0, 12);
  return {
    url: `/assets/${name}?v=${version}`,
    version,
    type: TYPES[extension]!,
    content,
    gzipped: extension === '.woff2' ? undefined : gzipSync(content),
  };
}

function withVersions(css: Buffer): Buffer {
  return Buffer.from(css.toString().replace(/url\('([\w.-]+)'\)/g, (_, name: string) => `url('${assetUrl(name)}')`));
}
