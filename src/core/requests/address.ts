import { isIP, isIPv4, isIPv6 } from 'node:net';

/** What Fastify's requests and Express' have alike. */
export interface NetworkRequest {
  ip?: string | undefined;
  socket: { remoteAddress?: string | undefined };
}

/**
 * The network address a request comes from, 45 characters at most: IPv4 without its IPv6 disguise, no zone.
 * What a trusted proxy forwards may be no address at all; the proxy's own counts then.
 */
export function addressOf(request: NetworkRequest): string {
  return plainAddress(request.ip ?? '') ?? plainAddress(request.socket.remoteAddress ?? '') ?? 'desconocida';
}

/** What counts as one address in a limit: whoever has an IPv6 address has the 2^64 of its network. */
export function addressKey(address: string): string {
  return isIPv6(address) ? prefixOf(address, 4) : address;
}

/** What one customer of a provider has at most, an IPv6 /48, in which he can change his /64 at will; none for IPv4. */
export function siteKey(address: string): string | undefined {
  return isIPv6(address) ? prefixOf(address, 3) : undefined;
}

/** The first groups of an IPv6 address, without zeros in front. */
function prefixOf(address: string, count: number): string {
  const [head = '', tail] = address.split('::');
  const groups = head.split(':');
  if (tail !== undefined) {
    const missing = 8 - groups.length - tail.split(':').filter(Boolean).length;
    groups.push(...Array<string>(Math.max(0, missing)).fill('0'), ...tail.split(':'));
  }
  return groups
    .slice(0, count)
    .map((group) => parseInt(group || '0', 16).toString(16))
    .join(':');
}

function plainAddress(text: string): string | undefined {
  const [address = ''] = text.split('%');
  const unmapped = address.replace(/^::ffff:/i, '');
  if (isIPv4(unmapped)) return unmapped;
  return isIP(address) ? address : undefined;
}
