import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type ReadyConfig } from '../../config/config.js';

const ALGORITHM = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Keeps secrets out of copies of the database: AES-256 with GCM, under a key derived from JWT_SECRETO, bound to whose
 * secret it is. Kept as nonce, tag and text, one after another.
 */
@Injectable()
export class CifradoDeSecretos {
  private readonly key: Buffer;

  constructor(@Inject(CONFIG) { jwtSecreto }: Pick<ReadyConfig, 'jwtSecreto'>) {
    this.key = Buffer.from(hkdfSync('sha256', jwtSecreto, '', 'segundo factor', 32));
  }

  encrypt(usuarioId: string, secreto: string): Buffer {
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv(ALGORITHM, this.key, iv).setAAD(Buffer.from(usuarioId));
    const text = Buffer.concat([cipher.update(secreto, 'utf8'), cipher.final()]);
    return Buffer.concat([iv, cipher.getAuthTag(), text]);
  }

  /** Null for what was not encrypted with this key for this user: JWT_SECRETO is another one now. */
  decrypt(usuarioId: string, kept: Buffer): string | null {
    try {
      const [iv, tag] = [kept.subarray(0, IV_BYTES), kept.subarray(IV_BYTES, IV_BYTES + TAG_BYTES)];
      const decipher = createDecipheriv(ALGORITHM, this.key, iv, { authTagLength: TAG_BYTES });
      decipher.setAAD(Buffer.from(usuarioId)).setAuthTag(tag);
      return decipher.update(kept.subarray(IV_BYTES + TAG_BYTES), undefined, 'utf8') + decipher.final('utf8');
    } catch {
      return null;
    }
  }
}
