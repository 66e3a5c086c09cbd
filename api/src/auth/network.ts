import { isIPv4, isIPv6 } from 'node:net';

/** How many of the eight groups of an IPv6 address name the network that one subscriber gets at least (RFC 6177). */
const networkGroups = 4;

/**
 * What guesses from an address are counted for. Whoever has one IPv6 address has a whole /64 of them, so that counts as
 * one; an IPv4 address that arrived at an IPv6 socket counts as itself. What is no address counts as it stands.
 */
export function networkOf(address: string): string {
  const [given = ''] = address.toLowerCase().split('%');
  if (!isIPv6(given)) return address.toLowerCase();
  const groups = expand(given);
  const isMapped = groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff;
  if (isMapped) return toIPv4(groups[6] ?? 0, groups[7] ?? 0);
  const network = groups.slice(0, networkGroups).map((group) => group.toString(16));
  return `${network.join(':')}::/${networkGroups * 16}`;
}

/** The eight groups of a valid address. */
function expand(address: string): number[] {
  const [head = [], tail] = address.split('::').map(readGroups);
  if (!tail) return head;
  return [...head, ...Array.from({ length: 8 - head.length - tail.length }, () => 0), ...tail];
}

function readGroups(part: string): number[] {
  if (part === '') return [];
  return part.split(':').flatMap((group) => {
    if (!isIPv4(group)) return [Number.parseInt(group, 16)];
    const [a = 0, b = 0, c = 0, d = 0] = group.split('.').map(Number);
    return [a * 256 + b, c * 256 + d];
  });
}

function toIPv4(high: number, low: number): string {
  return [high >> 8, high & 0xff, low >> 8, low & 0xff].join('.');
}
