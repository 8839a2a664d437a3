import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';

/** As long as it takes to find one's phone. */
const MINUTES = 5;

/** Whose password was right. */
export interface PendingUsuario {
  id: string;
  versionSesion: number;
}

/**
 * What the page of the second factor carries in place of a session: that the password of this user was right a moment
 * ago, in this visit. It opens nothing without a code, and a change of password makes it worthless.
 */
export class PendingLogins {
  private readonly key: Buffer;

  constructor(jwtSecreto: string) {
    this.key = Buffer.from(hkdfSync('sha256', jwtSecreto, '', 'ingresos al panel por terminar', 32));
  }

  /** @param visit what only pages of this visit know */
  issue({ id, versionSesion }: PendingUsuario, visit: string): string {
    const said = `${id}.${versionSesion}.${Date.now() + MINUTES * 60_000}`;
    return `${said}.${this.sign(said, visit)}`;
  }

  /** Null for what is none, or is too old. */
  read(text: string, visit: string): PendingUsuario | null {
    const [id = '', version = '', end = '', signature = '', ...rest] = text.split('.');
    const [given, expected] = [Buffer.from(signature), Buffer.from(this.sign(`${id}.${version}.${end}`, visit))];
    const isOurs = rest.length === 0 && given.length === expected.length && timingSafeEqual(given, expected);
    return isOurs && Number(end) > Date.now() ? { id, versionSesion: Number(version) } : null;
  }

  private sign(said: string, visit: string): string {
    return createHmac('sha256', this.key).update(`${said} ${visit}`).digest('base64url');
  }
}
