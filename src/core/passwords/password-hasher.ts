import { availableParallelism } from 'node:os';
import { Injectable } from '@nestjs/common';
import bcrypt from 'bcrypt';
import pLimit from 'p-limit';
import { formsOfClave, normalizeClave } from './clave.js';
import { DomainError } from '../errors/domain.error.js';

const COST = 10;
const WAITING_AT_MOST = 100;
/** One less than libuv's threads: name look-ups and files must not wait for passwords. */
const MAX_AT_ONCE = 3;
/** bcrypt looks at no more: what is longer would match by its beginning. */
const MAX_BYTES = 72;

/** A hash of nothing anybody knows: an unknown account then costs as much time as a known one. */
const DUMMY_HASH = '$2b$10$8J7CRpMxs/Z/mRXF1CgUTevSAqHzlEj2XAKmsCF.2SA732QafugAm';

/**
 * bcrypt, a few at a time: a flood of log-ins leaves a core and a thread to filing.
 * Beyond {@link WAITING_AT_MOST} waiting it refuses with `overloaded`.
 */
@Injectable()
export class PasswordHasher {
  private readonly limit = pLimit(Math.min(MAX_AT_ONCE, Math.max(1, availableParallelism() - 1)));

  /** The hash to store of a password that passed `parseClave`. */
  hash(clave: string): Promise<string> {
    return this.enqueue(() => bcrypt.hash(normalizeClave(clave), COST));
  }

  /** Whether `clave` is the one behind `hash`, in whatever form it is typed; without a hash it takes as long and is false. */
  async matches(clave: string, hash: string | undefined): Promise<boolean> {
    for (const form of formsOfClave(clave)) {
      const equal = await this.enqueue(() => bcrypt.compare(form, hash ?? DUMMY_HASH));
      if (equal && hash !== undefined && Buffer.byteLength(form) <= MAX_BYTES) return true;
    }
    return false;
  }

  private async enqueue<T>(work: () => Promise<T>): Promise<T> {
    if (this.limit.pendingCount >= WAITING_AT_MOST) {
      throw new DomainError('overloaded', 'saturado', 'Hay demasiados ingresos a la vez: intente en unos segundos.');
    }
    return this.limit(work);
  }
}
