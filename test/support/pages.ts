import type { HttpClient } from './http-client.js';

/** A page as a browser got it. */
export interface PageAnswer {
  status: number;
  headers: Headers;
  html: string;
}

/** What browsers accept when somebody navigates. */
export const NAVIGATION = { accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8' };

/** Opens a page, or sends a form to it, as a browser does. */
export async function openPage(
  http: HttpClient,
  path: string,
  form?: Record<string, string>,
  headers: Record<string, string> = {},
): Promise<PageAnswer> {
  const response = await fetch(`${http.baseUrl}${path}`, {
    method: form ? 'POST' : 'GET',
    headers: { ...NAVIGATION, ...headers },
    ...(form ? { body: new URLSearchParams(form) } : {}),
  });
  return { status: response.status, headers: response.headers, html: await response.text() };
}

/** The text of the first element that matches `<tag … attribute …>`, with its entities resolved. */
export function textOf(html: string, tag: string, attribute = ''): string | undefined {
  const found = new RegExp(`<${tag}\\b[^>]*${attribute}[^>]*>([\\s\\S]*?)</${tag}>`).exec(html)?.[1];
  return found === undefined ? undefined : unescapeHtml(found.replace(/<[^>]*>/g, ''));
}

/** The value of an input, resolved; undefined where it has none. */
export function valueOf(html: string, name: string): string | undefined {
  const [input] = new RegExp(`<input\\b[^>]*\\bname="${name}"[^>]*>`).exec(html) ?? [''];
  const value = /\bvalue="([^"]*)"/.exec(input)?.[1];
  return value === undefined ? undefined : unescapeHtml(value);
}

/** What holds of every page, whatever it says. */
export function expectPage({ headers, html }: PageAnswer): void {
  expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(html).toMatch(/^<!doctype html><html lang="es">/);
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  const policy = headers.get('content-security-policy');
  expect(policy).toContain("default-src 'self'");
  expect(policy).not.toMatch(/unsafe|data:|https?:/);
  expect(html).not.toMatch(/<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc="\/assets\/)/);
  expect([...html.matchAll(/(?:src|href|action)="([^"]*)"/g)].filter(([, url]) => !/^[/#]/.test(url!))).toEqual([]);
  expect(textOf(html, 'title')).toMatch(/\S/);
  expect(html.match(/<h1\b/g)).toHaveLength(1);
  for (const landmark of ['<main id="contenido"', '<header', '<nav aria-label=', '<footer', 'href="#contenido"']) {
    expect(html).toContain(landmark);
  }
}

function unescapeHtml(text: string): string {
  const entities: Record<string, string> = { lt: '<', gt: '>', quot: '"', amp: '&', '#x27': "'" };
  return text.replace(/&(#x27|\w+);/g, (_, name: string) => entities[name]!);
}
