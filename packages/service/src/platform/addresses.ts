import { isIP, isIPv6 } from 'node:net';

/** A proxy may write `[2001:db8::1]:443` or `203.0.113.7:5678`. */
const withoutPort = (hop: string): string =>
  /^"?\[([^\]]*)\](?::\d+)?"?$/.exec(hop)?.[1] ?? /^(\d+\.\d+\.\d+\.\d+):\d+$/.exec(hop)?.[1] ?? hop;

/**
 * Who is asking: the connection's address, or the one that the trusted proxies report.
 *
 * @param proxies how many hops of `X-Forwarded-For`, from the right, were written by our own proxies. Default none.
 */
export const clientAddress = (
  connection: string | undefined,
  forwarded: string | undefined,
  proxies: number,
): string => {
  const hops = (forwarded ?? '').split(',').flatMap((hop) => (hop.trim() === '' ? [] : [withoutPort(hop.trim())]));
  const told = proxies > 0 ? hops.at(-Math.min(proxies, hops.length)) : undefined;
  // What is no address tells nobody apart, and must not make a new asker of each request.
  return (told !== undefined && isIP(told) !== 0 ? told : connection) ?? 'unknown';
};

/** The eight groups of an IPv6 address, as numbers. */
const groupsOf = (address: string): number[] => {
  // The URL parser writes one address in one way: lower case, no leading zeros, no dotted tail.
  const [head = '', tail] = new URL(`http://[${address}]`).hostname.slice(1, -1).split('::');
  const front = head === '' ? [] : head.split(':');
  const back = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = Array.from({ length: 8 - front.length - back.length }, () => '0');
  return [...front, ...zeros, ...back].map((group) => Number.parseInt(group, 16));
};

/** What is limited as one asker: an IPv4 address, or the /64 that one subscriber gets of IPv6. */
export const addressGroup = (address: string): string => {
  const bare = address.split('%')[0] ?? address;
  if (!isIPv6(bare)) return bare.slice(0, 45);
  const groups = groupsOf(bare);
  const [, , , , , sixth = 0, seventh = 0, eighth = 0] = groups;
  // ::ffff:0:0/96, an IPv4 address in IPv6's clothes (RFC 4291, 2.5.5.2): a /64 of it would be everybody.
  if (sixth === 0xffff && groups.slice(0, 5).every((group) => group === 0)) {
    return [seventh >> 8, seventh & 0xff, eighth >> 8, eighth & 0xff].join('.');
  }
  return `${groups
    .slice(0, 4)
    .map((group) => group.toString(16))
    .join(':')}::/64`;
};
