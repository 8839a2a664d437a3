import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { CONFIG, type Config } from '../../../config/config.js';
import { SobreCerrado } from '../../../core/cifrado/sobre.js';
import { Sobres } from '../../../core/cifrado/sobres.js';
import { CredencialesService } from '../../aliados/credenciales/credenciales.service.js';
import { Salida } from '../guardia/salida.js';
import type { Destino } from './envio.repository.js';
import { firmar } from './firma.js';
import { parseRetryAfter, respuestaGuardada } from './intento.rule.js';
import { pedir } from './pedido.js';

/** A subscription that can be sent to: what is kept sealed is open. */
export interface DestinoAbierto {
  url: URL;
  secretos: readonly string[];
  /** The header of HTTP's Basic scheme, and what must not be kept of it. */
  basic?: { authorization: string; secretos: readonly string[] };
  /** Why nothing can be sent to it. */
  impedimento?: string;
}

/** How one request went. */
export interface Envio {
  http: number | null;
  ms: number;
  respuesta: string | null;
  error: string | null;
  retryAfterMs: number;
}

const LONGEST_ERROR = 500;

/** Sends events to receivers. */
@Injectable()
export class Mensajero implements OnApplicationShutdown {
  private readonly salida: Salida;

  constructor(
    private readonly sobres: Sobres,
    private readonly credenciales: CredencialesService,
    @Inject(CONFIG) private readonly config: Pick<Config, 'webhooksRedes' | 'webhooksHttp'>,
  ) {
    this.salida = new Salida(config.webhooksRedes);
  }

  onApplicationShutdown(): void {
    this.salida.close();
  }

  /** What it takes to send to a subscription. Never throws for what is wrong with its secrets. */
  async abrir({ id, aliado_id, url: text, autenticacion, secretos: sobres }: Destino): Promise<DestinoAbierto> {
    const url = new URL(text);
    try {
      const secretos = sobres.map((sobre) => this.sobres.abrir(id, sobre));
      if (url.protocol !== 'https:' && !this.config.webhooksHttp) {
        return { url, secretos, impedimento: 'Este registro ya no manda a direcciones sin TLS (WEBHOOKS_HTTP).' };
      }
      if (autenticacion !== 'basic') return { url, secretos };
      const credencial = await this.credenciales.find(aliado_id);
      if (!credencial)
        return { url, secretos, impedimento: 'El aliado no tiene credenciales para la autenticación basic.' };
      const { usuario, clave } = credencial;
      const pair = Buffer.from(`${usuario}:${clave}`).toString('base64');
      return {
        url,
        secretos,
        basic: { authorization: `Basic ${pair}`, secretos: [usuario, clave, `${usuario}:${clave}`] },
      };
    } catch (error) {
      if (!(error instanceof SobreCerrado)) throw error;
      return { url, secretos: [], impedimento: error.message };
    }
  }

  async enviar(destino: DestinoAbierto, eventoId: string, cuerpo: string): Promise<Envio> {
    const { url, secretos, basic, impedimento } = destino;
    if (impedimento !== undefined) return { http: null, ms: 0, respuesta: null, error: impedimento, retryAfterMs: 0 };
    const headers = {
      'content-type': 'application/cloudevents+json',
      'user-agent': 'registro-de-infracciones',
      ...firmar(secretos, eventoId, Math.floor(Date.now() / 1000), cuerpo),
      ...(basic && { authorization: basic.authorization }),
    };
    const begun = performance.now();
    const elapsed = (): number => Math.round(performance.now() - begun);
    try {
      const { estado, retryAfter, cuerpo: answered } = await pedir(this.salida, url, headers, cuerpo);
      const respuesta = respuestaGuardada(answered, [...secretos, ...(basic?.secretos ?? [])]);
      const retryAfterMs = parseRetryAfter(retryAfter, Date.now());
      return { http: estado, ms: elapsed(), respuesta, error: null, retryAfterMs };
    } catch (error) {
      return { http: null, ms: elapsed(), respuesta: null, error: describe(error), retryAfterMs: 0 };
    }
  }
}

const WORDS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'Nadie atiende en esa dirección',
  ECONNRESET: 'El receptor cortó la conexión',
  ENOTFOUND: 'El nombre no existe',
  EAI_AGAIN: 'El nombre no se pudo resolver',
  ETIMEDOUT: 'La conexión no se pudo abrir a tiempo',
  EHOSTUNREACH: 'No hay camino a esa dirección',
  CERT_HAS_EXPIRED: 'El certificado venció',
};

function describe(error: unknown): string {
  // Several addresses were tried.
  const [first = error] = error instanceof AggregateError ? (error.errors as unknown[]) : [];
  const { code, message } = first as NodeJS.ErrnoException;
  const known = WORDS[code ?? ''];
  return (known === undefined ? message : `${known} (${code})`).slice(0, LONGEST_ERROR);
}
