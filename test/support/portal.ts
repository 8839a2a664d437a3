import type { TestApp } from './app.js';
import { CLAVE_CLIENTE, type Registro } from './factories.js';
import { NAVIGATION, openPage, valueOf, type PageAnswer } from './pages.js';

/** What a page answered that was sent a form, without following where it leads. */
export interface Sent extends PageAnswer {
  location: string | null;
}

type Headers = Readonly<Record<string, string | undefined>>;

/** A client in front of its pages. */
export class Portal {
  private constructor(
    private readonly app: TestApp,
    readonly cliente: Registro,
    readonly cookie: string,
  ) {}

  /** Logs in. */
  static async enter(app: TestApp, cliente: Registro, clave = CLAVE_CLIENTE): Promise<Portal> {
    const answer = await sendForm(app, '/clientes', { correo: cliente.correo as string, clave });
    if (answer.status !== 303) throw new Error(`the log-in answered ${answer.status}: ${answer.html}`);
    return new Portal(app, cliente, answer.headers.get('set-cookie')!.split(';')[0]!);
  }

  open(path: string): Promise<PageAnswer> {
    return openPage(this.app.http, path, undefined, { cookie: this.cookie });
  }

  /** What every form of the session carries. */
  async csrf(): Promise<string> {
    return valueOf((await this.open('/clientes')).html, 'csrf')!;
  }

  /** Sends a form as it was shown: what it hides, and what is typed. */
  async submit(page: string, path: string, typed: Record<string, string>): Promise<Sent> {
    const { html } = await this.open(page);
    const hidden = [...html.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)];
    return this.send(path, { ...Object.fromEntries(hidden.map(([, name, value]) => [name!, value!])), ...typed });
  }

  /** @param headers beside those of a browser; undefined leaves one of them out */
  send(path: string, form: Record<string, string>, headers: Headers = {}): Promise<Sent> {
    return sendForm(this.app, path, form, { cookie: this.cookie, ...headers });
  }
}

/** Sends a form without following where it leads. */
export async function sendForm(
  app: TestApp,
  path: string,
  form: Record<string, string>,
  headers: Headers = {},
): Promise<Sent> {
  const sent = Object.entries({ ...NAVIGATION, origin: app.url, ...headers });
  const response = await fetch(`${app.url}${path}`, {
    method: 'POST',
    body: new URLSearchParams(form),
    headers: sent.filter((header): header is [string, string] => header[1] !== undefined),
    redirect: 'manual',
  });
  const { status, headers: answered } = response;
  return { status, headers: answered, html: await response.text(), location: answered.get('location') };
}
