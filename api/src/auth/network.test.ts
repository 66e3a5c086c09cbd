import { expect, test } from 'vitest';
import { networkOf } from './network.ts';

test.each([
  // Whoever has one address of a /64 has them all.
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:db8:1:2::1', '2001:db8:1:2::/64'],
  ['2001:DB8:0001:0002:ffff::', '2001:db8:1:2::/64'],
  ['2001:db8:1:2::', '2001:db8:1:2::/64'],
  ['2001:db8:1:3::1', '2001:db8:1:3::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['::', '0:0:0:0::/64'],
  ['1::', '1:0:0:0::/64'],
  // The last 32 bits written as IPv4, in a network of its own.
  ['2001:db8:1:2::192.0.2.1', '2001:db8:1:2::/64'],
  ['2001:db8:1:2:3:4:192.0.2.1', '2001:db8:1:2::/64'],
  // With the name of an interface behind it.
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  // IPv4 on a socket that listens for both: as itself, however it is written.
  ['::ffff:192.0.2.1', '192.0.2.1'],
  ['::FFFF:192.0.2.1', '192.0.2.1'],
  ['::ffff:c000:201', '192.0.2.1'],
  ['0:0:0:0:0:ffff:c000:0201', '192.0.2.1'],
  // Only those: this one is IPv6.
  ['::ffff:0:192.0.2.1', '0:0:0:0::/64'],
  ['192.0.2.1', '192.0.2.1'],
  ['127.0.0.1', '127.0.0.1'],
  // What is no address counts as it stands.
  ['unknown', 'unknown'],
  ['Proxy-7', 'proxy-7'],
  ['', ''],
  ['1:2:3', '1:2:3'],
])('%s counts as %s', (address, network) => {
  expect(networkOf(address)).toBe(network);
});
