import { createCipheriv, createDecipheriv, createSecretKey, randomBytes, type KeyObject } from 'node:crypto';
import type { Llavero } from './llavero.js';

/** What is kept of a secret. All of it is checked when it is opened, and whose secret it is besides. */
export interface Sobre {
  /** Of this very layout. */
  formato: number;
  /** The key that the data key is wrapped with. */
  clave_id: string;
  clave_envuelta: Buffer;
  cifrado: Buffer;
}

/** A secret that can't be read: the key it was encrypted with is not here, or it is not what was kept. Becomes a 500. */
export class SobreCerrado extends Error {
  constructor(
    readonly claveId: string | undefined,
    why: string,
  ) {
    super(claveId === undefined ? why : `${why} (clave ${claveId})`);
    this.name = 'SobreCerrado';
  }
}

const FORMATO = 1;
const ALGORITHM = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Envelope encryption: the secret under a random key of its own, and that key under the first of the ring. Both are bound to
 * the layout, to whose secret it is and to the key's name, so that no row can pass for another's.
 * @param titular the id of whose secret it is
 * @throws SobreCerrado without a ring
 */
export function sellar(llavero: Llavero | undefined, titular: string, secreto: string): Sobre {
  if (!llavero) throw new SobreCerrado(undefined, SIN_LLAVERO);
  const { id, clave } = llavero.actual;
  const bound = boundTo(FORMATO, titular, id);
  const propia = randomBytes(32);
  try {
    return {
      formato: FORMATO,
      clave_id: id,
      clave_envuelta: encrypt(clave, bound, propia),
      cifrado: encrypt(createSecretKey(propia), bound, Buffer.from(secreto, 'utf8')),
    };
  } finally {
    propia.fill(0);
  }
}

/** @throws SobreCerrado, which names the key */
export function abrir(llavero: Llavero | undefined, titular: string, sobre: Sobre): string {
  const { formato, clave_id, clave_envuelta, cifrado } = sobre;
  if (!llavero) throw new SobreCerrado(clave_id, SIN_LLAVERO);
  const llave = llavero.find(clave_id);
  if (!llave) throw new SobreCerrado(clave_id, 'La clave con que se cifró no está en CREDENCIALES_CLAVE');
  if (formato !== FORMATO) throw new SobreCerrado(clave_id, `No se conoce el formato ${formato}`);
  try {
    const bound = boundTo(formato, titular, clave_id);
    const propia = decrypt(llave.clave, bound, clave_envuelta);
    return decrypt(createSecretKey(propia), bound, cifrado).toString('utf8');
  } catch {
    throw new SobreCerrado(clave_id, 'Lo cifrado está dañado, es de otro titular o se cifró con otra clave');
  }
}

const SIN_LLAVERO = 'Falta CREDENCIALES_CLAVE';

function boundTo(formato: number, titular: string, claveId: string): Buffer {
  return Buffer.from(JSON.stringify([formato, titular, claveId]));
}

/** Nonce, text and tag, one after another. */
function encrypt(key: KeyObject, bound: Buffer, text: Buffer): Buffer {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(ALGORITHM, key, iv).setAAD(bound);
  return Buffer.concat([iv, cipher.update(text), cipher.final(), cipher.getAuthTag()]);
}

function decrypt(key: KeyObject, bound: Buffer, kept: Buffer): Buffer {
  const decipher = createDecipheriv(ALGORITHM, key, kept.subarray(0, IV_BYTES), { authTagLength: TAG_BYTES });
  decipher.setAAD(bound).setAuthTag(kept.subarray(-TAG_BYTES));
  return Buffer.concat([decipher.update(kept.subarray(IV_BYTES, -TAG_BYTES)), decipher.final()]);
}
