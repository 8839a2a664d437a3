import { Secret, TOTP } from 'otpauth';

/**
 * The code an application on a phone shows now.
 * @param steps how many times 30 seconds later
 */
export function codigoOf(secreto: string, steps = 0): string {
  return new TOTP({ secret: Secret.fromBase32(secreto) }).generate({ timestamp: Date.now() + steps * 30_000 });
}
