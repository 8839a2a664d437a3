import { runInNewContext } from 'node:vm';
import { unique } from '../../support/factories.js';

/** A request of a collection, with its variables still in it. */
export interface CollectionRequest {
  folder: string;
  name: string;
  method: string;
  /** With `:id` where an identifier goes. */
  url: string;
  pathParams: Record<string, string>;
  headers: Record<string, string>;
  body: string | URLSearchParams | undefined;
  /** As the collection says it; undefined: none is sent. */
  token: string | undefined;
  description: string;
  /** What the tool does with the answer. */
  receive(answer: CollectionAnswer, variables: Variables): void;
}

export interface CollectionAnswer {
  status: number;
  body: any;
}

/** The values of the chosen environment. */
export class Variables {
  private readonly values = new Map<string, string>();
  private readonly started = Math.floor(Date.now() / 1000);

  constructor(values: Record<string, string>) {
    for (const [name, value] of Object.entries(values)) this.set(name, value);
  }

  get(name: string): string {
    const value = this.values.get(name);
    if (value === undefined) throw new Error(`nothing has set {{${name}}}`);
    return value;
  }

  set(name: string, value: string): void {
    if (typeof value !== 'string') throw new Error(`${name} is no text`);
    this.values.set(name, value);
  }

  /** `$timestamp` goes faster here than outside, where nobody sends two requests of one kind in a second. */
  resolve(text: string): string {
    return text.replaceAll(/\{\{(.+?)\}\}/g, (_, name: string) =>
      name === '$timestamp' ? String(this.started + unique()) : this.get(name),
    );
  }
}

/** Sends one request as the tools do. */
export async function send(request: CollectionRequest, variables: Variables): Promise<CollectionAnswer> {
  const resolved = (text: string): string => variables.resolve(text);
  const url = request.url.replaceAll(/:(\w+)(?=\/|\?|$)/g, (_, name: string) => request.pathParams[name]!);
  const headers = Object.entries(request.headers).map(([name, value]) => [name, resolved(value)] as [string, string]);
  if (request.token !== undefined) headers.push(['Authorization', `Bearer ${resolved(request.token)}`]);
  const body = request.body instanceof URLSearchParams ? form(request.body, resolved) : request.body;
  const response = await fetch(resolved(url), {
    method: request.method,
    headers,
    ...(body === undefined ? {} : { body: body instanceof URLSearchParams ? body : resolved(body) }),
  });
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json');
  return { status: response.status, body: text === '' ? undefined : isJson ? JSON.parse(text) : text };
}

/** Runs a tool's script with what the tool gives it. */
export function runScript(script: string, given: object): void {
  runInNewContext(script, given);
}

function form(fields: URLSearchParams, resolved: (text: string) => string): URLSearchParams {
  return new URLSearchParams([...fields].map(([name, value]): [string, string] => [name, resolved(value)]));
}
