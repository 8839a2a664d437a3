import type { Request } from 'express';

/** A field of a submitted form; empty when it is missing or no text. */
export function fieldOf(request: Request, name: string): string {
  const value = (request.body as Record<string, unknown> | undefined)?.[name];
  return typeof value === 'string' ? value : '';
}

/** An address within the panel: a link must not lead from the log-in to another site. */
export function ownPath(value: unknown): string {
  if (typeof value !== 'string' || !/^\/admin(\/[\w/.-]*)?(\?[^\s]*)?$/.test(value)) return '/admin';
  return /\/(login|salir|clave)\b/.test(value) || value.includes('//') ? '/admin' : value;
}
