import { BlockList, isIP } from 'node:net'

function listOf(...ranges: [address: string, prefix: number][]): (address: string) => boolean {
  const list = new BlockList()
  const familyOf = (address: string) => (isIP(address) === 6 ? 'ipv6' : 'ipv4')
  for (const [address, prefix] of ranges) list.addSubnet(address, prefix, familyOf(address))
  return (address) => isIP(address) !== 0 && list.check(address, familyOf(address))
}

/** Whether it is an address by which a machine reaches itself. */
export const isLoopback = listOf(['127.0.0.0', 8], ['::1', 128])

/** Whether it is an address that only machines nearby can have: loopback, private, or of one link. */
export const isNearby = listOf(
  ['127.0.0.0', 8],
  ['10.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['169.254.0.0', 16],
  ['::1', 128],
  ['fc00::', 7],
  ['fe80::', 10],
)

/**
 * An address without what stands around it: brackets, a port, a zone, and the form that IPv6 gives an IPv4 address.
 * Undefined where there is none.
 */
export function plainAddress(written: string): string | undefined {
  const bare = written
    .trim()
    .replace(/^\[(.+)\](:\d+)?$/, '$1')
    .replace(/^([\d.]+):\d+$/, '$1')
    .replace(/%.*$/, '')
  if (isIP(bare) !== 6) return isIP(bare) ? bare : undefined
  const groups = groupsOf(bare)
  if (groups.slice(0, 5).some(Boolean) || groups[5] !== 0xffff) return bare
  return groups
    .slice(6)
    .flatMap((group) => [group >> 8, group & 0xff])
    .join('.')
}

/** The eight numbers of an IPv6 address. */
function groupsOf(address: string): number[] {
  const [before = [], after = []] = new URL(`http://[${address}]`).hostname
    .slice(1, -1)
    .split('::')
    .map((half) => (half ? half.split(':').map((group) => Number.parseInt(group, 16)) : []))
  return [...before, ...Array<number>(8 - before.length - after.length).fill(0), ...after]
}

/** What one subscriber has: an IPv4 address, or the /64 of an IPv6 one. */
export function subscriberOf(address: string): string {
  if (isIP(address) !== 6) return address
  const network = groupsOf(address).slice(0, 4)
  return `${network.map((group) => group.toString(16)).join(':')}::/64`
}

/** Where a subscriber is, without saying who: the /24, or the /48 in IPv6. */
export const networkOf = (subscriber: string): string =>
  subscriber.includes(':')
    ? `${subscriber.split(':').slice(0, 3).join(':')}::/48`
    : subscriber.replace(/\.\d+$/, '.0/24')
