import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressGroup, clientAddress } from './addresses.ts';

const ipv4 = fc.ipV4();
const ipv6 = fc.ipV6();
const group = fc.integer({ min: 0, max: 0xffff }).map((value) => value.toString(16));
const groups = (length: number) => fc.array(group, { minLength: length, maxLength: length });

describe('What is limited as one asker', () => {
  it('is an IPv4 address as it is', () => {
    fc.assert(fc.property(ipv4, (address) => addressGroup(address) === address));
  });

  it('is the same for an IPv4 address in any of its IPv6 forms', () => {
    fc.assert(
      fc.property(ipv4, (address) => {
        const [a = 0, b = 0, c = 0, d = 0] = address.split('.').map(Number);
        const hex = `${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`;
        for (const form of [
          `::ffff:${address}`,
          `::FFFF:${hex}`,
          `0:0:0:0:0:ffff:${address}`,
          `::ffff:${address}%eth0`,
        ]) {
          expect(addressGroup(form)).toBe(address);
        }
      }),
    );
  });

  it('is one for all addresses of a /64, and another for another /64', () => {
    fc.assert(
      fc.property(groups(4), groups(4), groups(4), groups(4), (network, host, otherHost, otherNetwork) => {
        fc.pre(network.some((part) => part !== '0'));
        const one = addressGroup([...network, ...host].join(':'));
        expect(addressGroup([...network, ...otherHost].join(':').toUpperCase())).toBe(one);
        fc.pre(otherNetwork.join() !== network.join() && otherNetwork.some((part) => part !== '0'));
        expect(addressGroup([...otherNetwork, ...host].join(':'))).not.toBe(one);
      }),
    );
  });

  it('is the same however the address is written, and has no zone', () => {
    fc.assert(
      fc.property(ipv6, (address) => {
        const written = addressGroup(address);
        expect(addressGroup(`${address}%en0`)).toBe(written);
        expect(addressGroup(address.toUpperCase())).toBe(written);
        expect(written).toMatch(/^([0-9a-f]{1,4}:){4}:\/64$|^\d+\.\d+\.\d+\.\d+$/);
      }),
    );
    expect(addressGroup('2001:db8::1')).toBe('2001:db8:0:0::/64');
    expect(addressGroup('2001:0DB8:0000:0000:ffff::')).toBe('2001:db8:0:0::/64');
    expect(addressGroup('::1')).toBe('0:0:0:0::/64');
  });

  it('is short whatever comes', () => {
    fc.assert(fc.property(fc.string({ maxLength: 300 }), (address) => addressGroup(address).length <= 45));
  });
});

describe('The address of the asker', () => {
  const connection = '192.0.2.1';

  it('is the connection where no proxy is trusted, whatever the header says', () => {
    fc.assert(fc.property(fc.string(), (header) => clientAddress(connection, header, 0) === connection));
  });

  it('is the one that the trusted proxies wrote, however many hops are made up before it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(ipv4, ipv6, fc.constant('unknown'))),
        ipv4,
        fc.array(ipv4, { maxLength: 3 }),
        (invented, client, ours) => {
          const header = [...invented, client, ...ours].join(', ');
          expect(clientAddress(connection, header, ours.length + 1)).toBe(client);
        },
      ),
    );
  });

  it('is the connection where a trusted proxy sent no header, or one without an address', () => {
    for (const header of [undefined, '', ' , ', 'unknown', '_hidden'])
      expect(clientAddress(connection, header, 1)).toBe(connection);
    expect(clientAddress(undefined, undefined, 1)).toBe('unknown');
  });

  it('is read without the port that some proxies add', () => {
    expect(clientAddress(connection, '203.0.113.7:5678', 1)).toBe('203.0.113.7');
    expect(clientAddress(connection, '[2001:db8::1]:443', 1)).toBe('2001:db8::1');
    expect(clientAddress(connection, '2001:db8::1', 1)).toBe('2001:db8::1');
  });

  it('is the farthest that is known where there are fewer hops than trusted proxies', () => {
    expect(clientAddress(connection, '203.0.113.7', 2)).toBe('203.0.113.7');
  });
});
