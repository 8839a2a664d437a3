import { loggedInAgain, timesLoggedIn } from '../session/interrupted';
import { RequestFailed, refused, unanswered } from './request-failed';

/** Longer than the server lets a statement run. */
const TIMEOUT_MS = 45_000;

/** What AdminJS' answers say beside their data. */
interface Answered {
  notice?: { message?: string };
  errores?: Readonly<Record<string, string>>;
}

/**
 * Reads JSON of the panel. A session that has ended is opened again by its user, over the page, and the request goes on.
 * @throws RequestFailed
 */
export function getJson<T>(path: string, signal?: AbortSignal): Promise<T> {
  return request<T>(path, { method: 'GET' }, signal);
}

/** Sends a form of these fields, with the session's token. @throws RequestFailed */
export function postForm<T>(path: string, fields: Readonly<Record<string, string>> = {}): Promise<T> {
  const names = Object.keys(fields);
  if (names.length === 0) return request<T>(path, { method: 'POST' });
  const form = new FormData();
  for (const name of names) form.append(name, fields[name]!);
  return request<T>(path, { method: 'POST', body: form });
}

async function request<T>(path: string, init: RequestInit, signal?: AbortSignal): Promise<T> {
  for (;;) {
    const before = timesLoggedIn();
    const response = await send(path, init, signal);
    if (response.status !== 401) return read<T>(response);
    await loggedInAgain(before);
  }
}

async function send(path: string, init: RequestInit, signal?: AbortSignal): Promise<Response> {
  const timeout = new AbortController();
  const timer = setTimeout(() => timeout.abort(), TIMEOUT_MS);
  const stop = (): void => timeout.abort();
  signal?.addEventListener('abort', stop);
  const isChange = init.method !== 'GET';
  try {
    const headers = isChange ? { 'X-XSRF-Token': csrfToken() } : undefined;
    return await fetch(path, { ...init, headers, signal: timeout.signal });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw unanswered(isChange);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', stop);
  }
}

async function read<T>(response: Response): Promise<T> {
  if (response.status === 204) return undefined as T;
  const isJson = response.headers.get('content-type')?.includes('json') ?? false;
  // A page in place of data: the session only lets its user choose a password.
  if (response.redirected && !isJson) location.assign(response.url);
  const body = isJson ? ((await response.json()) as T & Answered) : undefined;
  if (response.ok && body) return body;
  throw refused(response.status, body?.notice?.message, body?.errores);
}

/** Read when it is sent: another tab may have logged in anew. */
export function csrfToken(): string {
  return /(?:^|; )XSRF-TOKEN=([^;]*)/.exec(document.cookie)?.[1] ?? '';
}

/** What to tell of an error, and none of what was given up on purpose. */
export function messageOf(error: unknown): string | undefined {
  if (error instanceof RequestFailed) return error.message;
  if (error instanceof DOMException && error.name === 'AbortError') return undefined;
  throw error;
}
