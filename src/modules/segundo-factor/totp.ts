import { Secret, TOTP } from 'otpauth';

const EMISOR = 'Registro de Infracciones';
/** 160 bits, as RFC 4226 recommends. */
const SECRET_BYTES = 20;
const PERIOD_SECONDS = 30;
/** Codes of the step before and after count too: clocks differ, and people type slowly. */
const WINDOW = 1;

/** A new secret, in base 32. */
export function newSecreto(): string {
  return new Secret({ size: SECRET_BYTES }).base32;
}

/** The address that applications for codes read out of a QR. */
export function otpauthOf(secreto: string, correo: string): string {
  return totpOf(secreto, correo).toString();
}

/**
 * The step a code belongs to, of the three that count (RFC 6238: SHA-1, 6 digits, 30 seconds).
 * @param ahora ms since 1970
 * @returns null for a code of none of them
 */
export function stepOf(secreto: string, codigo: string, ahora: number): number | null {
  const delta = totpOf(secreto).validate({ token: codigo, timestamp: ahora, window: WINDOW });
  return delta === null ? null : Math.floor(ahora / 1000 / PERIOD_SECONDS) + delta;
}

function totpOf(secreto: string, correo = ''): TOTP {
  const secret = Secret.fromBase32(secreto);
  return new TOTP({ issuer: EMISOR, label: correo, algorithm: 'SHA1', digits: 6, period: PERIOD_SECONDS, secret });
}
