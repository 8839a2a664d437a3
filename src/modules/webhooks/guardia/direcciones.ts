import { BlockList, isIP } from 'node:net';

// A list a family: one of Node's alone takes an IPv4-mapped address, and a rule for those, as IPv4 itself.

/** Of IPv4, all but global unicast. */
const V4 = [
  '0.0.0.0/8', // this network
  '10.0.0.0/8',
  '100.64.0.0/10', // carriers' NAT
  '127.0.0.0/8',
  '169.254.0.0/16', // link-local: where clouds keep their credentials
  '172.16.0.0/12',
  '192.0.0.0/24', // protocol assignments
  '192.0.2.0/24', // documentation
  '192.88.99.0/24', // 6to4 relays
  '192.168.0.0/16',
  '198.18.0.0/15', // benchmarking
  '198.51.100.0/24', // documentation
  '203.0.113.0/24', // documentation
  '224.0.0.0/4', // multicast
  '240.0.0.0/4', // reserved, broadcast
];

/** Of IPv6, nothing but this is global unicast… */
const V6_GLOBAL = ['2000::/3'];
/** …and of that, not these. */
const V6 = [
  '2001::/23', // protocol assignments: Teredo, benchmarking, ORCHID
  '2001:db8::/32', // documentation
  '2002::/16', // 6to4
  '3fff::/20', // documentation
];

const refusedV4 = listOf(V4);
const globalV6 = listOf(V6_GLOBAL);
const refusedV6 = listOf(V6);

/** Whether an address, as sockets write them, is one of the whole world's. */
export function isGlobal(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !refusedV4.check(address, 'ipv4');
  // What comes with a zone is this machine's own.
  return family === 6 && !address.includes('%') && globalV6.check(address, 'ipv6') && !refusedV6.check(address, 'ipv6');
}

/** Where one may connect to: everywhere global, and to networks that whoever runs this server names. */
export class Redes {
  private readonly v4: BlockList;
  private readonly v6: BlockList;

  /** @param redes addresses or CIDRs */
  constructor(redes: readonly string[]) {
    this.v4 = listOf(redes.filter((red) => isIP(red.split('/')[0]!) === 4));
    this.v6 = listOf(redes.filter((red) => isIP(red.split('/')[0]!) === 6));
  }

  admite(address: string): boolean {
    if (isGlobal(address)) return true;
    const family = isIP(address);
    if (family === 4) return this.v4.check(address, 'ipv4');
    return family === 6 && !isMapped(address) && this.v6.check(address, 'ipv6');
  }
}

/** An IPv4 address in the clothes of IPv6: nobody who names networks means those. */
function isMapped(address: string): boolean {
  return MAPPED.check(address, 'ipv6');
}

const MAPPED = new BlockList();
MAPPED.addSubnet('0.0.0.0', 0, 'ipv4'); // a rule of IPv4 takes mapped addresses, and of IPv6 no others

function listOf(redes: readonly string[]): BlockList {
  const list = new BlockList();
  for (const red of redes) {
    const [address = '', bits] = red.split('/');
    const family = isIP(address) === 4 ? 'ipv4' : 'ipv6';
    list.addSubnet(address, bits === undefined ? (family === 'ipv4' ? 32 : 128) : Number(bits), family);
  }
  return list;
}
