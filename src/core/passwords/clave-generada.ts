import { randomBytes } from 'node:crypto';
import { DomainError } from '../errors/domain.error.js';
import { parseClave } from './clave.js';

/** 128 random bits, as a password that every rule lets pass: a short name may turn up in it by chance. */
export function generateClave(nombres: readonly string[]): string {
  for (;;) {
    try {
      return parseClave(randomBytes(16).toString('base64url'), 'clave', nombres);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
    }
  }
}
