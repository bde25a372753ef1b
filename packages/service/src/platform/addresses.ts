import { isIPv6 } from 'node:net';

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
  const hops = (forwarded ?? '')
    .split(',')
    .map((hop) => hop.trim())
    .filter((hop) => hop !== '');
  const told = proxies > 0 ? hops.at(-Math.min(proxies, hops.length)) : undefined;
  return told ?? connection ?? 'unknown';
};

/** What is limited as one asker: an IPv4 address, or the /64 that one subscriber gets of IPv6. */
export const addressGroup = (address: string): string => {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address);
  if (mapped?.[1]) return mapped[1];
  if (!isIPv6(address)) return address.slice(0, 45);
  const bare = address.split('%')[0] ?? address;
  const [head = '', tail] = bare.split('::');
  const front = head === '' ? [] : head.split(':');
  const back = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? 0 : 8 - front.length - back.length;
  const groups = [...front, ...Array.from({ length: Math.max(0, zeros) }, () => '0'), ...back];
  return `${groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`;
};
