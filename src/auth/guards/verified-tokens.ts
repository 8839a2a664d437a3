import { LRUCache } from 'lru-cache';
import type { AccessClaims } from '../access-tokens.service.js';

/** The officers of a large city on duty; some 3 MB. */
const MAX_TOKENS = 5_000;

/**
 * What tokens say whose signature was checked before: an officer's phone sends the same one all day long, and neither
 * signature nor content of a text ever change. Time does, so whether it has expired is looked at again.
 */
export class VerifiedTokens {
  private readonly claims = new LRUCache<string, Readonly<AccessClaims>>({ max: MAX_TOKENS });

  /** What the token in this `Authorization` header says, if it was checked before and has not expired since. */
  get(authorization: string | undefined): Readonly<AccessClaims> | undefined {
    const claims = authorization === undefined ? undefined : this.claims.get(authorization);
    return claims && Date.now() < claims.exp * 1000 ? claims : undefined;
  }

  /** Keeps what a token says whose signature holds. */
  keep(authorization: string | undefined, claims: AccessClaims): void {
    if (authorization !== undefined) this.claims.set(authorization, Object.freeze(claims));
  }
}
