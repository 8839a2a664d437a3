import type { Rol } from './permisos.js';

/** Who a token stands for; also the token's audience. */
export type TipoPrincipal = 'oficial' | 'usuario' | 'cliente';

/** The holder of a valid token, as the database knows them now. */
export interface Principal {
  tipo: TipoPrincipal;
  id: string;
  /** An officer's or a client's name, a user's e-mail. */
  nombre: string;
  rol: Rol;
  /** The version_sesion the token was accepted under. */
  versionSesion: number;
  /** Somebody else chose his password: until he replaces it he may do nothing else. */
  debeCambiarClave: boolean;
  /** Only users have one: whether a log-in needs a code beside the password. */
  segundoFactor?: boolean;
  /** He just logged in with a recovery code, and so many are left. */
  codigosRestantes?: number;
  /** The log-in his token came from; absent where it came from none, as from `npm run token` or the page `/login`. */
  sesionId?: string | undefined;
}

/** A partner that shows its own token. */
export interface AliadoConToken {
  id: string;
  nombre: string;
}

/** Where a request comes from and what the server calls it. */
export interface Origen {
  direccion: string;
  requestId: string;
}

/** Who does something, from where and in which request: what the trail keeps. */
export interface Actor extends Origen {
  tipo: TipoPrincipal | 'aliado' | 'cli' | 'sistema';
  id: string | null;
  nombre: string;
  rol: string;
}

/** An officer's name for the session check that a filing repeats at commit time. */
export interface SesionOficial {
  oficialId: string;
  versionSesion: number;
}
