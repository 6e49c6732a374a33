import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { describe, expect, test } from 'vitest'
import { clientAddressHeader, clientNetwork } from '#app/doors/client-address.ts'
import { markRequest } from '#app/http/client-facts.server.ts'

const from = (address: string) => clientNetwork(new Request('http://127.0.0.1/', { headers: { [clientAddressHeader]: address } }))

describe('limits count', () => {
  test.each([
    ['an address', '203.0.113.9', '203.0.113.9'],
    ['the same with the port of its connection', '203.0.113.9:50123', '203.0.113.9'],
    ['the same as a socket of both protocols has it', '::ffff:203.0.113.9', '203.0.113.9'],
    ['one of the addresses of a line', '2001:db8:7:1::a', '2001:db8:7:1::/64'],
    ['another one of that line', '2001:db8:7:1:ffff:ffff:ffff:ffff', '2001:db8:7:1::/64'],
    ['the same in other letters, with a port', '[2001:0DB8:0007:0001::a]:443', '2001:db8:7:1::/64'],
    ['a neighbour', '2001:db8:7:2::a', '2001:db8:7:2::/64'],
    ['a network with a nought in it', '2001:db8::1:0:0:1', '2001:db8:0:0::/64'],
    ['an address of the link', 'fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['this machine', '::1', '0:0:0:0::/64'],
    ['what is no address', 'unknown', 'unknown'],
  ])('%s', (_what, address, network) => {
    expect(from(address)).toBe(network)
  })

  test('a request that came by no network', () => {
    expect(clientNetwork(new Request('http://127.0.0.1/'))).toBe('local')
  })
})

describe('the address of a client', () => {
  const addressOf = (headers: Record<string, string>, trusted: number) => {
    const request = new IncomingMessage(new Socket())
    Object.assign(request.headers, headers)
    markRequest(request, trusted)
    return request.headers[clientAddressHeader]
  }

  test('is never what the client says of itself', () => {
    expect(addressOf({ [clientAddressHeader]: '198.51.100.1' }, 0)).toBe('unknown')
    expect(addressOf({ 'x-forwarded-for': '198.51.100.1' }, 0)).toBe('unknown')
    expect(addressOf({ 'x-forwarded-for': '198.51.100.1, 203.0.113.9' }, 1)).toBe('203.0.113.9')
    expect(addressOf({ 'x-forwarded-for': '198.51.100.1, 203.0.113.9, 192.0.2.7' }, 2)).toBe('203.0.113.9')
  })

  test('is that of the connection when the proxies said too little', () => {
    expect(addressOf({ 'x-forwarded-for': '198.51.100.1' }, 2)).toBe('unknown')
    expect(addressOf({ 'x-forwarded-for': '' }, 1)).toBe('unknown')
  })
})
