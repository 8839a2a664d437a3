import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { DomainError } from '../../../core/errors/domain.error.js';
import { CONFIG, type ReadyConfig } from '../../../config/config.js';

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const MINUTES = 15;

/** What a seal says. */
interface Consulta {
  correo: string;
  /** ms since the epoch. */
  hasta: number;
}

/**
 * The address of a report, which may be opened again, gone back to and narrowed, must not carry the e-mail: it stays in
 * histories and logs. So it carries the e-mail sealed (AES-256-GCM) under a key of JWT_SECRETO: every process and replica
 * opens it, for fifteen minutes, and none keeps anything.
 */
@Injectable()
export class ConsultasSelladas {
  private readonly key: Buffer;

  constructor(@Inject(CONFIG) { jwtSecreto }: ReadyConfig) {
    this.key = Buffer.from(hkdfSync('sha256', jwtSecreto, '', 'consultas de informes', 32));
  }

  seal(correo: string): string {
    const consulta: Consulta = { correo, hasta: Date.now() + MINUTES * 60_000 };
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv(CIPHER, this.key, nonce);
    const text = Buffer.concat([cipher.update(JSON.stringify(consulta)), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), text]).toString('base64url');
  }

  /** The e-mail. @throws invalid, for what is none of ours and for what is too old */
  open(sello: string): string {
    const consulta = this.read(Buffer.from(sello, 'base64url'));
    if (consulta && Date.now() < consulta.hasta) return consulta.correo;
    throw new DomainError(
      'invalid',
      'consulta_vencida',
      `Esta consulta ya no sirve: dura ${MINUTES} minutos. Escriba otra vez su correo.`,
    );
  }

  private read(sealed: Buffer): Consulta | undefined {
    if (sealed.length <= NONCE_BYTES + TAG_BYTES) return undefined;
    const decipher = createDecipheriv(CIPHER, this.key, sealed.subarray(0, NONCE_BYTES));
    decipher.setAuthTag(sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
    const text = decipher.update(sealed.subarray(NONCE_BYTES + TAG_BYTES));
    try {
      return JSON.parse(Buffer.concat([text, decipher.final()]).toString()) as Consulta;
    } catch {
      return undefined; // changed on its way, or sealed under another key
    }
  }
}
