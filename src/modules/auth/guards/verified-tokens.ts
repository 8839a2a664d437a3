import { hash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { AccessClaims } from '../access-tokens.service.js';

/** The officers of a large city on duty; some 2 MB. */
const MAX_TOKENS = 5_000;
const MAX_BYTES = 2 * 1024 * 1024;
/** What an entry takes beside its texts: two objects and its place in the cache. */
const ENTRY_BYTES = 200;

/**
 * What tokens say whose signature was checked before: an officer's phone sends the same one all day long, and neither
 * signature nor content of a text ever change. Time does, so whether it has expired is looked at again. Tokens
 * themselves are not kept: their hash tells them apart, takes always the same room and opens nothing.
 */
export class VerifiedTokens {
  private readonly claims = new LRUCache<string, Readonly<AccessClaims>>({
    max: MAX_TOKENS,
    maxSize: MAX_BYTES,
    sizeCalculation: ({ sub, aud, ses = '' }, key) => ENTRY_BYTES + key.length + sub.length + aud.length + ses.length,
  });

  /** What this token says, if it was checked before and has not expired since. */
  get(token: string): Readonly<AccessClaims> | undefined {
    const claims = this.claims.get(keyOf(token));
    return claims && Date.now() < claims.exp * 1000 ? claims : undefined;
  }

  /** Keeps what a token says whose signature holds: what is asked of it, not what else it may carry. */
  keep(token: string, { sub, aud, ver, exp, ses, prov }: AccessClaims): void {
    const optional = { ...(ses !== undefined && { ses }), ...(prov && { prov }) };
    this.claims.set(keyOf(token), Object.freeze({ sub, aud, ver, exp, ...optional }));
  }

  /** Bytes all of it takes, about. */
  get size(): number {
    return this.claims.calculatedSize;
  }
}

function keyOf(token: string): string {
  return hash('sha256', token, 'base64');
}
