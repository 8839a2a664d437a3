import type { FastifyRequest } from 'fastify';
import { addressOf } from '../../core/requests/address.js';

const LOOPBACK = /^(?:127\.|::1$)/;
/** What proxies tell of whom they speak for, or of themselves. */
const BY_A_PROXY = /^(?:forwarded|via|x-forwarded-.+|x-real-ip|x-client-ip|true-client-ip|cf-connecting-ip)$/;
const LOCAL_HOST = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?$/i;

/**
 * Whether a program on this very machine asks, directly. The address alone does not tell: what a reverse proxy on this
 * machine passes on for the whole world comes from the loopback too, and unless PROXY_CONFIABLE names that proxy nobody
 * believes what it says of its client. So whatever looks passed on is refused, believed or not: it names a proxy or a
 * client, it asks for another host than this machine, or it speaks HTTP/1.0, as nginx does where it says nothing else.
 */
export function isFromThisMachine(request: Pick<FastifyRequest, 'ip' | 'socket' | 'headers' | 'raw'>): boolean {
  return (
    LOOPBACK.test(addressOf(request)) &&
    request.raw.httpVersion !== '1.0' &&
    LOCAL_HOST.test(request.headers.host ?? '') &&
    !Object.keys(request.headers).some((name) => BY_A_PROXY.test(name))
  );
}
