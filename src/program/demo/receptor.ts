import { createHmac, timingSafeEqual } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

const HOST = '127.0.0.1';
/** What is older is somebody else's, who listened. */
const TOLERANCE_SECONDS = 300;
const SHOWN = 20;

/** What a receiver remembers from one start to the next. */
interface Memoria {
  puerto: number;
  /** Absent until somebody subscribed it. */
  secreto?: string;
}

/** An event that came. */
interface Recibido {
  llego_en: string;
  firma: 'correcta' | 'equivocada';
  evento: unknown;
}

/**
 * The receiver of a partner in the demo: what other organisations write, in small. It verifies what is sent to it as
 * docs/webhooks.md says, and shows the last events to whoever opens its address. At `/cerrado` it wants nothing any more.
 */
export class Receptor {
  private readonly recibidos: Recibido[] = [];
  private readonly vistos = new Set<string>();

  private constructor(
    private readonly file: string,
    private readonly memoria: Memoria,
    /** Where it listened the last time. */
    readonly urlAnterior: string,
    private readonly tell: (line: string) => void,
  ) {}

  /** Listens on this machine, on the port it had if that is free. @param tell is told of every event */
  static async start(dataDir: string, tell: (line: string) => void): Promise<Receptor> {
    const file = join(dataDir, 'receptor.json');
    const before = readMemoria(file);
    const server = createServer();
    await listen(server, before.puerto).catch(() => listen(server, 0));
    const { port: puerto } = server.address() as AddressInfo;
    const receptor = new Receptor(file, { ...before, puerto }, urlOf(before.puerto), tell);
    server.on('request', (request, response) => void receptor.answer(request, response));
    server.unref(); // the demo ends without it
    receptor.save();
    return receptor;
  }

  get url(): string {
    return urlOf(this.memoria.puerto);
  }

  get secreto(): string | undefined {
    return this.memoria.secreto;
  }

  /** Keeps what events are signed with. */
  keep(secreto: string): void {
    this.memoria.secreto = secreto;
    this.save();
  }

  private save(): void {
    writeFileSync(`${this.file}.tmp`, JSON.stringify(this.memoria), { mode: 0o600 });
    renameSync(`${this.file}.tmp`, this.file);
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    if (request.method !== 'POST') {
      response.setHeader('content-type', 'application/json; charset=utf-8');
      response.end(JSON.stringify({ recibidos: this.recibidos }, null, 2));
    } else if (request.url === '/cerrado') {
      response.writeHead(410).end('Ya no recibimos avisos.');
    } else {
      response.writeHead(this.receive(request, Buffer.concat(chunks)) ? 204 : 401).end();
    }
  }

  private receive({ headers }: IncomingMessage, cuerpo: Buffer): boolean {
    const isRight = this.secreto !== undefined && isSigned(this.secreto, headers, cuerpo);
    const id = String(headers['webhook-id']);
    if (this.vistos.has(id)) return isRight; // the same event may come more than once
    if (isRight) this.vistos.add(id);
    const evento = isRight ? (JSON.parse(cuerpo.toString('utf8')) as { type: string; data: object }) : undefined;
    const firma = isRight ? 'correcta' : 'equivocada';
    this.recibidos.unshift({ llego_en: new Date().toISOString(), firma, evento });
    this.recibidos.length = Math.min(this.recibidos.length, SHOWN);
    this.tell(`Receptor de muestra: llegó ${evento?.type ?? 'un pedido'}, firma ${firma}.`);
    return isRight;
  }
}

/** What can't be read is forgotten: it is subscribed anew then. */
function readMemoria(file: string): Memoria {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Memoria;
  } catch {
    return { puerto: 0 };
  }
}

function urlOf(puerto: number): string {
  return `http://${HOST}:${puerto}`;
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, HOST, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

/** Whether one of the signatures of the header is by this secret, of now. */
function isSigned(secreto: string, headers: IncomingMessage['headers'], cuerpo: Buffer): boolean {
  const instante = String(headers['webhook-timestamp']);
  if (!(Math.abs(Date.now() / 1000 - Number(instante)) <= TOLERANCE_SECONDS)) return false;
  const clave = Buffer.from(secreto.replace('whsec_', ''), 'base64');
  const propia = createHmac('sha256', clave)
    .update(`${String(headers['webhook-id'])}.${instante}.`)
    .update(cuerpo)
    .digest();
  return String(headers['webhook-signature'])
    .split(' ')
    .some((firma) => {
      const dada = Buffer.from(firma.replace('v1,', ''), 'base64');
      return dada.length === propia.length && timingSafeEqual(dada, propia);
    });
}
