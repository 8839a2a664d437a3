import { hkdfSync } from 'node:crypto';
import connectPgSimple from 'connect-pg-simple';
import type { Request, RequestHandler } from 'express';
import session, { type SessionData } from 'express-session';
import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { addressOf } from '../../core/requests/address.js';
import { agenteOf } from '../../core/requests/agente.js';
import { isHttps } from '../../core/requests/own-origin.js';
import type { SesionesAbiertasService } from '../../modules/auth/yo/sesiones-abiertas.service.js';
import { newId } from '../../core/fields/id.js';
import type { ReadyConfig } from '../../config/config.js';

declare module 'express-session' {
  interface SessionData {
    /** Whose session it is, and the version_sesion under which it was opened. */
    usuarioId: string;
    versionSesion: number;
    /** What its user is shown of it: the cookie's own name for it is a secret. `creadaEn`: RFC 3339, UTC. */
    sesionId: string;
    creadaEn: string;
    direccion: string;
    agente: string | null;
  }
}

const PRUNE_EVERY_SECONDS = 15 * 60;

/** Sessions kept in the database: they outlive a restart and hold on every replica. */
export interface PanelSessions {
  middleware: RequestHandler;
  close(): void;
}

/** The browser keeps the cookie for as long as a session may last; when it really ends is the database's to say. */
export function createSessions(
  dataSource: DataSource,
  config: ReadyConfig,
  sesiones: SesionesAbiertasService,
): PanelSessions {
  const { jwtSecreto, urlPublica, sesionTotalMinutos } = config;
  const { master } = dataSource.driver as unknown as { master: Pool };
  /** A session that was kept ends when it has not been used for long enough, and not with its cookie. */
  class PanelStore extends connectPgSimple(session) {
    override set(sid: string, kept: SessionData, done: (error?: unknown) => void = () => undefined): void {
      super.set(sid, kept, (error?: unknown) => {
        if (error) done(error);
        else void sesiones.renewPanel(sid).then(() => done(), done);
      });
    }
  }
  const store = new PanelStore({
    pool: master,
    schemaName: 'registro',
    tableName: 'sesiones_panel',
    pruneSessionInterval: PRUNE_EVERY_SECONDS,
    disableTouch: true, // a session that is used goes on by a statement of ours, which revives none that was ended
    errorLog: () => undefined, // whoever needed the session is told by the failed request
  });
  const middleware = session({
    store,
    name: 'registro_panel',
    secret: Buffer.from(hkdfSync('sha256', jwtSecreto, '', 'sesiones del panel', 32)).toString('base64url'),
    resave: false,
    saveUninitialized: false,
    cookie: { path: '/admin', httpOnly: true, sameSite: 'lax', secure: 'auto', maxAge: sesionTotalMinutos * 60_000 },
  });
  const overHttps: RequestHandler = (request, response, next) => {
    // The browser's connection counts, and not the last hop of it: the session's cookie is made for HTTPS alone.
    if (isHttps(urlPublica)) Object.defineProperty(request, 'secure', { value: true });
    middleware(request, response, next);
  };
  return { middleware: overHttps, close: () => void store.close() };
}

/**
 * A session under a new name: what was known of it before the log-in is worth nothing afterwards. It is kept before
 * the browser hears of it, which follows a redirection faster than the database writes.
 */
export async function openSession(request: Request, { id, versionSesion }: Holder): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    request.session.regenerate((error?: Error) => (error ? reject(error) : resolve()));
  });
  Object.assign(request.session, {
    usuarioId: id,
    versionSesion,
    sesionId: newId(),
    creadaEn: new Date().toISOString(),
    direccion: addressOf(request),
    agente: agenteOf(request),
  });
  await new Promise<void>((resolve, reject) => {
    request.session.save((error?: Error) => (error ? reject(error) : resolve()));
  });
}

/** Whose session, and the version_sesion under which it is opened. */
export interface Holder {
  id: string;
  versionSesion: number;
}

/** Ends the request's session. */
export function destroySession(request: Request): Promise<void> {
  return new Promise((resolve, reject) => {
    request.session.destroy((error?: Error) => (error ? reject(error) : resolve()));
  });
}
