import { hkdfSync } from 'node:crypto';
import connectPgSimple from 'connect-pg-simple';
import type { Request, RequestHandler } from 'express';
import session from 'express-session';
import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { addressOf } from '../../core/requests/address.js';
import { agenteOf } from '../../core/requests/agente.js';
import { isHttps } from '../../core/requests/own-origin.js';
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

/** A shift. Whoever comes back later logs in again. */
const HOURS_8_MS = 8 * 3_600_000;
const PRUNE_EVERY_SECONDS = 15 * 60;

/** Sessions kept in the database: they outlive a restart and hold on every replica. */
export interface PanelSessions {
  middleware: RequestHandler;
  close(): void;
}

export function createSessions(dataSource: DataSource, { jwtSecreto, urlPublica }: ReadyConfig): PanelSessions {
  const { master } = dataSource.driver as unknown as { master: Pool };
  const store = new (connectPgSimple(session))({
    pool: master,
    schemaName: 'registro',
    tableName: 'sesiones_panel',
    pruneSessionInterval: PRUNE_EVERY_SECONDS,
    disableTouch: true, // a session ends when its cookie does, and a request writes nothing
    errorLog: () => undefined, // whoever needed the session is told by the failed request
  });
  const middleware = session({
    store,
    name: 'registro_panel',
    secret: Buffer.from(hkdfSync('sha256', jwtSecreto, '', 'sesiones del panel', 32)).toString('base64url'),
    resave: false,
    saveUninitialized: false,
    cookie: { path: '/admin', httpOnly: true, sameSite: 'lax', secure: 'auto', maxAge: HOURS_8_MS },
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
export async function openSession(request: Request, usuarioId: string, versionSesion: number): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    request.session.regenerate((error?: Error) => (error ? reject(error) : resolve()));
  });
  Object.assign(request.session, {
    usuarioId,
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

/** Ends the request's session. */
export function destroySession(request: Request): Promise<void> {
  return new Promise((resolve, reject) => {
    request.session.destroy((error?: Error) => (error ? reject(error) : resolve()));
  });
}
