import { createCipheriv, createDecipheriv, createHmac, createSecretKey, randomBytes, scrypt } from 'node:crypto';
import type { KeyObject } from 'node:crypto';

/** As OWASP recommends for 64 MiB of memory. What format 1 means: other numbers are another format. */
const SCRYPT = { N: 2 ** 16, r: 8, p: 2, maxmem: 256 * 1024 * 1024 };
const ALGORITHM = 'aes-256-gcm';
const TAG_BYTES = 16;

/**
 * Encrypts the pieces of one backup, and signs its list of them. The key is made of a passphrase and of this backup's salt, so
 * that nonces may be plain numbers; each piece is bound to its name, and by its number to its place.
 */
export class Cifra {
  private constructor(
    private readonly clave: KeyObject,
    private readonly firmante: KeyObject,
  ) {}

  static sal(): Buffer {
    return randomBytes(32);
  }

  /** @param frase as a person types it: accents may be written in two ways */
  static async de(frase: string, sal: Buffer): Promise<Cifra> {
    const bytes = await new Promise<Buffer>((resolve, reject) => {
      scrypt(frase.normalize('NFC'), sal, 64, SCRYPT, (error, key) => (error ? reject(error) : resolve(key)));
    });
    return new Cifra(createSecretKey(bytes.subarray(0, 32)), createSecretKey(bytes.subarray(32)));
  }

  cifrar(nombre: string, numero: number, texto: Buffer): Buffer {
    const cipher = createCipheriv(ALGORITHM, this.clave, nonce(numero)).setAAD(Buffer.from(nombre));
    return Buffer.concat([cipher.update(texto), cipher.final(), cipher.getAuthTag()]);
  }

  /** @throws where it is not what was encrypted there */
  descifrar(nombre: string, numero: number, cifrado: Buffer): Buffer {
    const decipher = createDecipheriv(ALGORITHM, this.clave, nonce(numero), { authTagLength: TAG_BYTES });
    decipher.setAAD(Buffer.from(nombre)).setAuthTag(cifrado.subarray(-TAG_BYTES));
    return Buffer.concat([decipher.update(cifrado.subarray(0, -TAG_BYTES)), decipher.final()]);
  }

  /** In hexadecimal. */
  firmar(texto: Buffer): string {
    return createHmac('sha256', this.firmante).update(texto).digest('hex');
  }
}

function nonce(numero: number): Buffer {
  const bytes = Buffer.alloc(12);
  bytes.writeUIntBE(numero, 6, 6);
  return bytes;
}
