/** An answer with its body read; `body` is the parsed JSON, whatever it is. */
export interface Answer {
  status: number;
  headers: Headers;
  body: any;
}

/** What a request may carry. `json` is sent as it is, also when it is no valid body. */
export interface RequestOptions {
  token?: string | undefined;
  json?: unknown;
  body?: string | Uint8Array<ArrayBuffer>;
  headers?: Record<string, string>;
}

/** Speaks to a server under test over real HTTP. Paths are relative to /api/v1 unless they begin with `//`. */
export class HttpClient {
  constructor(readonly baseUrl: string) {}

  get(path: string, options?: RequestOptions): Promise<Answer> {
    return this.request('GET', path, options);
  }

  post(path: string, json: unknown, options?: RequestOptions): Promise<Answer> {
    return this.request('POST', path, { ...options, json });
  }

  patch(path: string, json: unknown, options?: RequestOptions): Promise<Answer> {
    return this.request('PATCH', path, { ...options, json });
  }

  delete(path: string, options?: RequestOptions): Promise<Answer> {
    return this.request('DELETE', path, options);
  }

  async request(method: string, path: string, options: RequestOptions = {}): Promise<Answer> {
    const headers: Record<string, string> = { ...options.headers };
    if (options.token) headers.authorization = `Bearer ${options.token}`;
    if (options.json !== undefined) headers['content-type'] ??= 'application/json';
    const body = options.body ?? (options.json === undefined ? undefined : JSON.stringify(options.json));
    const url = path.startsWith('//') ? `${this.baseUrl}${path.slice(1)}` : `${this.baseUrl}/api/v1${path}`;
    const response = await fetch(url, { method, headers, ...(body === undefined ? {} : { body }) });
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: parse(text) };
  }
}

function parse(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
