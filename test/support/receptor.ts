import { createHmac, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a receiver was sent. */
export interface Pedido {
  path: string;
  headers: IncomingHttpHeaders;
  cuerpo: string;
}

/** How it answers; without one: 204. */
export type Responde = (pedido: Pedido, response: ServerResponse) => void;

/** A receiver of webhooks, on this machine. */
export class Receptor {
  readonly pedidos: Pedido[] = [];
  /** How many sockets were opened to it. */
  conexiones = 0;
  responde: Responde = (_, response) => void response.writeHead(204).end();

  private constructor(private readonly server: Server) {}

  static async start(port = 0): Promise<Receptor> {
    const server = createServer();
    const receptor = new Receptor(server);
    server.on('connection', () => (receptor.conexiones += 1));
    server.on('request', (request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const { url: path = '', headers } = request;
        const pedido = { path, headers, cuerpo: Buffer.concat(chunks).toString('utf8') };
        receptor.pedidos.push(pedido);
        receptor.responde(pedido, response);
      });
    });
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    return receptor;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  de(path: string): Pedido[] {
    return this.pedidos.filter((pedido) => pedido.path === path);
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}

/** Whether one of the signatures is by this secret: computed here, by what Standard Webhooks says and nothing else. */
export function firmaValida({ headers, cuerpo }: Pedido, secreto: string): boolean {
  const key = Buffer.from(secreto.replace('whsec_', ''), 'base64');
  const signed = `${String(headers['webhook-id'])}.${String(headers['webhook-timestamp'])}.${cuerpo}`;
  const right = createHmac('sha256', key).update(signed, 'utf8').digest();
  return String(headers['webhook-signature'])
    .split(' ')
    .some((firma) => {
      const given = Buffer.from(firma.replace('v1,', ''), 'base64');
      return given.length === right.length && timingSafeEqual(given, right);
    });
}

/** Waits until `found` gives something. @throws once that takes too long */
export async function eventually<T>(found: () => T | undefined | Promise<T | undefined>, what = 'it'): Promise<T> {
  const until = Date.now() + 30_000;
  for (;;) {
    const value = await found();
    if (value !== undefined) return value;
    if (Date.now() > until) throw new Error(`${what} did not come`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
