import type { PageRequest } from '#app/page-request.ts'

/** Set by our own server, which removes what a client may have sent under this name. */
export const clientAddressHeader = 'x-motcua-client'

/**
 * What limits count by. An IPv4 address stands for itself, however it is written; whoever has one IPv6 address has all
 * 2^64 of its network, which therefore stands for them.
 */
export function clientNetwork(request: PageRequest): string {
  const address = request.headers.get(clientAddressHeader) ?? 'local'
  const [, ipv4] = /^(?:.*:)?(\d{1,3}(?:\.\d{1,3}){3})(?::\d+)?$/.exec(address) ?? []
  if (ipv4 !== undefined) return ipv4
  const [, ipv6] = /^\[?([0-9a-f:]*:[0-9a-f:]*)/i.exec(address) ?? []
  return ipv6 === undefined ? address : networkOf(ipv6)
}

function networkOf(ipv6: string): string {
  const [left = [], right = []] = ipv6.split('::').map((half) => half.split(':').filter(Boolean))
  const noughts = Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0')
  const network = [...left, ...noughts, ...right].slice(0, 4)
  return `${network.map((group) => Number.parseInt(group, 16).toString(16)).join(':')}::/64`
}
