import { createHash, randomBytes } from 'node:crypto';

/** How many there are at enrolment. */
export const CODIGOS = 10;

/** Base 32 without letters that look like digits (Crockford's). */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** 120 bits each: nobody finds one out, so that a plain hash is enough to keep it. */
const LENGTH = 24;

/** New recovery codes, as people read them: `7K3M-9QXA-…`. */
export function newCodigos(): string[] {
  return Array.from({ length: CODIGOS }, () =>
    [...randomBytes(LENGTH)]
      .map((byte) => LETTERS[byte % LETTERS.length]!)
      .join('')
      .replace(/(.{4})(?=.)/g, '$1-'),
  );
}

/** What is kept of a recovery code. */
export function hashOf(codigo: string): Buffer {
  return createHash('sha256').update(codigo).digest();
}

/** What somebody typed as his second factor: a code of the phone, a recovery code, or null for what is neither. */
export function readOtp(typed: string): { clase: 'totp' | 'recuperacion'; codigo: string } | null {
  if (typed.length > 64) return null;
  const text = typed.normalize('NFKC').toUpperCase().replace(/[\s-]/g, '');
  if (/^[0-9]{6}$/.test(text)) return { clase: 'totp', codigo: text };
  const codigo = text.replaceAll('O', '0').replace(/[IL]/g, '1');
  return /^[0-9A-HJKMNP-TV-Z]{24}$/.test(codigo) ? { clase: 'recuperacion', codigo } : null;
}

/** As {@link hashOf} takes it. */
export function plain(codigo: string): string {
  return codigo.replaceAll('-', '');
}
