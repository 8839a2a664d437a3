import { lookup, type LookupAddress, type LookupAllOptions } from 'node:dns';
import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import { isIP, type LookupFunction, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { Redes } from './direcciones.js';

/** Nobody connects there. */
export class DireccionRefusada extends Error {
  constructor(address: string) {
    super(`La dirección ${address} no es de Internet: no se le manda nada.`);
    this.name = 'DireccionRefusada';
  }
}

/** As many idle connections to one receiver are kept. */
const IDLE = 8;
const IDLE_MS = 15_000;

/** `dns.lookup`, as it is asked here. */
type Pregunta = (
  hostname: string,
  options: LookupAllOptions,
  callback: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void;

type Create = (options: { host?: string | null }, callback?: (error: Error | null, socket: Duplex) => void) => Duplex;

/**
 * Connections to receivers, which are checked by the address that each socket connects to: names are resolved here, once, and
 * the socket gets what was checked. Proxies of the environment are not asked.
 */
export class Salida {
  readonly http: HttpAgent;
  readonly https: HttpsAgent;
  private readonly redes: Redes;

  /** @param resolve what asks for the addresses of a name */
  constructor(
    redes: readonly string[],
    private readonly resolve: Pregunta = lookup,
  ) {
    this.redes = new Redes(redes);
    const options = { keepAlive: true, maxFreeSockets: IDLE, timeout: IDLE_MS };
    this.http = this.guard(new HttpAgent(options));
    this.https = this.guard(new HttpsAgent(options));
  }

  close(): void {
    this.http.destroy();
    this.https.destroy();
  }

  private guard<A extends HttpAgent>(agent: A): A {
    const guarded = agent as unknown as { createConnection: Create };
    const { createConnection } = guarded;
    const create: Create = (options, callback) => createConnection.call(agent, options, callback);
    guarded.createConnection = (options, callback) => {
      const host = options.host ?? '';
      // Of an address nothing is resolved.
      if (isIP(host) !== 0 && !this.redes.admite(host)) throw new DireccionRefusada(host);
      const socket = create({ ...options, lookup: this.lookup } as Parameters<Create>[0], callback);
      socket.once('connect', () => this.check(socket as Socket));
      return socket;
    };
    return agent;
  }

  /** Of what a name stands for, only where one may connect to. */
  private readonly lookup: LookupFunction = (hostname, options, callback) => {
    this.resolve(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return callback(error, []);
      const allowed = addresses.filter(({ address }) => this.redes.admite(address));
      const [first] = allowed;
      if (!first) return callback(new DireccionRefusada(addresses[0]?.address ?? hostname), []);
      if (options.all) callback(null, allowed);
      else callback(null, first.address, first.family);
    });
  };

  /** What it is connected to after all. */
  private check(socket: Socket): void {
    const { remoteAddress } = socket;
    if (remoteAddress === undefined || this.redes.admite(remoteAddress)) return;
    socket.destroy(new DireccionRefusada(remoteAddress));
  }
}
