import { randomBytes } from 'node:crypto';

const PREFIX = 'whsec_';
const BYTES = 32;

/** A new secret, as Standard Webhooks writes them. */
export function nuevoSecreto(): string {
  return `${PREFIX}${randomBytes(BYTES).toString('base64')}`;
}

/** What a secret signs with. */
export function bytesOf(secreto: string): Buffer {
  return Buffer.from(secreto.slice(PREFIX.length), 'base64');
}
