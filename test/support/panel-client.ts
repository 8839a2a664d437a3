import { valueOf } from './pages.js';

/** An answer of the panel with its body read; `json` is the parsed body, where it is JSON. */
export interface PanelAnswer {
  status: number;
  headers: Headers;
  text: string;
  json: any;
}

/** A record as AdminJS hands it to the browser. */
export interface PanelRecord {
  id: string;
  title: string;
  params: Record<string, any>;
  errors: Record<string, { message: string }>;
}

/** What a form holds, by field. */
export type Fields = Record<string, string>;

/** What browsers say of a request that a page of the site itself makes. */
export const FROM_OWN_PAGE = { 'sec-fetch-site': 'same-origin' };

/** The panel as a browser uses it: keeps its cookies, sends AdminJS' forms and follows no redirection. */
export class PanelClient {
  private readonly cookies = new Map<string, string>();

  constructor(readonly baseUrl: string) {}

  static async loggedIn(baseUrl: string, correo: string, clave: string): Promise<PanelClient> {
    const client = new PanelClient(baseUrl);
    const { status } = await client.login(correo, clave);
    if (status !== 303) throw new Error(`log-in to the panel answered ${status}`);
    return client;
  }

  /** What a request carries as its `Cookie`; the session's comes first. */
  get cookie(): string {
    const pairs = [...this.cookies].map(([name, value]) => `${name}=${value}`);
    return pairs.sort((a) => (a.startsWith('registro_panel=') ? -1 : 1)).join('; ');
  }

  set cookie(header: string) {
    this.cookies.clear();
    for (const pair of header.split('; ')) this.keep(pair);
  }

  /** What every change of a session carries, as the pages' own scripts add it. */
  get csrf(): Fields {
    const token = this.cookies.get('XSRF-TOKEN');
    return token === undefined ? {} : { 'x-xsrf-token': token };
  }

  /** Opens the page of the log-in and sends its form. */
  async login(correo: string, clave: string, more: Fields = {}, headers: Fields = {}): Promise<PanelAnswer> {
    const csrf = valueOf((await this.get('/admin/login')).text, 'csrf') ?? '';
    return this.post('/admin/login', new URLSearchParams({ csrf, correo, clave, ...more }), headers);
  }

  changeClave(clave_actual: string, clave: string, repetida = clave): Promise<PanelAnswer> {
    return this.post('/admin/clave', new URLSearchParams({ clave_actual, clave, repetida }));
  }

  logout(): Promise<PanelAnswer> {
    return this.post('/admin/salir', new URLSearchParams());
  }

  get(path: string, headers: Fields = {}): Promise<PanelAnswer> {
    return this.send('GET', path, undefined, headers);
  }

  post(path: string, form?: URLSearchParams | FormData, headers: Fields = {}): Promise<PanelAnswer> {
    return this.send('POST', path, form, { ...FROM_OWN_PAGE, ...this.csrf, ...headers });
  }

  /** An action on a kind of record or on one, the way AdminJS' pages ask for it. */
  act(path: string, fields: Fields = {}, headers: Fields = {}): Promise<PanelAnswer> {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    return this.post(`/admin/api/resources/${path}`, form, headers);
  }

  create(resource: string, fields: Fields, headers: Fields = {}): Promise<PanelAnswer> {
    return this.act(`${resource}/actions/new`, fields, headers);
  }

  /** Creates a record that is expected to be fine. */
  async created(resource: string, fields: Fields): Promise<PanelRecord> {
    const { status, json, text } = await this.create(resource, fields);
    if (status === 200 && json.notice.type === 'success') return json.record as PanelRecord;
    throw new Error(`creating in ${resource} answered ${status}: ${text}`);
  }

  /** Saves the form of one record: everything it holds, with some of it changed. */
  edit(resource: string, record: PanelRecord, changes: Fields): Promise<PanelAnswer> {
    // What the page of the record offers is in no form.
    const { acciones: _, ...params } = record.params;
    const held = Object.entries(params).map(([name, value]) => [name, String(value)]);
    return this.act(`${resource}/records/${record.id}/edit`, { ...Object.fromEntries(held), ...changes });
  }

  delete(resource: string, id: string): Promise<PanelAnswer> {
    return this.post(`/admin/api/resources/${resource}/records/${id}/delete`);
  }

  async show(resource: string, id: string): Promise<PanelRecord> {
    return (await this.get(`/admin/api/resources/${resource}/records/${id}/show`)).json.record as PanelRecord;
  }

  list(resource: string, query: Fields = {}): Promise<PanelAnswer> {
    return this.get(`/admin/api/resources/${resource}/actions/list?${new URLSearchParams(query).toString()}`);
  }

  /** The records of a list, with only one of their fields each. */
  async listed(resource: string, field: string, query: Fields = {}): Promise<any[]> {
    const { status, json, text } = await this.list(resource, query);
    if (status !== 200) throw new Error(`the list of ${resource} answered ${status}: ${text}`);
    return (json.records as PanelRecord[]).map(({ params }) => params[field]);
  }

  /** What a picker offers for `text`, by title. */
  async found(resource: string, text: string): Promise<string[]> {
    const typed = text && `/${encodeURIComponent(text)}`;
    const { json } = await this.get(`/admin/api/resources/${resource}/actions/search${typed}`);
    return (json.records as PanelRecord[]).map(({ title }) => title);
  }

  private keep(pair: string): void {
    const at = pair.indexOf('=');
    if (at > 0) this.cookies.set(pair.slice(0, at), pair.slice(at + 1));
  }

  private async send(
    method: string,
    path: string,
    body: URLSearchParams | FormData | undefined,
    headers: Fields,
  ): Promise<PanelAnswer> {
    const response = await fetch(`${this.baseUrl}${path}`, {
      method,
      redirect: 'manual',
      headers: { ...(this.cookie && { cookie: this.cookie }), ...headers },
      ...(body === undefined ? {} : { body }),
    });
    for (const given of response.headers.getSetCookie()) this.keep(given.split(';')[0]!);
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json') ?? false;
    return { status: response.status, headers: response.headers, text, json: isJson ? JSON.parse(text) : undefined };
  }
}
