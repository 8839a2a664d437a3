import { createHash, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CONFIG, type ReadyConfig } from '../../../config/config.js';
import { origenOf } from '../../../core/auth/decorators.js';
import type { Principal } from '../../../core/auth/principal.js';
import { Transactions } from '../../../core/database/transactions.js';
import { DomainError } from '../../../core/errors/domain.error.js';
import { newId } from '../../../core/fields/id.js';
import { agenteOf } from '../../../core/requests/agente.js';
import { isHttps } from '../../../core/requests/own-origin.js';
import { SesionesClienteRepository } from './sesiones-cliente.repository.js';

const COOKIE = 'registro_cliente';
const MINUTE_MS = 60_000;
const TOKEN_BYTES = 32;

/** A client who is logged in to the pages. */
export interface SesionDePagina {
  id: string;
  principal: Principal;
  correo: string;
  /** What its forms carry: nobody else's pages know it. */
  csrf: string;
}

/** Nobody is logged in to the pages of clients, or not any more. */
export class SinSesion extends DomainError {
  constructor() {
    super('unauthenticated', 'sesion_terminada', 'Su sesión terminó: entre de nuevo.');
  }
}

/** Sessions of clients' pages: a cookie with a random text, of which the database has the hash. */
@Injectable()
export class SesionesClienteService {
  private readonly key: Buffer;

  constructor(
    private readonly sesiones: SesionesClienteRepository,
    private readonly transactions: Transactions,
    @Inject(CONFIG) private readonly config: ReadyConfig,
  ) {
    this.key = Buffer.from(hkdfSync('sha256', config.jwtSecreto, '', 'formularios de clientes', 32));
  }

  /** Begins one for who just proved who he is, always another than there was. */
  async start(
    { id: cliente_id, versionSesion }: Pick<Principal, 'id' | 'versionSesion'>,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> {
    const token = randomBytes(TOKEN_BYTES).toString('base64url');
    const { inactivaMs, totalMs } = this.times;
    const creado_en = new Date();
    const { direccion } = origenOf(request);
    const sesion = {
      id: newId(),
      hash: hashOf(token),
      cliente_id,
      version_sesion: versionSesion,
      direccion,
      agente: agenteOf(request),
      creado_en,
      usado_en: creado_en,
      expira_en: new Date(creado_en.getTime() + Math.min(inactivaMs, totalMs)),
    };
    await this.transactions.run((tx) => this.sesiones.insert(tx, sesion));
    this.setCookie(request, reply, token, Math.floor(totalMs / 1000));
  }

  /** Whose session a request carries; null where it carries none that holds. */
  async find(request: Pick<FastifyRequest, 'headers'>): Promise<SesionDePagina | null> {
    const token = new RegExp(`(?:^|; ?)${COOKIE}=([\\w-]{43})(?:;|$)`).exec(request.headers.cookie ?? '')?.[1];
    const abierta = token === undefined ? null : await this.sesiones.findOpen(hashOf(token));
    if (!abierta) return null;
    const { id, cliente_id, nombre, correo, version_sesion } = abierta;
    const { inactivaMs, totalMs } = this.times;
    await this.sesiones.renew(id, inactivaMs, totalMs);
    const principal = {
      tipo: 'cliente',
      id: cliente_id,
      nombre,
      rol: 'cliente',
      versionSesion: version_sesion,
      debeCambiarClave: false,
      sesionId: id,
    } as const;
    return { id, principal, correo, csrf: this.csrfOf(id) };
  }

  /** The same where there has to be one. @throws SinSesion */
  async require(request: Pick<FastifyRequest, 'headers'>): Promise<SesionDePagina> {
    const sesion = await this.find(request);
    if (!sesion) throw new SinSesion();
    return sesion;
  }

  /** A form that changes something is of the session that sends it. @throws forbidden */
  assertForm(sesion: SesionDePagina, csrf: unknown): void {
    const [given, right] = [Buffer.from(typeof csrf === 'string' ? csrf : ''), Buffer.from(sesion.csrf)];
    if (given.length === right.length && timingSafeEqual(given, right)) return;
    throw new DomainError(
      'forbidden',
      'formulario_ajeno',
      'El formulario no era de esta sesión, así que no se hizo nada. Envíelo otra vez desde aquí.',
    );
  }

  /** Ends it, and takes the cookie away. */
  async end({ id }: SesionDePagina, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    await this.transactions.run((tx) => this.sesiones.end(tx, id));
    this.setCookie(request, reply, '', 0);
  }

  private csrfOf(id: string): string {
    return createHmac('sha256', this.key).update(id).digest('base64url');
  }

  private get times(): { inactivaMs: number; totalMs: number } {
    const { sesionInactivaMinutos, sesionTotalMinutos } = this.config;
    return { inactivaMs: sesionInactivaMinutos * MINUTE_MS, totalMs: sesionTotalMinutos * MINUTE_MS };
  }

  private setCookie({ protocol }: FastifyRequest, reply: FastifyReply, value: string, seconds: number): void {
    // The browser's connection counts, and not the last hop of it.
    const secure = protocol === 'https' || isHttps(this.config.urlPublica) ? '; Secure' : '';
    const cookie = `${COOKIE}=${value}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Lax${secure}`;
    void reply.header('set-cookie', cookie);
  }
}

function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
