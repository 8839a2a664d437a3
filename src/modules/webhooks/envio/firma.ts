import { createHmac } from 'node:crypto';
import { bytesOf } from '../suscripciones/secreto.js';

/**
 * The headers by which a receiver knows who sends (Standard Webhooks 1.0).
 * @param secretos each signs
 * @param segundos since the epoch: when this very request leaves
 */
export function firmar(
  secretos: readonly string[],
  id: string,
  segundos: number,
  cuerpo: string,
): Record<string, string> {
  const firmas = secretos.map((secreto) => {
    return `v1,${createHmac('sha256', bytesOf(secreto)).update(`${id}.${segundos}.${cuerpo}`).digest('base64')}`;
  });
  return { 'webhook-id': id, 'webhook-timestamp': String(segundos), 'webhook-signature': firmas.join(' ') };
}
